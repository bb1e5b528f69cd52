// JShell：jshell --class-path gongkai.jar report.jsh；环境变量 REPORT 和 OUT 是报告和要生成的文件，缺省为 报告.json、报告.pdf。
import dev.gongkai.report.render.ReportFiles
import dev.gongkai.report.validate.ReportValidator
import java.nio.file.Path

var report = ReportFiles.read(Path.of(System.getenv().getOrDefault("REPORT", "报告.json")))
System.out.println(report.title().replace("\n", ""))
System.out.println(ReportValidator.create().validate(report).verdict())
ReportFiles.write(report, Path.of(System.getenv().getOrDefault("OUT", "报告.pdf")))
/exit
