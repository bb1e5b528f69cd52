package dev.gongkai.report.importer.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.ReportImporter;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A published file, with the right answer beside it. */
class PdfCorpusTest {

    @Test
    void everyCellIsRight() throws IOException {
        Path raw = TestFolders.shared("corpus/raw");
        Imported imported = ReportImporter.create().read(raw.resolve("05-huaian-2024.pdf"));
        JsonNode right = new ObjectMapper().readTree(Files.readAllBytes(raw.resolve("05-huaian-2024.json")));
        int cells = 0;
        for (TableForm table : imported.report().form().tables()) {
            for (CellKey key : table.cells()) {
                assertThat(imported.report().cell(key).value())
                        .as(key.toString())
                        .isEqualByComparingTo(right.at(key.pointer()).decimalValue());
                cells++;
            }
        }
        assertThat(cells).isEqualTo(200);
        assertThat(imported.unread()).isEmpty();
        assertThat(imported.report().year()).isEqualTo(right.get("year").asInt());
    }
}
