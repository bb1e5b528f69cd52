package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Samples;
import dev.gongkai.report.render.pdf.testing.HostilePdfs;
import dev.gongkai.report.render.pdf.testing.ReportPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that are damaged, or made to harm: a clear error or the report, soon, and never anything else. */
class HostilePdfTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> isRefused() {
        return HostilePdfs.files().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    byte[] file = e.getValue().getKey().get();
                    IOException refusal = assertTimeoutPreemptively(SOON, () -> refusal(file));
                    assertThat(refusal)
                            .isNotNull()
                            .hasMessageContaining(e.getValue().getValue());
                }));
    }

    private static @Nullable IOException refusal(byte[] file) {
        try {
            PdfReportReaderTest.reportWithin(file);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    @Test
    void everyBeginningIsRefusedOrRight() throws Exception {
        Report report = Samples.qufu();
        byte[] file = ReportPdf.of(report);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            document.save(packed);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (byte[] whole : new byte[][] {file, packed.toByteArray()}) {
                int right = 0;
                for (int length = 0; length < whole.length; length += 7) {
                    right += isRight(Arrays.copyOf(whole, length), report) ? 1 : 0;
                }
                assertThat(right).isPositive();
            }
        });
    }

    /** Whether the report is found in a file; that another is found is a failure. */
    private static boolean isRight(byte[] file, Report report) throws IOException {
        try {
            assertThat(PdfReportReaderTest.reportWithin(file)).isEqualTo(report);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whateverIsChangedNothingElseIsThrown() throws Exception {
        Report report = Samples.qufu();
        byte[] plain = ReportPdf.of(report);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(plain)) {
            document.save(packed);
        }
        byte[][] files = {plain, packed.toByteArray()};
        Random random = new Random(11);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            int right = 0;
            for (int i = 0; i < 1_000; i++) {
                byte[] file = files[i % 2].clone();
                for (int n = 0; n <= i % 5; n++) {
                    file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
                }
                try {
                    right += isRight(file, report) ? 1 : 0;
                } catch (RuntimeException e) {
                    fail("round " + i, e);
                }
            }
            assertThat(right).isPositive();
        });
    }
}
