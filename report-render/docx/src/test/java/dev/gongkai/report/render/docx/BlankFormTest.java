package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.docx.testing.WordFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** An empty form can be filled in, all of it. */
class BlankFormTest {

    static List<Form> editions() {
        return Form.editions();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyCellIsAControlThatSaysWhatBelongsThere(Form form) throws IOException {
        WordFile word = new WordFile(EditedReport.blankForm(form));
        List<Element> cells = WordFile.all(word.body(), "sdt").stream()
                .filter(control -> !WordFile.all(control, "dataBinding").isEmpty())
                .toList();

        assertThat(cells)
                .extracting(control -> WordFile.value(control, "tag"))
                .containsExactlyInAnyOrderElementsOf(form.tables().stream()
                        .flatMap(table -> table.cells().stream())
                        .map(CellKey::toString)
                        .toList());
        assertThat(cells).allSatisfy(control -> {
            assertThat(WordFile.text(control)).isEqualTo("填数");
            assertThat(WordFile.all(control, "showingPlcHdr")).hasSize(1);
            assertThat(WordFile.value(control, "lock")).isEqualTo("sdtLocked");
            assertThat(WordFile.value(control, "rStyle")).isEqualTo("GKPlaceholder");
        });
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyPartHasAControlAndEveryControlAPrompt(Form form) throws IOException {
        WordFile word = new WordFile(EditedReport.blankForm(form));
        List<Element> controls = WordFile.all(word.body(), "sdt");
        Set<String> prompts = WordFile.all(word.xml("/word/glossary/document.xml"), "docPart").stream()
                .filter(part -> !WordFile.all(part, "docPartPr").isEmpty())
                .map(part -> WordFile.value(part, "name"))
                .collect(Collectors.toSet());

        assertThat(controls)
                .extracting(control -> WordFile.value(control, "tag"))
                .contains("title", "preamble", "overview", "problems", "other", "signature.agency", "signature.date")
                .containsAll(form.tables().stream()
                        .map(table -> "heading." + table.part().key())
                        .toList())
                .contains("heading." + Part.OVERVIEW.key())
                .doesNotHaveDuplicates();
        assertThat(controls)
                .extracting(control ->
                        WordFile.value(WordFile.all(control, "placeholder").get(0), "docPart"))
                .isSubsetOf(prompts);
    }

    @Test
    void theYearStandsInTheTitle() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer.create().renderBlank(Form.forYear(2025), 2025, out);
        assertThat(new WordFile(out.toByteArray()).texts()).startsWith("（机关名称）2025年政府信息公开工作年度报告");
    }

    @Test
    void aFormWithoutControlsIsNone() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer published = DocxRenderer.builder().withoutControls().build();
        assertThatThrownBy(() -> published.renderBlank(Form.EDITION_2021, 2025, out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withoutControls");
        assertThat(out.size()).isZero();
    }
}
