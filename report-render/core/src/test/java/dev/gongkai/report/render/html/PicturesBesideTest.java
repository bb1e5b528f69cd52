package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.ReportFileException;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are files, in any folder, with their pictures in one. */
class PicturesBesideTest {

    private final Report report = Extremes.figures();

    @TempDir
    private Path folder;

    private static List<Path> files(Path where) throws IOException {
        try (Stream<Path> files = Files.walk(where)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> shown(Path page) throws IOException {
        return Jsoup.parse(page.toFile()).select("img").eachAttr("src").stream()
                .map(address -> page.resolveSibling(URLDecoder.decode(address, StandardCharsets.UTF_8)))
                .toList();
    }

    private RenderOptions options(Path pictures) {
        return RenderOptions.builder().pictures(pictures).build();
    }

    @Test
    void eachPageKnowsTheWayFromWhereItIs() throws IOException {
        List<Element> within =
                Jsoup.parse(HtmlRenderer.create().renderToString(report)).select("img");
        Path pictures = folder.resolve("图 片#1");
        for (String name : List.of("a.html", "甲/a.html", "甲/乙/丙/a.html", "图 片#1/a.html")) {
            Path page = folder.resolve(name);
            Files.createDirectories(page.getParent());

            ReportFiles.write(report, page, options(pictures));

            assertThat(Files.readString(page)).doesNotContain("data:");
            List<Path> shown = shown(page);
            assertThat(shown).hasSameSizeAs(within);
            for (int i = 0; i < shown.size(); i++) {
                String content = Base64.getEncoder().encodeToString(Files.readAllBytes(shown.get(i)));
                assertThat(within.get(i).attr("src")).endsWith("," + content);
            }
            assertThat(ReportFiles.read(page)).isEqualTo(report);
        }
        assertThat(shown(folder.resolve("甲/乙/丙/a.html")).get(0).toString()).contains("甲/乙/丙/../../../图 片#1/");
        // The same picture is one file, whichever page shows it.
        assertThat(files(pictures))
                .hasSize((int) shown(folder.resolve("a.html")).stream()
                                .distinct()
                                .count()
                        + 1);
    }

    @Test
    void aPageThatIsWrittenAgainLeavesItsPicturesAlone() throws IOException {
        Path page = folder.resolve("a.html");
        Path pictures = folder.resolve("p");
        ReportFiles.write(report, page, options(pictures));
        byte[] before = Files.readAllBytes(page);
        FileTime old = FileTime.fromMillis(1_000_000);
        for (Path picture : files(pictures)) {
            Files.setLastModifiedTime(picture, old);
        }

        ReportFiles.write(report, page, options(pictures));

        assertThat(page).hasBinaryContent(before);
        for (Path picture : files(pictures)) {
            assertThat(Files.getLastModifiedTime(picture)).isEqualTo(old);
        }
    }

    @Test
    void aFileOfSomebodyElseIsNotReplaced() throws IOException {
        Path page = folder.resolve("a.html");
        Path pictures = folder.resolve("p");
        ReportFiles.write(report, page, options(pictures));
        List<Path> made = files(pictures);
        Path last = shown(page).get(shown(page).size() - 1);
        byte[] other = Files.readAllBytes(last);
        other[other.length - 1] ^= 1; // As long as it was.
        Files.write(last, other);
        Files.delete(page);
        for (Path picture : made) {
            if (!Files.isSameFile(picture, last)) {
                Files.delete(picture);
            }
        }

        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.write(report, page, options(pictures)))
                .satisfies(e -> assertThat(e.file()).endsWith(last.getFileName().toString()))
                .withMessageContaining("没有替换");

        assertThat(last).hasBinaryContent(other);
        assertThat(files(folder)).hasSize(1);
    }

    @Test
    void withoutAPageThereAreNoPictures() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("a.html"));
        Path pictures = folder.resolve("p");

        assertThatExceptionOfType(ReportFileException.class)
                .isThrownBy(() -> ReportFiles.write(report, taken, options(pictures)));

        assertThat(files(folder)).isEmpty();
    }

    /** What a failed page takes away must not be what another page has just counted on. */
    @Test
    void aPageThatFailsTakesNoPictureFromAnother() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("taken.html"));
        for (int round = 0; round < 20; round++) {
            Path pictures = folder.resolve("p" + round);
            List<CompletableFuture<Void>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path page = i % 2 == 0 ? taken : folder.resolve("a" + round + "-" + i + ".html");
                runs.add(CompletableFuture.runAsync(() -> {
                    try {
                        ReportFiles.write(report, page, options(pictures));
                    } catch (IOException e) {
                        assertThat(page).isEqualTo(taken);
                    }
                }));
            }
            CompletableFuture.allOf(runs.toArray(new CompletableFuture<?>[0])).join();
            assertThat(shown(folder.resolve("a" + round + "-1.html"))).allMatch(Files::isRegularFile);
            assertThat(shown(folder.resolve("a" + round + "-3.html"))).allMatch(Files::isRegularFile);
        }
    }

    @Test
    void programsGetThePicturesThemselves() throws IOException {
        PageWithPictures made = HtmlRenderer.create().renderWithPictures(report, "/upload/");

        assertThat(made.page()).doesNotContain("data:");
        List<String> addresses = Jsoup.parse(made.page()).select("img").eachAttr("src");
        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith("/upload/"));
        assertThat(addresses.stream().map(address -> address.substring(8)).distinct())
                .containsExactlyElementsOf(made.pictures().keySet());
        HtmlRenderer files = HtmlRenderer.builder().pictures(folder, "/upload/").build();
        assertThat(files.renderToString(report)).isEqualTo(made.page());
        assertThat(files(folder)).hasSameSizeAs(made.pictures().keySet());
        for (Path file : files(folder)) {
            assertThat(made.pictures().get(file.getFileName().toString()).content())
                    .isEqualTo(Files.readAllBytes(file));
        }
        assertThat(HtmlRenderer.create().renderWithPictures(Samples.qufu(), "").pictures())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlRenderer.builder().pictures(Path.of("/")));
    }
}
