package dev.gongkai.report.importer.internal.doc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.recognize.CorpusAnswers;
import dev.gongkai.report.importer.internal.source.Sources;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DocSourceReaderTest {

    private static final SourceReaders READERS = SourceReaders.create();

    @Test
    void hasTheTablesOfThePage() throws Exception {
        assertThat(Sources.grids(READERS.read(Sources.corpus("47-pingtan-2025.doc"))))
                .isEqualTo(Sources.grids(READERS.read(Sources.corpus("47-pingtan-2025.html"))));
    }

    @Test
    void everyCellIsRight() throws Exception {
        CorpusAnswers.areRead("47-pingtan-2025.doc", "47-pingtan-2025.json");
    }

    @Test
    void everyCharacterIsThere() throws Exception {
        byte[] file = Files.readAllBytes(Sources.corpus("47-pingtan-2025.doc"));
        String text;
        try (WordExtractor extractor = new WordExtractor(new ByteArrayInputStream(file))) {
            text = extractor.getText();
        }
        assertThat(Sources.characters(Sources.text(READERS.read(file)))).isEqualTo(Sources.characters(text));
    }

    @Test
    void aShortLastBlockDoesNotMatter() throws Exception {
        byte[] file = Files.readAllBytes(Sources.corpus("47-pingtan-2025.doc"));
        int end = file.length;
        while (end > file.length - 500 && file[end - 1] == 0) {
            end--;
        }
        assertThat(Sources.grids(READERS.read(Arrays.copyOf(file, end)))).hasSize(3);
    }

    @Test
    @Timeout(120)
    void brokenFilesAreReadOrRefused() throws Exception {
        byte[] file = Files.readAllBytes(Sources.corpus("47-pingtan-2025.doc"));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] changed = file.clone();
            for (int j = 0; j < 20; j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(changed, i % 2 == 0 ? changed.length : random.nextInt(changed.length));
            Throwable thrown = catchThrowable(() -> READERS.read(cut));
            assertThat(thrown == null || thrown instanceof MalformedSourceException)
                    .isTrue();
        }
    }

    @Test
    void sheetsKeepMergesAndNumbers() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("项目");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(3);
            row.createCell(1).setCellValue(4166.241619);
            workbook.write(bytes);
        }
        assertThat(Sources.grids(READERS.read(bytes.toByteArray())))
                .containsExactly("2x2\n0,0 1x2 项目\n1,0 1x1 3\n1,1 1x1 4166.241619");
    }
}
