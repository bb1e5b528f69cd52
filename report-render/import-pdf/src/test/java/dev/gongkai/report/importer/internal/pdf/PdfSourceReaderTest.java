package dev.gongkai.report.importer.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.recognize.CorpusAnswers;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.Sources;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSourceReaderTest {

    private static final SourceReaders READERS = SourceReaders.create();

    @Test
    void tablesOverPagesAreOne() throws Exception {
        Source source = READERS.read(Sources.corpus("05-huaian-2024.pdf"));
        List<String> grids = Sources.grids(source);
        assertThat(grids)
                .extracting(grid -> grid.lines().findFirst().orElse(""))
                .containsExactly("14x4", "28x10", "4x15");
        assertThat(grids.get(1)).contains("5,0 22x1 三、本年度办理结果", "3,9 1x1 3119", "27,9 1x1 103", "7,1 8x1 （三）不予公开");
        assertThat(Sources.texts(source, BlockRole.PAGE))
                .contains("- 1 -", "- 6 -")
                .hasSize(6);
        Sources.checkGrids(source);
    }

    @Test
    void everyCellIsRight() throws Exception {
        CorpusAnswers.areRead("05-huaian-2024.pdf", "05-huaian-2024.json");
    }

    /** The first is beyond what is noted of a page, the second beyond what tables are looked for in. */
    @ParameterizedTest
    @ValueSource(ints = {41_000, 7_000})
    void aPageOfMoreRulesThanAreLookedAtIsNamed(int rules) throws Exception {
        assertThat(READERS.read(ruled(rules)).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.origin().page()).isEqualTo(1));
        assertThat(READERS.read(ruled(50)).gaps()).isEmpty();
    }

    private static byte[] ruled(int rules) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("a page with a drawing");
                content.endText();
                for (int i = 0; i < rules; i++) {
                    float y = 10 + i * 600f / rules;
                    content.moveTo(10 + i % 50 * 10, y);
                    content.lineTo(14 + i % 50 * 10, y);
                    content.stroke();
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void everyCharacterIsThere() throws Exception {
        byte[] file = Files.readAllBytes(Sources.corpus("05-huaian-2024.pdf"));
        String text;
        try (PDDocument document = Loader.loadPDF(file)) {
            text = new PDFTextStripper().getText(document);
        }
        assertThat(Sources.characters(Sources.text(READERS.read(file))))
                .isEqualTo(Sources.characters(Radicals.unified(text)));
    }

    @Test
    void radicalsAreCharacters() {
        assertThat(Radicals.unified("⼀⽇⽉⻓⻔⻋⺠3")).isEqualTo("一日月长门车民3");
    }

    @Test
    void withoutTextIsAScan() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }
        assertThatThrownBy(() -> READERS.read(bytes.toByteArray()))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("扫描");
    }

    @Test
    @Timeout(60)
    void whatUnpacksToTooMuchIsRefused() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                deflater.write(zeros);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        file.write(packed.toByteArray());
        file.write("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> READERS.read(file.toByteArray()))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("解压");
    }

    @Test
    @Timeout(240)
    void brokenFilesAreReadOrRefused() throws Exception {
        byte[] file = Files.readAllBytes(Sources.corpus("05-huaian-2024.pdf"));
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            byte[] changed = file.clone();
            for (int j = 0; j < 40; j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(changed, i % 2 == 0 ? changed.length : random.nextInt(changed.length));
            Throwable thrown = catchThrowable(() -> READERS.read(cut));
            assertThat(thrown == null || thrown instanceof MalformedSourceException)
                    .withFailMessage("%s", thrown)
                    .isTrue();
        }
    }
}
