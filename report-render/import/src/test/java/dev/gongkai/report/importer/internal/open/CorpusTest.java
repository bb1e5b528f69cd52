package dev.gongkai.report.importer.internal.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.Sources;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them: the shape of their tables, and that nothing of them is lost. */
class CorpusTest {

    private static final SourceReaders READERS = SourceReaders.create();

    @Test
    void pageAndWordDocumentHaveTheSameTables() throws Exception {
        List<String> page = Sources.grids(READERS.read(Sources.corpus("47-pingtan-2025.html")));
        List<String> word = Sources.grids(READERS.read(Sources.corpus("47-pingtan-2025.docx")));

        assertThat(page).hasSize(3);
        assertThat(page.get(0)).startsWith("14x4\n").contains("13,1 1x3 4166.241619");
        assertThat(page.get(1)).startsWith("28x10\n").contains("5,0 22x1 三、本年度办理结果", "27,9 1x1 6");
        assertThat(page.get(2)).startsWith("4x15\n").contains("0,5 1x10 行政诉讼", "3,4 1x1 36");
        assertThat(word).isEqualTo(page);
    }

    @Test
    void anEmptyFormHasItsMerges() throws Exception {
        List<String> form = Sources.grids(READERS.read(Sources.corpus("00-blank-template.docx")));
        assertThat(form)
                .extracting(grid -> grid.lines().findFirst().orElse(""))
                .containsExactly("14x4", "28x10", "4x15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"48-changchun-veterans-2023.txt", "53-chongqing-yt-town-2022.txt", "57-qingchuan-rural-2021.txt"
            })
    void pipesAreTables(String name) throws Exception {
        Source source = READERS.read(Sources.corpus(name));
        String first = Sources.grids(source).get(0);
        assertThat(first).contains("0,0 1x4 ", "2,0 1x1 规章\n2,1 1x1 0\n2,2 1x1 0\n2,3 1x1 0", "6,1 1x3 0");
        Sources.checkGrids(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "43-pingtan-2021.txt",
                "47-pingtan-2025.txt",
                "47-pingtan-2025-libreoffice.txt",
                "48-changchun-veterans-2023.txt",
                "51-taiping-town-2022.txt",
                "53-chongqing-yt-town-2022.txt",
                "57-qingchuan-rural-2021.txt",
                "60-tianmen-office-2025.txt",
                "64-yuyang-tuofenglu-street-2020.txt"
            })
    void everyCharacterOfATextIsThere(String name) throws Exception {
        Path file = Sources.corpus(name);
        String text = Files.readString(file).replace("|", "");
        String read = Sources.text(READERS.read(file));
        assertThat(Sources.characters(read.replace("|", ""))).isEqualTo(Sources.characters(text));
    }

    @Test
    void everyCharacterOfAPageIsThere() throws Exception {
        Path file = Sources.corpus("47-pingtan-2025.html");
        String text = Jsoup.parse(Files.readString(file)).text();
        assertThat(Sources.characters(Sources.text(READERS.read(file)))).isEqualTo(Sources.characters(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"47-pingtan-2025.docx", "00-blank-template.docx"})
    void everyCharacterOfAWordDocumentIsThere(String name) throws Exception {
        Path file = Sources.corpus(name);
        String text;
        try (InputStream in = Files.newInputStream(file);
                XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(in))) {
            text = extractor.getText();
        }
        assertThat(Sources.characters(Sources.text(READERS.read(file)))).isEqualTo(Sources.characters(text));
    }
}
