package dev.gongkai.report.render.pdf.testing;

import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import dev.gongkai.report.render.pdf.testing.PageContent.Glyph;
import dev.gongkai.report.render.pdf.testing.PageContent.Sequence;
import dev.gongkai.report.render.pdf.testing.ReadPdf.Node;
import dev.gongkai.report.render.testing.Samples;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;

/** The measures of official documents, GB/T 9704-2012, in points, and what is measured. */
public final class LayoutChecks {

    public static final double MILLIMETRE = 72 / 25.4;

    public static final double LEFT = 28 * MILLIMETRE;
    public static final double RIGHT = (210 - 26) * MILLIMETRE;
    public static final double TOP = 37 * MILLIMETRE;
    public static final double BOTTOM = (297 - 35) * MILLIMETRE;

    public static final double PITCH = 225 * MILLIMETRE / 22;
    public static final double CHARACTER = 156 * MILLIMETRE / 28;

    public static final Offset<Double> NEARLY = within(0.5 * MILLIMETRE);

    public static final double BODY = 16;

    private LayoutChecks() {}

    public interface Check {
        void check(Document document, ReadPdf pdf);
    }

    public static List<DynamicTest> tests(Map<String, Document> documents, Check check) {
        PdfRenderer renderer = PdfRenderer.create();
        List<DynamicTest> tests = new ArrayList<>();
        documents.forEach((name, document) -> tests.add(DynamicTest.dynamicTest(
                name, () -> check.check(document, ReadPdf.of(PdfSamples.bytes(renderer, document))))));
        return tests;
    }

    public static Map<String, Document> everything() {
        Map<String, Document> documents = PdfSamples.documents();
        Strains.endings().forEach((name, report) -> documents.put(name, compose(report)));
        return documents;
    }

    public static Map<String, Document> samples() {
        Map<String, Document> documents = new LinkedHashMap<>();
        Samples.all().forEach((name, report) -> documents.put(name, compose(report)));
        return documents;
    }

    public static Document compose(Report report) {
        return ReportComposer.create().compose(report);
    }

    /** The blocks of a document in order, those of sections among them. */
    public static List<Block> blocks(Document document) {
        return document.blocks().stream()
                .flatMap(block -> block instanceof Section section ? section.blocks().stream() : Stream.of(block))
                .toList();
    }

    public static List<Sequence> sequences(List<Node> nodes) {
        List<Sequence> sequences = new ArrayList<>();
        nodes.forEach(node -> node.walk(each -> sequences.addAll(each.sequences())));
        return sequences;
    }

    /** The lines of paragraphs, headings and signature; a heading that runs in is one with its paragraph. */
    public static List<List<ReadLine>> paragraphs(Document document, ReadPdf pdf) {
        Iterator<Node> nodes = pdf.blocks().stream()
                .filter(node -> node.type().matches("P|H[2-6]"))
                .iterator();
        List<List<ReadLine>> paragraphs = new ArrayList<>();
        for (int count : TextNodes.of(document)) {
            List<Glyph> glyphs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                glyphs.addAll(nodes.next().glyphs());
            }
            if (!glyphs.isEmpty()) {
                paragraphs.add(ReadLine.of(glyphs));
            }
        }
        return paragraphs;
    }
}
