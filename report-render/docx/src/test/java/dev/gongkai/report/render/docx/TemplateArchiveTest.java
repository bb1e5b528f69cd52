package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.render.Theme;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build prepared is what the engine makes now. */
class TemplateArchiveTest {

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void preparedArchivesAreUpToDate(boolean values, boolean report) throws IOException {
        try (InputStream prepared = DocxTemplate.class.getResourceAsStream(DocxTemplate.preparedName(values, report))) {
            assertThat(prepared).isNotNull();
            assertThat(prepared.readAllBytes()).isEqualTo(TemplateArchive.make(Theme.OFFICIAL, values, report));
        }
    }
}
