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
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.FileReading.Level;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people have them, with the right answers beside them. */
class RawCorpusTest {

    private final List<String> wrong = new ArrayList<>();
    private int right;
    private int solved;

    @ParameterizedTest
    @CsvSource({
        "47-pingtan-2025.html, 47-pingtan-2025, 200",
        "47-pingtan-2025.docx, 47-pingtan-2025, 200",
        "47-pingtan-2025-libreoffice.txt, 47-pingtan-2025, 200",
        "48-changchun-veterans-2023.txt, 48-changchun-veterans-2023, 24",
        "51-taiping-town-2022.txt, 51-taiping-town-2022, 59",
        "53-chongqing-yt-town-2022.txt, 53-chongqing-yt-town-2022, 7",
        "57-qingchuan-rural-2021.txt, 57-qingchuan-rural-2021, 7",
        "60-tianmen-office-2025.txt, 60-tianmen-office-2025, 9",
        "64-yuyang-tuofenglu-street-2020.txt, 64-yuyang-tuofenglu-street-2020, 42"
    })
    void everyCellIsRight(String file, String answer, int cells) throws IOException {
        Imported imported = compare(file, answer);

        assertThat(wrong).as(Accounts.shown(imported)).isEmpty();
        assertThat(right).as(Accounts.shown(imported)).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({"47-pingtan-2025.txt, 47-pingtan-2025", "43-pingtan-2021.txt, 43-pingtan-2021"})
    void gluedDigitsAreCutWhereThereIsOneWay(String file, String answer) throws IOException {
        Imported imported = compare(file, answer);

        assertThat(wrong).as(Accounts.shown(imported)).allMatch(cell -> cell.contains("remarks"));
        assertThat(right).as(Accounts.shown(imported) + wrong).isGreaterThanOrEqualTo(180);
        assertThat(solved).isGreaterThanOrEqualTo(180);
    }

    private Imported compare(String file, String answer) throws IOException {
        Path raw = TestFolders.shared("corpus/raw");
        Source source = SourceReaders.create().read(raw.resolve(file));
        Recognition recognition = Recognizer.recognize(source, Form.editions());
        Accounts.nothingIsLost(source, recognition);
        Imported imported = recognition.imported();
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(raw.resolve(answer + ".json")));
        assertThat(imported.report().form().id()).isEqualTo(json.get("form").asText());
        assertThat(imported.report().year()).isEqualTo(json.get("year").asInt());
        for (TableForm table : imported.report().form().tables()) {
            for (CellKey key : table.cells()) {
                compare(imported, json.at(key.pointer()), key);
            }
        }
        return imported;
    }

    private void compare(Imported imported, JsonNode expected, CellKey key) {
        Cell cell = imported.report().cell(key);
        if (expected.isMissingNode()) {
            return;
        }
        boolean same = expected.isNull()
                ? cell.isBlank()
                : cell.value() != null && cell.value().compareTo(expected.decimalValue()) == 0;
        if (same) {
            right++;
            solved += imported.remarks(key).stream().anyMatch(remark -> remark.level() == Level.SOLVED) ? 1 : 0;
        } else {
            wrong.add(key + ": " + cell + " for " + expected
                    + (imported.remarks(key).isEmpty() ? "" : ", with remarks"));
        }
    }
}
