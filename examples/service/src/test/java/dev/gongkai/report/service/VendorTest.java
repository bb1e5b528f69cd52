package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The script of others that stands among ours is what its makers published, of the version that is tested elsewhere too. */
class VendorTest {

    private static final Path PINNED = Path.of("../../.ci/viewers");

    @Test
    void theScriptIsThatOfThePackage() throws IOException {
        String version = new JsonMapper()
                .readTree(Files.readString(PINNED.resolve("package.json")))
                .at("/dependencies/docx-preview")
                .stringValue();
        Path own = Path.of("src/main/resources/static/assets/vendor/docx-preview-" + version + ".min.js");
        assertThat(own).exists();
        assertThat(Files.readString(Path.of("src/main/resources/templates/word-frame.html")))
                .contains(String.valueOf(own.getFileName()));
        Path published = PINNED.resolve("node_modules/docx-preview/dist/docx-preview.min.js");
        if (!Files.exists(published)) {
            System.err.println("NOT TESTED: docx-preview as it was published: no " + published);
            return;
        }
        assertThat(own).hasSameTextualContentAs(published);
    }
}
