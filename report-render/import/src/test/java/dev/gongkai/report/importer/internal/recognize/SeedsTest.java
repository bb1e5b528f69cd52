package dev.gongkai.report.importer.internal.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.recognize.Recognizer.Recognition;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading.Certainty;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five published texts, against the samples that were made of them by hand. */
class SeedsTest {

    @ParameterizedTest
    @CsvSource({
        "000_590cc3cf329deed3.txt, 000-zibo-jiguan.json, 0",
        "001_55923361822a7f9e.txt, 001-qidu.json, 0",
        "002_58a9c7d33f38d02f.txt, 002-qufu.json, 0",
        "003_e7678b1e4a566644.txt, 003-zibo-dashuju.json, 52",
        "004_ee5b3705f92e7afe.txt, 004-zibo-keji.json, 0"
    })
    void everyCellThatIsThereIsRead(String file, String sample, int absent) throws IOException {
        Path seed = TestFolders.shared("seeds").resolve(file);
        Report right = ReportReader.create().read(TestFolders.project().resolve("examples/reports/" + sample));
        Source source = SourceReaders.create().read(seed);
        Recognition recognition = Recognizer.recognize(source, Form.editions());
        Accounts.nothingIsLost(source, recognition);
        Imported imported = recognition.imported();
        Report report = imported.report();

        List<String> wrong = new ArrayList<>();
        int missing = 0;
        for (TableForm table : right.form().tables()) {
            for (CellKey key : table.cells()) {
                boolean named = imported.remarks(key).stream().anyMatch(remark -> remark.level() == Certainty.MISSING);
                missing += named ? 1 : 0;
                if (!Accounts.same(report.cell(key), right.cell(key)) && !named) {
                    wrong.add(key + ": " + report.cell(key) + " for " + right.cell(key) + imported.remarks(key));
                }
            }
        }
        assertThat(wrong).as(Accounts.shown(imported)).isEmpty();
        assertThat(report.agency().name()).isEqualTo(right.agency().name());
        assertThat(report.year()).isEqualTo(right.year());
        for (Part part : Part.values()) {
            boolean found = imported.remarks().stream()
                    .noneMatch(remark -> remark.message().en().contains("heading “"));
            if (found) {
                assertThat(report.heading(part)).isEqualTo(right.heading(part));
            }
        }
        // Two rows of the third text have numbers and no label; nothing else is unread.
        assertThat(imported.unread()).hasSize(absent == 0 ? 0 : 2);
        assertThat(missing).as(Accounts.shown(imported)).isEqualTo(absent);
        long marks = Files.readString(seed)
                .lines()
                .mapToLong(line -> line.split("\\[image:", -1).length - 1)
                .sum();
        long figures = imported.remarks().stream()
                .filter(remark -> remark.message().en().startsWith("the picture is not in the file"))
                .count();
        assertThat(figures).isEqualTo(marks);
        theirPicturesAreSound(report);
    }

    /** The blank that stands for a picture must not be said to be damaged. */
    private static void theirPicturesAreSound(Report report) {
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                for (Narrative.Block block : report.narrative(part).blocks()) {
                    if (block instanceof Narrative.Figure figure) {
                        assertThatCode(() -> PictureFile.judge(figure.picture()))
                                .doesNotThrowAnyException();
                    }
                }
            }
        }
    }
}
