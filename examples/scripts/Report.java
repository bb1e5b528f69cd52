///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS dev.gongkai.report:report-render-docx:0.1.0-SNAPSHOT
//DEPS dev.gongkai.report:report-render-pdf:0.1.0-SNAPSHOT
//DEPS dev.gongkai.report:report-render-fonts:0.1.0-SNAPSHOT
//DEPS dev.gongkai.report:report-validate:0.1.0-SNAPSHOT
//DEPS org.slf4j:slf4j-nop:2.0.20

// 一个文件的 Java 程序：java -cp gongkai.jar Report.java 输出文件夹；装有 JBang 的也可 jbang Report.java 输出文件夹。

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.validate.ReportValidator;
import java.nio.file.Files;
import java.nio.file.Path;

public class Report {
    public static void main(String... args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "."));
        var report = dev.gongkai.report.model.Report.builder(Form.forYear(2025), 2025, Agency.of("示例市人民政府办公室"))
                .overview(Narrative.parse("（一）主动公开。全年主动公开信息138条。\n（二）依申请公开。全年收到申请23件。"))
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 23)
                .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, 23)
                .zeroBlanks()
                .fillTotals()
                .build();
        ReportValidator.create().validate(report).findings()
                .forEach(finding -> System.out.println(finding.place().text() + "：" + finding.message().zh()));
        for (String ending : new String[] {"html", "docx", "pdf"}) {
            ReportFiles.write(report, folder.resolve("年报." + ending));
        }
    }
}
