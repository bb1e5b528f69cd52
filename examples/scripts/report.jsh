// JShell：jshell --class-path gongkai.jar report.jsh；在 REPORT 和 OUT 环境变量中给出报告和要生成的文件。
import dev.gongkai.report.render.ReportFiles
import dev.gongkai.report.validate.ReportValidator
import java.nio.file.Path

var report = ReportFiles.read(Path.of(System.getenv("REPORT")))
System.out.println(report.title().replace("\n", ""))
System.out.println(ReportValidator.create().validate(report).verdict())
ReportFiles.write(report, Path.of(System.getenv("OUT")))
/exit
