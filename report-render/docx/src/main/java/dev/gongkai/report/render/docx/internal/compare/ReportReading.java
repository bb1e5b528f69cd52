package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece;
import dev.gongkai.report.render.docx.internal.parse.EmbeddedReport;
import java.util.List;
import java.util.Map;

/** Reads the report that a body shows, part by part, beside the one that was rendered. */
public final class ReportReading {

    private final Report report;
    private final Map<String, String> values;
    private final RenderedDocument rendered;
    private final PartLocator parts;
    private final ShownPictures pictures;
    private final ReadingLog log;

    /**
     * @param rendered the document of the report within
     * @param pieces the body
     */
    public ReportReading(
            EmbeddedReport embedded,
            RenderedDocument rendered,
            List<BodyPiece> pieces,
            ShownPictures pictures,
            ReadingLog log) {
        this.report = embedded.report();
        this.values = embedded.values();
        this.rendered = rendered;
        this.parts = new PartLocator(pieces, rendered, log);
        this.pictures = pictures;
        this.log = log;
    }

    /** The report; where parts are missing, which is noted, the one that was rendered. */
    public Report read() throws UnreadableDocxException {
        if (!parts.isComplete()) {
            return report;
        }
        parts.beforeTitle().forEach(piece -> misplaced(piece, "标题之前", "before the title"));
        TitleAndSignatureReading names = new TitleAndSignatureReading(report, rendered, parts, log);
        Report.Builder shown = report.toBuilder();
        shown.title(names.title()).agency(names.agency());
        shown.preamble(narrative("preamble", "引言", report.preamble(), parts.preamble()));
        for (Part part : Part.values()) {
            heading(part, shown);
            String name = parts.heading(part);
            List<BodyPiece> content = parts.content(part);
            if (part.isTable()) {
                shown.table(new FormTableReading(part, name, report.table(part), values, log)
                        .read(rendered.table(part), content));
            } else {
                shown.narrative(part, narrative(part.key(), name, report.narrative(part), content));
            }
        }
        shown.signature(names.signature());
        parts.behindSignature().forEach(piece -> misplaced(piece, "落款之后", "behind the signature"));
        return shown.build();
    }

    private Narrative narrative(String key, String name, Narrative was, List<BodyPiece> content)
            throws UnreadableDocxException {
        List<NarrativeBlockView> old = new RenderedBlockViewer(pictures).views(rendered.blocks(key));
        List<NarrativeBlockView> now = NarrativeBlockReader.read(content, pictures, log);
        return new NarrativeReading(key, name, was, old, now, log).read();
    }

    private void heading(Part part, Report.Builder shown) {
        String was = rendered.headingText(part.key());
        String is = parts.heading(part);
        if (is.equals(was)) {
            return;
        }
        boolean own = is.equals(PrintableText.strip(report.form().heading(part)));
        if (log.change("/headings/" + part.key(), new Message("“" + was + "”", "heading “" + was + "”"), was, is)) {
            shown.heading(part, own ? null : is);
        }
    }

    private void misplaced(BodyPiece piece, String zh, String en) {
        boolean line = piece.isLine();
        log.problemNear(
                piece.words(),
                zh + "不能有" + (line ? "文字" : "图片或表格"),
                (line ? "text " : "a picture or a table ") + en + " is no part of a report");
    }
}
