package dev.gongkai.report.render.docx;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.docx.internal.compare.RenderedDocument;
import dev.gongkai.report.render.docx.internal.compare.ReportReading;
import dev.gongkai.report.render.docx.internal.compare.ShownPictures;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.parse.BodyParser;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece;
import dev.gongkai.report.render.docx.internal.parse.EmbeddedReport;
import dev.gongkai.report.render.docx.internal.parse.KnownStyles;
import dev.gongkai.report.render.docx.internal.parse.LineCollector;
import dev.gongkai.report.render.docx.internal.parse.OtherOfficeFile;
import dev.gongkai.report.render.docx.internal.parse.PackageParts;
import dev.gongkai.report.render.docx.internal.parse.PartRelationships;
import dev.gongkai.report.render.docx.internal.parse.WordListNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

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
 * report cannot hold, such as a text box or a word in a number cell, is an error that names the place; headers, footers
 * and comments are no part of it.
 *
 * <p>Input is limited and never trusted. Immutable and safe for use by several threads.
 */
public final class DocxReportReader {

    private static final DocxReportReader DEFAULT = new DocxReportReader(ReportReader.create());

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
     * @throws MalformedDocxException if the file is no such document, is broken, or holds what a report cannot hold
     * @throws IOException if the file cannot be read
     */
    public DocxReading read(Path file) throws IOException, MalformedDocxException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the document
     * @return the report and what was changed
     * @throws MalformedDocxException if it is no such document, is broken, or holds what a report cannot hold
     * @throws IOException if the stream fails
     */
    public DocxReading read(InputStream in) throws IOException, MalformedDocxException {
        try {
            byte[] file = in.readNBytes(PackageParts.MAX_FILE + 1);
            OtherOfficeFile.refuse(file);
            OtherOfficeFile.refuse(PackageParts.of(file));
            return read(file);
        } catch (UnreadableDocxException e) {
            throw new MalformedDocxException(e);
        }
    }

    private DocxReading read(byte[] file) throws UnreadableDocxException {
        List<DocxReading.Change> changes = new ArrayList<>();
        Report report = read(PackageParts.of(file), all -> true, changes);
        return new DocxReading(report, changes, taken -> {
            try {
                // Opened anew: what may be inflated is counted, and each reading has its own count.
                return read(PackageParts.of(file), taken, new ArrayList<>());
            } catch (UnreadableDocxException e) {
                throw new IllegalStateException("what was read once cannot be read again", e);
            }
        });
    }

    private Report read(PackageParts parts, Predicate<DocxReading.Change> taken, List<DocxReading.Change> changes)
            throws UnreadableDocxException {
        String body = PartRelationships.of(parts, "").first("officeDocument").orElse(DocxContract.BODY_PART);
        byte[] content = parts.part(body, DocxContract.MAX_PART_BYTES);
        PartRelationships relationships = PartRelationships.of(parts, body);
        EmbeddedReport embedded = EmbeddedReport.of(parts, relationships, reports);
        KnownStyles styles = KnownStyles.of(parts, relationships.first("styles").orElse(null));
        WordListNumbers numbers =
                WordListNumbers.of(parts, relationships.first("numbering").orElse(null));
        ReadingLog log = new ReadingLog(body, change -> taken.test(change(change)));
        RenderedDocument rendered = RenderedDocument.of(ReportComposer.create().compose(embedded.report()));
        LineCollector lines = new LineCollector(rendered::isLikePrompt, log);
        List<BodyPiece> pieces = BodyParser.parse(body, content, styles, numbers, rendered.hasSoftHyphens(), lines);
        ShownPictures pictures = new ShownPictures(parts, relationships, log);
        Report report = new ReportReading(embedded, rendered, pieces, pictures, log).read();
        log.changes().forEach(change -> changes.add(change(change)));
        return report;
    }

    private static DocxReading.Change change(ReadingLog.LoggedChange change) {
        return new DocxReading.Change(change.pointer(), change.message(), change.before(), change.after());
    }
}
