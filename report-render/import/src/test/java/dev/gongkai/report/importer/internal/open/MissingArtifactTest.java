package dev.gongkai.report.importer.internal.open;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Formats whose artifact is not there, as in this module. */
class MissingArtifactTest {

    @Test
    void theArtifactIsNamed() {
        assertThatThrownBy(() -> SourceReaders.create().read("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("dev.gongkai.report:report-import-pdf");
    }
}
