package dev.gongkai.report.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gongkai.report.consolidation.MalformedRegisterException.RegisterProblem;
import dev.gongkai.report.model.Agency;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyRegisterTest {

    private static final String HEAD = "code,name,kind,level,superior\n";

    @Test
    void readsQuotedNamesAndAnyOrderOfColumns() throws Exception {
        AgencyRegister register = AgencyRegister.parse("\uFEFFname,superior,code,level,kind\r\n"
                + "\"示例县\"\"人民\"\"政府, 甲\",,A,county,government\r\n"
                + "\r\n"
                + "\"乙局\",A,B,,\r\n");
        assertThat(register.agencies()).hasSize(2);
        Agency top = register.find("A").orElseThrow();
        assertThat(top.name()).isEqualTo("示例县\"人民\"政府, 甲");
        assertThat(top.level()).isEqualTo(Agency.Level.COUNTY);
        assertThat(register.inferiors(top)).extracting(Agency::code).containsExactly("B");
        assertThat(register.superior(register.find("B").orElseThrow())).isEqualTo(top);
        assertThat(register.tops()).containsExactly(top);
    }

    @Test
    void namesAllThatIsWrongWithItsLine() {
        assertThat(problems(HEAD
                        + "A,甲,government,county,\n"
                        + "A,乙,department,county,A\n"
                        + "C,丙,部门,county,A\n"
                        + "D,丁,department,national,A\n"
                        + "E,戊,department,county,X\n"
                        + "F,己,department,county,G\n"
                        + "G,庚,department,county,F\n"
                        + ",辛,department,county,A\n"
                        + "I,壬,department,county\n"))
                .extracting(problem -> problem.line() + " " + problem.message().zh())
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("3 代码 A 重复"),
                        text -> assertThat(text).startsWith("4 kind 应为 government、"),
                        text -> assertThat(text).startsWith("5 丁（national）的上级甲层级较低"),
                        text -> assertThat(text).startsWith("6 戊的上级机关 X 不在名录中"),
                        text -> assertThat(text).isEqualTo("7 上级关系成环：己 → 庚 → 己"),
                        text -> assertThat(text).startsWith("9 code 不能空白"),
                        text -> assertThat(text).startsWith("10 应有 5 栏，实有 4 栏"));
    }

    /** What is wrong with one agency is not told of those below it, and not in other words than it is. */
    @Test
    void namesNothingButWhatIsWrong() {
        assertThat(said(HEAD + "A,甲,部门,county,\n" + "B,乙,,,A\n"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("2 kind 应为 government、"));
        assertThat(said(HEAD + "A,\u00A0,,,\n" + "B,乙,,,　\n")).containsExactly("2 name 不能只有空格", "3 superior 不能只有空格");
        // A line break in quotation marks is one of the file as well.
        assertThat(said(HEAD + "A,\"两\n行\",,,\n" + "C,丙\u0001,,,\n" + "D,丁,,,X\n"))
                .satisfiesExactly(
                        text -> assertThat(text).isEqualTo("2 name：第 2 个字符是换行符 U+000A，此处只能有一行"),
                        text -> assertThat(text).isEqualTo("4 name：第 2 个字符 U+0001 不是文档允许的字符"),
                        text -> assertThat(text).startsWith("5 丁的上级机关 X 不在名录中"));
    }

    private static List<String> said(String csv) {
        return problems(csv).stream()
                .map(problem -> problem.line() + " " + problem.message().zh())
                .toList();
    }

    @Test
    void anAgencyAboveItselfIsACircleOfOne() {
        assertThat(problems(HEAD + "A,甲,,,A\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().zh()).isEqualTo("上级关系成环：甲 → 甲"));
    }

    @Test
    void guessesAtNothing(@TempDir Path folder) throws Exception {
        assertThat(problems("")).hasSize(1);
        assertThat(problems(HEAD)).hasSize(1);
        assertThat(problems("代码,名称\nA,甲\n")).hasSize(1);
        assertThat(problems(HEAD + "A,甲\"乙\",,,\n"))
                .extracting(RegisterProblem::line)
                .containsExactly(2);
        assertThat(problems(HEAD + "A,\"甲,,,\nB,乙,,,\n"))
                .extracting(RegisterProblem::line)
                .containsExactly(2);
        assertThat(problems(HEAD + "A,\"甲\"乙,,,\n"))
                .extracting(RegisterProblem::line)
                .containsExactly(2);
        Path file = Files.write(folder.resolve("机关.csv"), (HEAD + "A,甲,,,\n").getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> AgencyRegister.read(file))
                .isInstanceOf(MalformedRegisterException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void ofAgenciesChecksTheSame() {
        assertThatThrownBy(() -> AgencyRegister.of(List.of(Agency.of("甲"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("没有代码");
    }

    private static List<RegisterProblem> problems(String csv) {
        return catchThrowableOfType(MalformedRegisterException.class, () -> AgencyRegister.parse(csv))
                .problems();
    }
}
