package dev.gongkai.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.ReportGenerator;
import dev.gongkai.report.testing.TestFolders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportJsonTest {

    private static final String HEAD = "\"form\": \"2021\", \"year\": 2021, \"agency\": {\"name\": \"示例市教育局\"}";

    private final ReportReader reader = ReportReader.create();
    private final ReportWriter writer = ReportWriter.create();

    static List<Path> samples() {
        return TestFolders.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesASampleAsItIs(Path sample, @TempDir Path folder) throws IOException {
        Report report = reader.read(sample);
        Path copy = folder.resolve(sample.getFileName());
        writer.write(report, copy);

        assertThat(copy).hasSameBinaryContentAs(sample);
        for (Map.Entry<String, byte[]> file : files(folder).entrySet()) {
            assertThat(file.getValue())
                    .as(file.getKey())
                    .isEqualTo(Files.readAllBytes(sample.resolveSibling(file.getKey())));
        }
        assertThat(reader.read(copy)).isEqualTo(report);
        assertThat(reader.read(writer.write(report))).isEqualTo(report);
    }

    /** Otherwise the comparison of the samples would say nothing of figures. */
    @Test
    void hasSamplesOfBothEditionsAndWithFigures() throws IOException {
        List<String> documents = samples().stream().map(ReportJsonTest::text).toList();
        assertThat(documents)
                .anyMatch(text -> text.contains("\"form\": \"2019\""))
                .anyMatch(text -> text.contains("\"form\": \"2021\""))
                .anyMatch(text -> text.contains("{\"figure\": \"figures/"));
    }

    /** As a heading with text, but without the heading: there is but one thing that it can mean. */
    @Test
    void aBlockOfTextAloneIsAParagraph() throws IOException {
        Report report = reader.read("{" + HEAD + ", \"overview\": [{\"text\": \"全年公开。\"}, \"又一段。\"]}");

        assertThat(report.overview())
                .isEqualTo(Narrative.of(new Narrative.Paragraph("全年公开。"), new Narrative.Paragraph("又一段。")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            Report report = ReportGenerator.report(i);
            String json = writer.write(report);
            Report read = reader.read(json);
            assertThat(read).as("report %d", i).isEqualTo(report);
            assertThat(writer.write(read)).as("report %d", i).isEqualTo(json);
        }
    }

    @Test
    void readsBackTheFilesThatItWrites(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 50; i++) {
            Path file = folder.resolve(i + ".json");
            Report report = ReportGenerator.report(i);
            writer.write(report, file);
            assertThat(reader.read(file)).as("report %d", i).isEqualTo(report);
        }
        assertThat(files(folder).keySet())
                .contains("chart.png", "figures/图 1 (终稿)+100%&'.png", "figures/照片 𫖯.jpg")
                .hasSize(53);
    }

    @Test
    void findsHeadingsInANarrativeThatIsAString() throws IOException {
        Report report = read("\"overview\": \"（一）主动公开。全年138条。\\n\\n　第二段。\", \"problems\": \"\"");
        assertThat(report.overview())
                .isEqualTo(Narrative.of(
                        new Narrative.Paragraph(new Narrative.SubHeading(2, "（一）主动公开。"), "全年138条。"),
                        new Narrative.Paragraph("第二段。")));
        assertThat(report.problems()).isEqualTo(Narrative.EMPTY);
        assertThat(writer.write(report))
                .contains("    {\"heading\": \"（一）主动公开。\", \"level\": 2, \"text\": \"全年138条。\"},\n    \"第二段。\"\n");
    }

    /** A paragraph in the list form is what its writer says it is. */
    @Test
    void looksForNoHeadingsInAListOfBlocks() throws IOException {
        assertThat(read("\"overview\": [\"（一）主动公开\"]").overview())
                .isEqualTo(Narrative.of(new Narrative.Paragraph("（一）主动公开")));
    }

    @Test
    void keepsCodesOfAgenciesAlsoWrongOnes() throws IOException {
        String document = "{\"form\": \"2021\", \"year\": 2021, \"agency\": {\"name\": \"示例市教育局\","
                + " \"code\": \"11990100MB0000001T\", \"superior\": \"不详\"}}";
        Report report = reader.read(document);

        assertThat(report.agency().code()).isEqualTo("11990100MB0000001T");
        assertThat(report.agency().superior()).isEqualTo("不详");
        assertThat(report.agency().toBuilder().build()).isEqualTo(report.agency());
        assertThat(reader.read(writer.write(report))).isEqualTo(report);
        assertThat(writer.write(reader.read("{" + HEAD + "}"))).doesNotContain("code", "superior");
    }

    @Test
    void acceptsAByteOrderMark() throws IOException {
        byte[] document = ("\uFEFF{" + HEAD + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(new ByteArrayInputStream(document))).isEqualTo(read("\"title\": null"));
    }

    /** What a program on Windows writes. */
    @Test
    void acceptsLineBreaksOfWindowsAndAMarkInAString() throws IOException {
        Report report = ReportReader.create()
                .read("\uFEFF{\"form\": \"2021\", \"year\": 2021, \"agency\": {\"name\": \"示例市教育局\"},"
                        + " \"overview\": \"第一段。\\r\\n第二段。\"}");

        assertThat(report.overview())
                .isEqualTo(Narrative.of(new Narrative.Paragraph("第一段。"), new Narrative.Paragraph("第二段。")));
    }

    @Test
    void acceptsFieldsInAnyOrder() throws IOException {
        String json = "{\"requests\": {\"received\": {\"total\": 2, \"naturalPerson\": 2}}, \"overview\": \"无。\","
                + "\"agency\": {\"kind\": \"office\", \"name\": \"甲\"}, \"year\": 2021, \"form\": \"2021\"}";
        String sorted = "{\"form\": \"2021\", \"year\": 2021, \"agency\": {\"name\": \"甲\", \"kind\": \"office\"},"
                + "\"overview\": \"无。\", \"requests\": {\"received\": {\"naturalPerson\": 2, \"total\": 2}}}";
        assertThat(reader.read(json)).isEqualTo(reader.read(sorted));
    }

    @Test
    void takesNullForLeftOut() throws IOException {
        assertThat(
                        read(
                                "\"title\": null, \"headings\": null, \"preamble\": null, \"overview\": null, \"requests\": null,"
                                        + "\"proactive\": {\"rules\": null, \"fees\": {\"amount\": null}, \"notes\": null},"
                                        + "\"proceedings\": {\"reconsideration\": {\"upheld\": {\"value\": null}}}, \"signature\": null"))
                .isEqualTo(reader.read("{" + HEAD + "}"));
    }

    @Test
    void keepsNumbersThatCannotBeRight() throws IOException {
        Report report = read("\"requests\": {\"received\": {\"naturalPerson\": 1.5, \"commercialEnterprise\": -1,"
                + "\"researchInstitution\": 0.50, \"otherOrganization\": 1e3,"
                + "\"total\": {\"value\": 22, \"remark\": \"其中修订16件\"}}}");
        assertThat(received(report, Applicant.NATURAL_PERSON)).isEqualTo(Cell.of(new BigDecimal("1.5")));
        assertThat(received(report, Applicant.COMMERCIAL_ENTERPRISE)).isEqualTo(Cell.of(-1));
        assertThat(received(report, Applicant.RESEARCH_INSTITUTION)).hasToString("0.50");
        assertThat(received(report, Applicant.OTHER_ORGANIZATION)).isEqualTo(Cell.of(1000));
        assertThat(received(report, Applicant.TOTAL)).isEqualTo(Cell.of(22).withRemark("其中修订16件"));
        assertThat(received(report, Applicant.LEGAL_SERVICES_ORGANIZATION)).isEqualTo(Cell.BLANK);
        assertThat(writer.write(report))
                .contains("\"researchInstitution\": 0.50, \"publicInterestOrganization\": null");
    }

    private static Cell received(Report report, Applicant applicant) {
        return report.cell(CellKey.of(RequestRow.RECEIVED, applicant));
    }

    @Test
    void keepsTotalsAsGiven() throws IOException {
        Report report = read("\"proceedings\": {\"reconsideration\": {\"upheld\": 1, \"corrected\": 0, \"other\": 0,"
                + "\"pending\": 0, \"total\": 7}, \"directLitigation\": {\"upheld\": 1}}");
        assertThat(report.cell(CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL)))
                .isEqualTo(Cell.of(7));
        assertThat(report.cell(CellKey.of(ProceedingKind.DIRECT_LITIGATION, ProceedingResult.TOTAL)))
                .isEqualTo(Cell.BLANK);
    }

    /** The name in a data address is only a remark: one that would lead out of the folder is dropped. */
    @Test
    void dropsAFigureNameThatLeadsOutOfTheFolder() throws IOException {
        for (String name :
                List.of("..%2Fx.png", "%2Fetc%2Fx.png", "a%E2%80%A8%2F..%2F..%2Fx.png", "%20", "%0A", "%zz")) {
            Report report =
                    read("\"overview\": [{\"figure\": \"data:image/png;name=" + name + ";base64,iVBORw0KGgo=\"}]");
            assertThat(report.overview().blocks().get(0))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Narrative.Figure.class,
                            figure -> assertThat(figure.picture().name()).isEmpty());
        }
    }

    private Report read(String fields) throws IOException {
        return reader.read("{" + HEAD + ", " + fields + "}");
    }
}
