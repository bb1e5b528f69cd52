package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Extremes;
import dev.gongkai.report.render.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What another office program makes of a document when it saves it, and what a person changed there, is read right. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LibreOfficeTest {

    private static final long TIMEOUT_SECONDS = 240;

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
    static void isThere() throws InterruptedException {
        boolean there;
        try {
            there = run(List.of("soffice", "--version")) == 0;
        } catch (IOException e) {
            there = false;
        }
        Assumptions.assumeTrue(there, "NOT TESTED: soffice is not here; documents that LibreOffice saved are not read");
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end: " + command);
        }
        return process.exitValue();
    }

    private static void office(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(arguments);
        assertThat(run(command)).isZero();
    }

    @Test
    @Order(1)
    void whatItSavesIsReadAsItWasRendered() throws Exception {
        Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
        reports.put("rare", Extremes.rare());
        Extremes.everything().forEach((name, report) -> {
            if (name.matches("generated-[0-9]|empty.*")) {
                reports.put(name, report);
            }
        });
        Map<Path, Report> saved = new LinkedHashMap<>();
        List<String> arguments = new ArrayList<>(List.of(
                "--convert-to", "docx", "--outdir", folder.resolve("saved").toString()));
        for (Map.Entry<String, Report> report : reports.entrySet()) {
            for (DocxRenderer renderer : List.of(
                    DocxRenderer.create(),
                    DocxRenderer.builder().withoutControls().build())) {
                String name = report.getKey() + (renderer == DocxRenderer.create() ? "" : "-published") + ".docx";
                arguments.add(Files.write(folder.resolve(name), Samples.bytes(renderer, report.getValue()))
                        .toString());
                saved.put(folder.resolve("saved").resolve(name), report.getValue());
            }
        }
        office(arguments);
        for (Map.Entry<Path, Report> document : saved.entrySet()) {
            DocxReading reading = DocxReportReader.create().read(document.getKey());
            assertThat(reading.changes()).as(document.getKey().toString()).isEmpty();
            assertThat(reading.report()).as(document.getKey().toString()).isEqualTo(document.getValue());
        }
    }

    @Test
    @Order(2)
    void whatWasChangedInIt() throws Exception {
        // The profile is there by now; in a new one, the office program would put an empty macro over ours.
        Path macros = folder.resolve("profile/user/basic/Standard");
        Files.writeString(macros.resolve("Edits.xba"), EDITS);
        Files.writeString(macros.resolve("script.xlb"), LIBRARY);
        Path source = Files.write(
                folder.resolve("source.docx"), Samples.bytes(DocxRenderer.create(), EditedDocumentTest.REPORT));
        Path target = folder.resolve("target.docx");
        office(List.of("macro:///Standard.Edits.Edit(\"" + source.toUri() + "\",\"" + target.toUri() + "\")"));

        DocxReading reading = DocxReportReader.create().read(target);
        String before = "全年通过网站公开信息138条，其中规范性文件3件。";
        String after = "全年通过网站公开信息140条，其中规范性文件3件。";
        assertThat(reading.changes())
                .extracting(DocxReading.Change::pointer, DocxReading.Change::before, DocxReading.Change::after)
                .containsExactly(
                        tuple("/overview/1", before, after), tuple(EditedDocumentTest.RECEIVED.pointer(), "23", "25"));
        List<Narrative.Block> blocks =
                new ArrayList<>(EditedDocumentTest.REPORT.overview().blocks());
        blocks.set(1, new Narrative.Paragraph(after));
        assertThat(reading.report())
                .isEqualTo(EditedDocumentTest.REPORT.toBuilder()
                        .overview(new Narrative(blocks))
                        .set(EditedDocumentTest.RECEIVED, Cell.of(25))
                        .build());
    }
}
