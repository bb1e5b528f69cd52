package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page by JTE templates that the build has compiled, static texts as bytes; public, for templates to see. */
public final class JtePage implements ReportPage {

    private static final String[] SPANS = new String[64];

    static {
        for (int i = 2; i < SPANS.length; i++) {
            SPANS[i] = Integer.toString(i);
        }
    }

    private final TemplateEngine engine;
    private final Content css;

    JtePage(String css) {
        this.engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        this.css = out -> out.writeBinaryContent(bytes);
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Document document = ReportComposer.create().compose(report);
        Map<String, Object> model = Map.of(
                "document",
                document,
                "parts",
                new PageParts(report, document),
                "meta",
                Blocks.meta(document.info()),
                "css",
                css);
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render("page.jte", model, page);
        page.writeTo(out);
    }

    /** A span as an attribute has it, or null for none. */
    public static @Nullable String span(int span) {
        return SPANS[span];
    }

    /** The scope of a head. */
    public static String scope(Table.HeadCell head) {
        return switch (head.scope()) {
            case COLUMN -> "col";
            case ROW -> "row";
            case ROW_GROUP -> "rowgroup";
        };
    }

    /** The class of a column, or null for none. */
    public static @Nullable String column(Table.ColumnKind kind) {
        return switch (kind) {
            case GROUP -> "group";
            case LABEL -> "label";
            case NUMBER, TEXT -> null;
        };
    }
}
