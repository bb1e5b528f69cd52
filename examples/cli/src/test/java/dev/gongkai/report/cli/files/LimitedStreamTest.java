package dev.gongkai.report.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gongkai.report.cli.console.SaidException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What never ends is given up, and that is said in both languages. */
class LimitedStreamTest {

    @Test
    void whatIsTooLongIsSaidInBothLanguages() throws Exception {
        try (InputStream fits = new LimitedStream(new ByteArrayInputStream(new byte[3]), 3);
                InputStream more = new LimitedStream(new ByteArrayInputStream(new byte[4]), 3)) {
            assertThat(fits.readAllBytes()).hasSize(3);
            SaidException refused = catchThrowableOfType(SaidException.class, more::readAllBytes);
            assertThat(refused.reason().en()).isEqualTo("standard input is too long");
            assertThat(refused.reason().zh()).isEqualTo("标准输入过长");
        }
    }
}
