package dev.gongkai.report.render.docx;

import dev.gongkai.report.Message;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.internal.Texts;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.model.TableData;
import dev.gongkai.report.render.ReportComposer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads reports back from Word documents that {@link DocxRenderer} made, also when they have been worked on since
 * (读回修改后的文档).
 *
 * <pre>{@code
 * DocxReading reading = DocxReportReader.create().read(Path.of("report.docx"));
 * reading.report();    // as the document shows it
 * reading.changes();   // what differs from the report that was rendered
 * }</pre>
 *
 * <p>The report within tells what was rendered; what the body shows tells what became of it. Controls may have been
 * lost, as some office programs do, or never have been there. A document that nobody has changed gives exactly the report
 * that was rendered. Inserted text counts and deleted text does not, as if all tracked changes were accepted. What a
 * report cannot hold, such as a text box or a word in a number cell, is an error that names the place.
 *
 * <p>Input is limited and never trusted. Immutable and safe for use by several threads.
 */
public final class DocxReportReader {

    private static final DocxReportReader DEFAULT = new DocxReportReader(ReportReader.create());

    private static final String NO_BODY = "word/document.xml";

    private final ReportReader reports;

    private DocxReportReader(ReportReader reports) {
        this.reports = reports;
    }

    /**
     * A reader of the editions in this library.
     *
     * @return a reader
     */
    public static DocxReportReader create() {
        return DEFAULT;
    }

    /**
     * A reader of some editions, also of those declared elsewhere.
     *
     * @param forms the editions
     * @return a reader
     */
    public static DocxReportReader forForms(Collection<Form> forms) {
        return new DocxReportReader(ReportReader.forForms(forms));
    }

    /**
     * Reads a file.
     *
     * @param file the document
     * @return the report and what was changed
     * @throws MalformedDocumentException if the file is no such document, is broken, or holds what a report cannot hold
     * @throws IOException if the file cannot be read
     */
    public DocxReading read(Path file) throws IOException, MalformedDocumentException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the document
     * @return the report and what was changed
     * @throws MalformedDocumentException if it is no such document, is broken, or holds what a report cannot hold
     * @throws IOException if the stream fails
     */
    public DocxReading read(InputStream in) throws IOException, MalformedDocumentException {
        byte[] file = in.readNBytes(ZipParts.MAX_FILE + 1);
        if (file.length > ZipParts.MAX_FILE) {
            throw new MalformedDocumentException(
                    "",
                    new Message(
                            "文件过大，至多 " + ZipParts.MAX_FILE + " 字节",
                            "the file is larger than " + ZipParts.MAX_FILE + " bytes"));
        }
        return read(ZipParts.of(file));
    }

    private DocxReading read(ZipParts parts) throws MalformedDocumentException {
        String body = Relationships.of(parts, "").first("officeDocument").orElse(NO_BODY);
        byte[] content = parts.part(body, XmlPart.MAX_BYTES);
        Relationships relationships = Relationships.of(parts, body);
        Embedded embedded = Embedded.of(parts, relationships, reports);
        StyleNames styles = StyleNames.of(parts, relationships.first("styles").orElse(null));
        Findings findings = new Findings(body);
        Numbering numbering =
                Numbering.of(parts, relationships.first("numbering").orElse(null));
        List<Piece> pieces = BodyParser.parse(body, content, styles, numbering, findings);
        Images images = new Images();
        BlockReader blocks = new BlockReader(new Pictures(parts, relationships, images, findings), findings);
        Report report = report(embedded, pieces, blocks, new Shown.Of(images), findings);
        return new DocxReading(report, findings.changes());
    }

    private static Report report(
            Embedded embedded, List<Piece> pieces, BlockReader blocks, Shown.Of shown, Findings findings)
            throws MalformedDocumentException {
        Report report = embedded.report();
        Document composed = ReportComposer.create().compose(report);
        Rendered rendered = Rendered.of(composed);
        Outline outline = new Outline(pieces, rendered, findings);
        if (!outline.isComplete()) {
            return report;
        }
        outline.beforeTitle().forEach(piece -> misplaced(piece, "标题之前", "before the title", findings));
        Names names = new Names(report, rendered, outline, findings);
        String title = names.title();
        Agency agency = names.agency();
        Map<Part, String> headings = new EnumMap<>(Part.class);
        headings.putAll(report.givenHeadings());
        Narrative preamble = new NarrativeReading(
                        "preamble",
                        "引言",
                        report.preamble(),
                        shown.all(rendered.blocks("preamble")),
                        blocks.read(outline.preamble()),
                        findings)
                .read();
        Map<Part, Narrative> narratives = new EnumMap<>(Part.class);
        Map<Part, TableData> tables = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            heading(report, part, rendered, outline, headings, findings);
            String name = outline.heading(part);
            List<Piece> content = outline.content(part);
            if (part.isTable()) {
                tables.put(
                        part,
                        new FormTableReading(part, name, report.table(part), embedded.values(), findings)
                                .read(rendered.blocks(part.key()), content));
            } else {
                narratives.put(
                        part,
                        new NarrativeReading(
                                        part.key(),
                                        name,
                                        report.narrative(part),
                                        shown.all(rendered.blocks(part.key())),
                                        blocks.read(content),
                                        findings)
                                .read());
            }
        }
        Signature signature = names.signature();
        outline.behindSignature().forEach(piece -> misplaced(piece, "落款之后", "behind the signature", findings));
        return new Report(
                report.form(),
                report.year(),
                agency,
                title,
                headings,
                preamble,
                narratives.get(Part.OVERVIEW),
                tables.get(Part.PROACTIVE),
                tables.get(Part.REQUESTS),
                tables.get(Part.PROCEEDINGS),
                narratives.get(Part.PROBLEMS),
                narratives.get(Part.OTHER),
                signature);
    }

    private static void misplaced(Piece piece, String zh, String en, Findings findings) {
        boolean line = piece.isLine();
        findings.problemNear(
                piece.line(),
                new Message(
                        zh + "不能有" + (line ? "文字" : "图片或表格"),
                        (line ? "text " : "a picture or a table ") + en + " is no part of a report"));
    }

    private static void heading(
            Report report,
            Part part,
            Rendered rendered,
            Outline outline,
            Map<Part, String> headings,
            Findings findings) {
        String was = rendered.headingText(part.key());
        String is = outline.heading(part);
        if (is.equals(was)) {
            return;
        }
        if (is.equals(Texts.strip(report.form().heading(part)))) {
            headings.remove(part);
        } else {
            headings.put(part, is);
        }
        findings.change("/headings/" + part.key(), new Message("“" + was + "”", "heading “" + was + "”"), was, is);
    }
}
