package dev.gongkai.report.render.docx.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.render.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build prepared is what the engine makes now, and it makes other looks when they are asked for. */
class TemplateArchiveTest {

    @ParameterizedTest
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void preparedArchivesAreUpToDate(boolean values, boolean report) throws IOException {
        try (InputStream prepared =
                TemplateArchive.class.getResourceAsStream(TemplateArchive.preparedName(values, report))) {
            assertThat(prepared).isNotNull();
            assertThat(prepared.readAllBytes()).isEqualTo(TemplateArchive.make(Theme.OFFICIAL, values, report));
        }
    }

    @Test
    void otherLooksHaveTheSameParts() throws IOException {
        Theme other = Theme.OFFICIAL.with(Theme.Role.BODY, new Theme.TextStyle(List.of("等线"), 14));
        Map<String, byte[]> official = TemplateArchive.contents(TemplateArchive.make(Theme.OFFICIAL, true, true));
        Map<String, byte[]> made = TemplateArchive.contents(TemplateArchive.make(other, true, true));
        assertThat(made).containsOnlyKeys(official.keySet());
        assertThat(new String(made.get("word/styles.xml"), StandardCharsets.UTF_8))
                .contains("等线");
        assertThat(DocxTemplate.of(other, true, true, null).parts())
                .hasSameSizeAs(DocxTemplate.of(Theme.OFFICIAL, true, true, null).parts());
    }

    @Test
    void partsDeclareTheNamespacesThatTheyUse() throws IOException {
        Map<String, byte[]> parts = TemplateArchive.contents(TemplateArchive.make(Theme.OFFICIAL, true, true));
        assertThat(new String(parts.get("word/settings.xml"), StandardCharsets.UTF_8))
                .containsOnlyOnce("xmlns:");
    }
}
