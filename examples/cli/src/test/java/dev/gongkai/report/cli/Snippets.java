package dev.gongkai.report.cli;

import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Consolidation;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.annotate.FileAnnotator;
import dev.gongkai.report.importer.annotate.FileComment;
import dev.gongkai.report.importer.reading.ImportRemark;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.importer.reading.SourceText;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.FontEmbedding;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.MissingCharacter;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.DocxReading;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.docx.DocxReportReader;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.html.PageWithPictures;
import dev.gongkai.report.render.pdf.PdfRenderer;
import dev.gongkai.report.render.pdf.PdfReportReader;
import dev.gongkai.report.series.Series;
import dev.gongkai.report.series.YearLine;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.SeriesValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The code that README and docs show, compiled here; {@link DocumentationTest} compares and runs it. */
final class Snippets {

    private Snippets() {}

    static void tenLines() throws IOException {
        // snippet
        Report report = Report.builder(Form.forYear(2025), 2025, Agency.of("示例市人民政府办公室"))
                .overview(Narrative.parse("（一）主动公开。全年主动公开信息138条。\n（二）依申请公开。全年收到申请23件。"))
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 23)
                .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, 23)
                .zeroBlanks() // 其余各格为 0
                .fillTotals() // 总计由勾稽关系得出，已给出的不改
                .build();
        ReportFiles.write(report, Path.of("年报.docx"));
        ReportFiles.write(report, Path.of("年报.pdf"));
        ReportFiles.write(report, Path.of("年报.html"));
        // end
    }

    static Report word(
            Report report, OutputStream out, OutputStream published, OutputStream blank, Path edited, PrintStream log)
            throws IOException {
        // snippet
        DocxRenderer.create().render(report, out); // 供修改
        DocxRenderer.builder().withoutControls().build().render(report, published); // 供公布
        DocxRenderer.create().renderBlank(Form.forYear(2025), 2025, blank); // 空白表
        DocxReading reading = DocxReportReader.create().read(edited); // 读回修改后的文档
        for (DocxReading.Change change : reading.changes()) {
            log.println(change.message().zh());
        }
        Report corrected = reading.report();
        Report partly = reading.report(change -> change.pointer().startsWith("/requests")); // 只采纳表三的改动
        // end
        return corrected;
    }

    static void paper(Report report, Path agencyFile, OutputStream out, PrintStream log) throws IOException {
        // snippet
        DocxRenderer onPaper = DocxRenderer.builder().template(agencyFile).build();
        for (Message remark : onPaper.templateRemarks()) {
            log.println(remark.zh()); // 模板中不能照办的
        }
        onPaper.render(report, out);
        // end
    }

    static void comments(Path annualReport, OutputStream target) throws IOException {
        // snippet
        Report reported = ReportFiles.read(annualReport);
        FileComment comment = FileComment.of("/requests/received/total", "与各列之和不符");
        FileAnnotator.create().annotate(annualReport, reported, List.of(comment), target);
        // end
    }

    static void furniture(Report report, OutputStream out) throws IOException {
        // snippet
        Furniture furniture = Furniture.builder()
                .redHead("示例市人民政府办公室文件")
                .watermark("征求意见稿")
                .pageNumbering(Furniture.PageNumbering.OF_TOTAL)
                .build();
        DocxRenderer.builder().theme(Theme.OFFICIAL.with(furniture)).build().render(report, out);
        // end
    }

    static void embedFonts(Report report, Path folder, OutputStream out) throws IOException {
        // snippet
        FontSet fonts = FontSet.builder().folder(folder).bundled().build(); // 文件夹中的字体在先，其余用自带的
        DocxRenderer.builder().embedFonts(fonts).build().render(report, out);
        // end
    }

    static void embedWholeFonts(Report report, FontSet fonts, OutputStream out) throws IOException {
        // snippet
        DocxRenderer.builder().embedFonts(fonts, FontEmbedding.WHOLE).build().render(report, out);
        // end
    }

    static Report pdf(Report report, Path folder, OutputStream out, Path file, PrintStream log) throws IOException {
        // snippet
        FontSet fonts = FontSet.builder().folder(folder).bundled().build(); // 文件夹中的字体在先，其余用自带的
        for (MissingCharacter missing : fonts.missing(report)) { // 各种字体都没有的字及其位置
            log.println(missing.located().zh());
        }
        PdfRenderer renderer = PdfRenderer.builder().fonts(fonts).build(); // 建立一次，各线程共用
        renderer.render(report, out);
        Report same = PdfReportReader.create().read(file);
        // end
        return same;
    }

    static String html(Report report) {
        // snippet
        String page = HtmlRenderer.builder()
                .meta("SiteName", "示例市人民政府") // 政府网站网页标签规范
                .meta("ColumnName", "政府信息公开年报")
                .build()
                .renderToString(report);
        HtmlRenderer fragment = HtmlRenderer.builder().fragment().titleRank(2).build();
        String article = fragment.renderToString(report);
        String css = fragment.stylesheet(); // 网页的 <style> 中须有
        // end
        return page + article + css;
    }

    static String picturesBeside(Report report, Path site, PrintStream log) throws IOException {
        // snippet
        Path pictures = site.resolve("图片");
        RenderOptions beside = RenderOptions.builder().pictures(pictures).build();
        ReportFiles.write(report, site.resolve("2024/年报.html"), beside); // 其中的地址是 ../图片/…

        PageWithPictures made = HtmlRenderer.create().renderWithPictures(report, "/upload/"); // 由程序自己存放
        made.pictures().forEach((name, picture) -> log.println(name + " " + picture.content().length));
        // end
        return made.page();
    }

    static String figures(Report report) {
        // snippet
        HtmlRenderer drawn = HtmlRenderer.builder().figures(Figures.create()).build();
        String illustrated = drawn.renderToString(report);
        // end
        return illustrated;
    }

    static void validation(Report report, Report lastYear, PrintStream out) {
        // snippet
        ValidationResult result =
                ReportValidator.builder().previous(lastYear).build().validate(report);
        for (Finding finding : result.findings()) {
            out.println(finding.place().text() + "：" + finding.message().zh());
        }
        out.println(result.verdict()); // VALID、INVALID 或 INCOMPLETE
        // end
    }

    static String json(Path path) throws IOException {
        // snippet
        Report report = ReportReader.create().read(path); // 图片在报告文件所在的文件夹内
        String json = ReportWriter.create().write(report);
        // end
        return json;
    }

    static Report foreign(CellKey key) throws IOException {
        // snippet
        Imported imported = ReportImporter.create().read(Path.of("某局年报.doc"));
        Report report = imported.report(); // 报告；没有把握读出的留空
        List<ImportRemark> remarks = imported.remarks(); // 须知的事项，按报告的次序
        List<ImportRemark> aboutCell = imported.remarks(key); // 其中关于某一数字单元格的
        Optional<Origin> origin = imported.origin(key); // 该单元格在文件中的位置
        List<SourceText> unread = imported.unread(); // 哪里也没有放进去的文字，连同位置
        List<SourceText> aside = imported.aside(); // 导航、页码、重复的表头、表示空白的符号
        boolean whole = imported.isWhole(); // 没有未读的，也没有存疑的
        // end
        return whole && unread.isEmpty() && aside.isEmpty() && remarks.containsAll(aboutCell) && origin.isEmpty()
                ? report
                : imported.report();
    }

    static Report consolidation(List<Report> reports, Report draft, PrintStream out) throws IOException {
        // snippet
        AgencyRegister register = AgencyRegister.read(Path.of("机关.csv")); // code,name,kind,level,superior
        Consolidated sum = Consolidation.of(Agency.of("示例县人民政府"), 2025)
                .register(register) // 谁应当报送；不给出时，加入的全部汇总
                .addAll(reports) // 没有下级的机关的报告，和各机关本级的报告
                .stated(draft) // 已有的汇总报告：只核对，不计入
                .build();
        Report report = sum.report(); // 三张表；文字由人撰写
        for (Problem problem : sum.problems()) {
            out.println(problem.located().zh());
        }
        // end
        return report;
    }

    static void series(List<Report> reports, PrintStream out) {
        // snippet
        Series series = Series.of(reports); // 一个机关各年度的报告
        for (YearLine line : series.keyFigures()) {
            out.println(line.label() + line.values() + line.growth(2025));
        }
        for (SeriesValidator.YearFindings year : SeriesValidator.create().validate(series)) {
            year.findings()
                    .forEach(finding ->
                            out.println(year.year() + "年" + finding.place().text()));
        }
        // end
    }
}
