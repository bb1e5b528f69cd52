package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;

/** The ids of the styles in the library's documents, which the peers set theirs in as well. */
final class DocxStyle {

    static final String TITLE = "GKTitle";
    static final String TABLE_CAPTION = "GKTableCaption";
    static final String GAP = "GKGap";
    static final String SIGNATURE = "GKSignature";
    static final String SIGNATURE_DATE = "GKSignatureDate";
    static final String FOOTER = "GKFooter";

    private DocxStyle() {}

    static String heading(Heading heading) {
        return "GKHeading" + heading.level();
    }

    static String runIn(Heading heading) {
        return "GKRunIn" + heading.level();
    }

    static String of(Paragraph paragraph) {
        return paragraph.kind() == Paragraph.Kind.NOTE ? "GKNote" : "GKBody";
    }

    static String table(boolean dense) {
        return dense ? "GKDenseTable" : "GKTable";
    }

    static String cell(boolean dense) {
        return dense ? "GKDenseText" : "GKTableText";
    }

    static String label(boolean dense) {
        return dense ? "GKDenseLabel" : "GKTableLabel";
    }
}
