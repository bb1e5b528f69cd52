package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.testing.ReportGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Reports with the numbers of generated ones and words that a report may have. */
final class ForeignReports {

    private static final List<String> SENTENCES =
            List.of("本年度制发文件%d件，办理申请%d件。", "全年发布信息%d条，其中动态信息%d条。", "组织培训%d次，参加人员%d人次。");

    private ForeignReports() {}

    static Report report(int index) {
        Report wild = ReportGenerator.report(index);
        Form form = wild.form();
        int year = form.firstYear() + (form.lastYear().isPresent() ? index / 2 % 2 : index % 5);
        Report.Builder builder = Report.builder(form, year, Agency.of("示例市第" + "一二三四五六七八九".charAt(index % 9) + "管理局"));
        for (Part part : Part.values()) {
            if (part.isTable()) {
                wild.table(part).cells().forEach(builder::set);
            } else {
                builder.narrative(part, narrative(index + part.ordinal()));
            }
        }
        return builder.preamble(Narrative.parse("本报告依据有关规定编制。\n数据统计期限为" + year + "年1月1日至12月31日。"))
                .signedOn(LocalDate.of(year + 1, 1, 1 + index % 28))
                .build();
    }

    private static Narrative narrative(int seed) {
        StringBuilder text = new StringBuilder();
        String[] heads = {"主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"};
        for (int i = 0; i < 1 + seed % 5; i++) {
            String sentence = SENTENCES.get((seed + i) % 3).formatted(seed * 7 % 300, seed % 40);
            text.append("（").append("一二三四五".charAt(i)).append("）").append(heads[i]);
            text.append(seed % 2 == 0 ? "。" : "\n").append(sentence).append('\n');
        }
        return Narrative.parse(text.toString());
    }

    static Source source(Report report) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        HtmlRenderer.create().render(report, page);
        return SourceReaders.create().read(page.toByteArray());
    }
}
