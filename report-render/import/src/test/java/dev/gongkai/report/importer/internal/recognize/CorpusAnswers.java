package dev.gongkai.report.importer.internal.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.recognize.Recognizer.Recognition;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Published files with the right answers beside them, for the readers of all formats. */
public final class CorpusAnswers {

    private CorpusAnswers() {}

    /** Every cell of the three tables is right, nothing is unread, and no character is lost. */
    public static void areRead(String file, String answer) throws IOException {
        Path raw = TestFolders.shared("corpus/raw");
        Source source = SourceReaders.create().read(raw.resolve(file));
        Recognition recognition = Recognizer.recognize(source, Form.editions());
        Accounts.nothingIsLost(source, recognition);
        Imported imported = recognition.imported();
        JsonNode right = new ObjectMapper().readTree(Files.readAllBytes(raw.resolve(answer)));
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
        assertThat(imported.isWhole()).as(Accounts.shown(imported)).isTrue();
        assertThat(imported.report().year()).isEqualTo(right.get("year").asInt());
    }
}
