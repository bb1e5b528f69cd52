package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.render.ReportFiles;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/service.md tells people to send, sent as it stands there. */
class DocumentedCommandsTest {

    private static final Pattern BLOCK = Pattern.compile("```(sh|python)\n(.*?)```", Pattern.DOTALL);

    @Test
    void commandsDoWhatTheDocumentSays(@TempDir Path folder) throws Exception {
        try (RunningService service = RunningService.start(Database.h2(folder.resolve("data")))) {
            Path here = Files.createDirectory(folder.resolve("here"));
            Files.createSymbolicLink(here.resolve("examples"), Path.of("..").toRealPath());
            // What the page lets its reader make is not there before; only the report of last year is the reader's own.
            Path lastYear = here.resolve("去年.docx");
            ReportFiles.write(ReportFiles.read(Corpus.sample("000-zibo-jiguan.json")), lastYear);
            Files.move(lastYear, here.resolve("去年.doc"));
            int commands = 0;
            Matcher block = BLOCK.matcher(Files.readString(Path.of("../../docs/service.md")));
            while (block.find()) {
                String text = block.group(2).replace("http://127.0.0.1:8080", service.base());
                if (block.group(1).equals("python")) {
                    assertThat(run(here, List.of("python3", "-c", text)).strip())
                            .isEqualTo("valid");
                    commands++;
                    continue;
                }
                for (String command : text.replace("\\\n", " ").lines().toList()) {
                    if (command.startsWith("curl ")) {
                        run(here, List.of("bash", "-c", command.replaceFirst("curl", "curl -sS --fail-with-body")));
                        commands++;
                    }
                }
            }
            assertThat(commands).isEqualTo(4);
            assertThat(Files.readAllBytes(here.resolve("年报.pdf"))).startsWith('%', 'P', 'D', 'F');
            assertThat(Files.readAllBytes(here.resolve("批注.pdf"))).startsWith('%', 'P', 'D', 'F');
        }
    }

    private static String run(Path folder, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(new File(folder.toString()))
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
