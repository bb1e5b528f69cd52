package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page by a Thymeleaf template. */
final class ThymeleafPage implements ReportPage {

    private final TemplateEngine engine = new TemplateEngine();
    private final String css;

    ThymeleafPage(String css) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ThymeleafPage.class.getClassLoader());
        resolver.setPrefix(ThymeleafPage.class.getPackageName().replace('.', '/') + "/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
        this.css = css;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Document document = ReportComposer.create().compose(report);
        Context context = new Context(
                Locale.ROOT,
                Map.of(
                        "document",
                        document,
                        "parts",
                        new PageParts(report, document),
                        "meta",
                        Blocks.meta(document.info()),
                        "css",
                        css,
                        "is",
                        Blocks.INSTANCE));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        engine.process("page", context, writer);
        writer.flush();
    }
}
