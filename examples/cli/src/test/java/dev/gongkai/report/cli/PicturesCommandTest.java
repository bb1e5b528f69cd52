package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.json.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code render --pictures}: pictures beside the pages, in folders and in archives. */
class PicturesCommandTest {

    private static final Path REPORTS = Path.of("..", "reports");
    private static final Path WITH_PICTURE = REPORTS.resolve("001-qidu.json");

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private static Map<String, byte[]> contents(Path where) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(where.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static Map<String, byte[]> archive(byte[] bytes) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(contents.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return contents;
    }

    private Path reports() throws IOException {
        Path reports = folder.resolve("报告");
        Path lower = Files.createDirectories(reports.resolve("甲/乙"));
        Files.copy(WITH_PICTURE, reports.resolve("a.json"));
        Files.copy(WITH_PICTURE, lower.resolve("b.json"));
        Files.copy(REPORTS.resolve("002-qufu.json"), lower.resolve("c.json"));
        for (Path place : List.of(reports, lower)) {
            Path figures = Files.createDirectory(place.resolve("figures"));
            try (Stream<Path> files = Files.list(REPORTS.resolve("figures"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, figures.resolve(file.getFileName()));
                }
            }
        }
        return reports;
    }

    @Test
    void pagesInAllFoldersShowThePicturesOfOne() throws IOException {
        Path out = folder.resolve("out");

        assertThat(shell.run("render", reports(), "--to", "html,docx", "--pictures", "图 片/年报", "--out", out))
                .isZero();

        Map<String, byte[]> made = contents(out);
        assertThat(made).hasSize(7);
        for (String name : List.of("a.html", "甲/乙/b.html")) {
            Path page = out.resolve(name);
            assertThat(Files.readString(page)).doesNotContain("data:");
            Document parsed = Jsoup.parse(page.toFile(), "UTF-8", page.toUri().toString());
            for (String address : parsed.select("img").eachAttr("abs:src")) {
                assertThat(Path.of(URI.create(address))).isRegularFile();
            }
            assertThat(parsed.select("img")).hasSize(1);
            assertThat(shell.run("read", page)).isZero();
            assertThat(ReportReader.create().read(shell.out()))
                    .isEqualTo(ReportReader.create().read(WITH_PICTURE));
        }
    }

    /** An oracle for the archive: the files. */
    @Test
    void anArchiveHoldsWhatTheFolderWould() throws IOException {
        Path reports = reports();
        Path out = folder.resolve("out");
        shell.run("render", reports, "--to", "html,pdf", "--pictures", "图 片", "--out", out);

        assertThat(shell.run("render", reports, "--to", "html,pdf", "--pictures", "图 片", "--out", "-"))
                .isZero();

        assertThat(archive(shell.bytes())).containsExactlyInAnyOrderEntriesOf(contents(out));

        shell.input(Files.readAllBytes(out.resolve("a.html")))
                .run("render", "-", "--to", "html", "--pictures", "p", "--out", "-");
        assertThat(archive(shell.bytes()).keySet()).hasSize(2).contains("stdin.html");
    }

    @Test
    void aPageWithoutItsPicturesIsMadeAgain() throws IOException {
        Path out = folder.resolve("out");
        Path log = folder.resolve("log.jsonl");
        Object[] args = {
            "render", reports(), "--to", "html", "--pictures", "p", "--out", out, "--log", log, "--continue"
        };
        assertThat(shell.run(args)).isZero();
        assertThat(shell.run(args)).isZero();
        assertThat(shell.err()).contains("未重复处理的 3 份");
        Map<String, byte[]> made = contents(out);

        for (String name : made.keySet()) {
            if (name.startsWith("p/")) {
                Files.delete(out.resolve(name));
            }
        }
        assertThat(shell.run(args)).isZero();

        // Two of them have the same picture; the second finds it again if the first has been made before it is looked
        // at.
        assertThat(shell.err()).containsPattern("完成 [12] 份").containsPattern("未重复处理的 [12] 份");
        assertThat(contents(out)).containsExactlyInAnyOrderEntriesOf(made);
    }

    @Test
    void aPageWithoutItsLetterheadIsMadeAgain() throws IOException {
        Path out = folder.resolve("out");
        Path letterhead;
        try (Stream<Path> files = Files.list(REPORTS.resolve("figures"))) {
            letterhead = files.findFirst().orElseThrow();
        }
        Object[] args = {
            "render",
            REPORTS.resolve("002-qufu.json"),
            "--to",
            "html",
            "--pictures",
            "p",
            "--out",
            out,
            "--letterhead",
            letterhead,
            "--letterhead-alt",
            "标识",
            "--log",
            folder.resolve("log.jsonl"),
            "--continue"
        };
        assertThat(shell.run(args)).isZero();
        Map<String, byte[]> made = contents(out);
        assertThat(made).hasSize(2);

        Files.delete(out.resolve(made.keySet().stream()
                .filter(name -> name.startsWith("p/"))
                .findFirst()
                .orElseThrow()));
        assertThat(shell.run(args)).isZero();

        assertThat(contents(out)).containsExactlyInAnyOrderEntriesOf(made);
    }

    @Test
    void aFileInTheWayIsNamedAndStays() throws IOException {
        Path out = folder.resolve("out");
        shell.run("render", WITH_PICTURE, "--to", "html", "--pictures", "p", "--out", out);
        Path picture;
        try (Stream<Path> files = Files.list(out.resolve("p"))) {
            picture = files.findFirst().orElseThrow();
        }
        Files.writeString(picture, "他人的文件");
        Files.delete(out.resolve("001-qidu.html"));

        assertThat(shell.run("render", WITH_PICTURE, "--to", "html", "--pictures", "p", "--out", out))
                .isEqualTo(ExitCode.FAILED);

        assertThat(shell.err()).contains(picture.getFileName().toString()).contains("没有替换");
        assertThat(picture).hasContent("他人的文件");
        assertThat(out.resolve("001-qidu.html")).doesNotExist();
    }

    @Test
    void theFolderIsAmongTheOutputs() {
        for (String wrong : List.of(Path.of("p").toAbsolutePath().toString(), "../p", "p/../../q", "")) {
            assertThat(shell.run("render", WITH_PICTURE, "--to", "html", "--pictures", wrong, "--out", folder))
                    .as(wrong)
                    .isEqualTo(ExitCode.USAGE);
            assertThat(shell.err()).contains("--out 之内");
        }
        assertThat(shell.run("render", WITH_PICTURE, "--to", "pdf", "--pictures", "p", "--out", folder))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("--pictures 只用于 html");
        assertThat(folder).isEmptyDirectory();
    }
}
