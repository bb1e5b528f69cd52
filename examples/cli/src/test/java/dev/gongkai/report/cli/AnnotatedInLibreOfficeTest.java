package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.gongkai.report.generator.Generator;
import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comments of annotated documents as another office program sees them: all of them, around the same text. */
class AnnotatedInLibreOfficeTest {

    private static final int GENERATED = 24;
    private static final int MINUTES = 10;
    private static final Path SAMPLES = Path.of("..", "reports");
    private static final Path CORPUS = Path.of("..", "..", "..", "shared", "corpus", "raw");

    /** A comment in flat ODF: with a name where it is around something. */
    private static final Pattern COMMENT = Pattern.compile(
            "(?s)<office:annotation (?:[^>]*?office:name=\"([^\"]*)\")?[^>]*>.*?<dc:creator>Gongkai</dc:creator>.*?</office:annotation>");

    @TempDir
    private Path folder;

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private Path annotated() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        for (Path sample : files(SAMPLES, ".json")) {
            String name = sample.getFileName().toString().replace(".json", ".docx");
            ReportFiles.write(ReportFiles.read(sample), documents.resolve(name));
        }
        Generator generator = Generator.builder()
                .seed(31)
                .agencies(GENERATED)
                .years(2023, 2023)
                .errors(0.9)
                .build();
        for (int i = 0; i < GENERATED; i++) {
            ReportFiles.write(generator.reportsOf(i).get(0).report(), documents.resolve("g%03d.docx".formatted(i)));
        }
        if (Files.isDirectory(CORPUS)) {
            for (Path published : files(CORPUS, ".docx")) {
                Files.copy(published, documents.resolve(published.getFileName()));
            }
        }
        Path annotated = folder.resolve("annotated");
        PrintWriter log = new PrintWriter(new StringWriter());
        Gongkai.run(
                Locale.CHINA,
                log,
                log,
                "validate",
                documents.toString(),
                "--lenient",
                "--annotate",
                annotated.toString());
        return annotated;
    }

    @Test
    void everyCommentIsThereAroundItsText() throws Exception {
        if (!isThere("soffice")) {
            System.err.println("NOT TESTED: comments in LibreOffice, which is not installed");
            abort("no LibreOffice");
        }
        Path annotated = annotated();
        Path odf = Files.createDirectory(folder.resolve("odf"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "fodt",
                "--outdir",
                odf.toString()));
        files(annotated, ".docx").forEach(file -> command.add(file.toString()));
        Process office = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(office.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();

        int comments = 0;
        for (Path document : files(annotated, ".docx")) {
            String name = document.getFileName().toString();
            String seen = Files.readString(odf.resolve(name.replace(".docx", ".fodt")));
            List<String> texts = marked(part(document, "word/document.xml"));
            assertThat(seen(seen)).as(name).isEqualTo(texts);
            comments += texts.size();
        }
        System.out.println(comments + " comments seen by LibreOffice");
        assertThat(comments).isGreaterThan(GENERATED);
    }

    /** The text within each comment of a Word document, in the order of their beginnings. */
    private static List<String> marked(String body) {
        return Pattern.compile("<w:commentRangeStart w:id=\"(\\d+)\"/>")
                .matcher(body)
                .results()
                .map((MatchResult start) -> {
                    int end = body.indexOf("<w:commentRangeEnd w:id=\"" + start.group(1) + "\"/>");
                    return words(body.substring(start.end(), end), "<w:t(?: [^>]*)?>([^<]*)");
                })
                .toList();
    }

    private static List<String> seen(String odf) {
        List<String> texts = new ArrayList<>();
        Map<String, Integer> ends = new HashMap<>();
        Pattern.compile("<office:annotation-end office:name=\"([^\"]*)\"/>")
                .matcher(odf)
                .results()
                .forEach(end -> ends.put(end.group(1), end.start()));
        COMMENT.matcher(odf).results().forEach(comment -> {
            Integer end = ends.get(comment.group(1));
            // Other comments may begin within; what they say is no text of the document.
            String within = end == null ? "" : ">" + odf.substring(comment.end(), end);
            texts.add(words(within.replaceAll("(?s)<office:annotation .*?</office:annotation>", ""), ">([^<]*)"));
        });
        return texts;
    }

    private static String words(String markup, String text) {
        StringBuilder words = new StringBuilder();
        Pattern.compile(text).matcher(markup).results().forEach(found -> words.append(found.group(1)));
        return words.toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", "");
    }

    private static String part(Path document, String name) throws IOException {
        try (ZipFile zip = new ZipFile(document.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
