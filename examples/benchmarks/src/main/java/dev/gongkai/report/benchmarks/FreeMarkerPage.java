package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page by a FreeMarker template. */
final class FreeMarkerPage implements ReportPage {

    private final Template template;
    private final String css;

    FreeMarkerPage(String css) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setClassForTemplateLoading(FreeMarkerPage.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        this.template = configuration.getTemplate("page.ftlh");
        this.css = css;
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
                css,
                "is",
                Blocks.INSTANCE);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            template.process(model, writer);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        writer.flush();
    }
}
