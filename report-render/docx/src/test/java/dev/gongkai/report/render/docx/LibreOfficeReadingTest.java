package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.docx.testing.LibreOffice;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.ReportGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What another office program makes of a document when it saves it, and what a person changed there, is read right. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LibreOfficeReadingTest {

    private static final int GENERATED = 8;

    /** A macro that replaces words in the text and a number in the tables, and saves. */
    private static final String EDITS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">
            Sub Edit(source, target)
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden"
              hidden(0).Value = True
              document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
              replacement = document.createReplaceDescriptor()
              replacement.SearchString = "138条"
              replacement.ReplaceString = "140条"
              document.replaceAll(replacement)
              For i = 0 To document.TextTables.getCount() - 1
                table = document.TextTables.getByIndex(i)
                For Each name In table.getCellNames()
                  cell = table.getCellByName(name)
                  If cell.getString() = "23" Then
                    cell.setString("25")
                  End If
                Next
              Next
              Dim word(0) As New com.sun.star.beans.PropertyValue
              word(0).Name = "FilterName"
              word(0).Value = "MS Word 2007 XML"
              document.storeToURL(target, word())
              document.close(True)
            End Sub
            </script:module>
            """;

    private static final String LIBRARY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" \
            library:readonly="false" library:passwordprotected="false">
             <library:element library:name="Edits"/>
            </library:library>
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void assume() {
        LibreOffice.assumeInstalled();
    }

    @Test
    @Order(1)
    void whatItSavesIsReadAsItWasRendered() throws Exception {
        Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
        reports.put("rare", Extremes.rare());
        for (int i = 0; i < GENERATED; i++) {
            reports.put("generated-" + i, ReportGenerator.report(i));
        }
        DocxRenderer published = DocxRenderer.builder().withoutControls().build();
        Map<String, Report> documents = new LinkedHashMap<>();
        for (Map.Entry<String, Report> report : reports.entrySet()) {
            // Each report in one of the two ways.
            DocxRenderer renderer = documents.size() % 2 == 0 ? DocxRenderer.create() : published;
            String name = report.getKey() + ".docx";
            Files.write(folder.resolve(name), Samples.bytes(renderer, report.getValue()));
            documents.put(name, report.getValue());
        }
        Files.write(folder.resolve("blank.docx"), EditedReport.blankForm(Form.EDITION_2021));
        Path saved = folder.resolve("saved");
        LibreOffice.convert(folder, "docx", saved);
        for (Map.Entry<String, Report> document : documents.entrySet()) {
            DocxReading reading = DocxReportReader.create().read(saved.resolve(document.getKey()));
            assertThat(reading.changes()).as(document.getKey()).isEmpty();
            assertThat(reading.report()).as(document.getKey()).isEqualTo(document.getValue());
        }
        assertThatThrownBy(() -> DocxReportReader.create().read(saved.resolve("blank.docx")))
                .isInstanceOfSatisfying(
                        MalformedDocxException.class,
                        e -> assertThat(e.problems())
                                .extracting(MalformedDocxException.DocxProblem::pointer)
                                .containsExactly("/agency/name"));
    }

    @Test
    @Order(2)
    void whatWasChangedInItIsTold() throws Exception {
        // The profile is there by now; in a new one, the office program would put an empty macro over ours.
        Path macros = LibreOffice.profile(folder).resolve("user/basic/Standard");
        Files.writeString(macros.resolve("Edits.xba"), EDITS);
        Files.writeString(macros.resolve("script.xlb"), LIBRARY);
        Path source =
                Files.write(folder.resolve("source.docx"), Samples.bytes(DocxRenderer.create(), EditedReport.REPORT));
        Path target = folder.resolve("target.docx");
        LibreOffice.start(
                folder, List.of("macro:///Standard.Edits.Edit(\"" + source.toUri() + "\",\"" + target.toUri() + "\")"));

        DocxReading reading = DocxReportReader.create().read(target);
        String before = "全年通过网站公开信息138条，其中规范性文件3件。";
        String after = "全年通过网站公开信息140条，其中规范性文件3件。";
        assertThat(reading.changes())
                .extracting(DocxReading.Change::pointer, DocxReading.Change::before, DocxReading.Change::after)
                .containsExactly(
                        tuple("/overview/1", before, after), tuple(EditedReport.RECEIVED.pointer(), "23", "25"));
        List<Narrative.Block> blocks =
                new ArrayList<>(EditedReport.REPORT.overview().blocks());
        blocks.set(1, new Narrative.Paragraph(after));
        assertThat(reading.report())
                .isEqualTo(EditedReport.REPORT.toBuilder()
                        .overview(new Narrative(blocks))
                        .set(EditedReport.RECEIVED, Cell.of(25))
                        .build());
    }
}
