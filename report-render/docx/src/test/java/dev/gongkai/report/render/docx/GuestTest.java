package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.testing.HostProgram;
import dev.gongkai.report.render.docx.testing.JaxpLookups;
import dev.gongkai.report.testing.TestFolders;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docx4j.XmlUtils;
import org.docx4j.customXmlProperties.DatastoreItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** A program with this library finds the XML that it found without; the official look needs no engine, others name it. */
class GuestTest {

    /** All that the library needs for the official look. */
    private static final List<Class<?>> ALONE = List.of(
            DocxRenderer.class,
            Theme.class,
            Report.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            Logger.class,
            Nullable.class);

    @TempDir
    private static Path folder;

    /** What a program finds that has nothing but the JDK. */
    private static List<String> untouched;

    @BeforeAll
    static void lookWithoutTheLibrary() throws Exception {
        untouched = found("after", run(JaxpLookups.class, place(JaxpLookups.class), "after"));
        assertThat(untouched).hasSizeGreaterThan(8);
    }

    @Test
    void theOfficialLookNeedsNoEngineAndTouchesNothing() throws Exception {
        List<String> lines = run(HostProgram.class, alone(), "official");
        assertThat(lines).contains("did all", "properties {}{}");
        assertThat(found("before", lines)).isEqualTo(untouched);
        assertThat(found("after", lines)).isEqualTo(untouched);
    }

    @Test
    void whereTheEngineIsMissingItsArtifactIsNamed() throws Exception {
        List<String> lines = run(HostProgram.class, alone(), "other");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("did "))
                .singleElement()
                .asString()
                .contains(
                        "请加入依赖 dev.gongkai.report:report-render-docx-engine",
                        "add the dependency dev.gongkai.report:report-render-docx-engine")
                .endsWith("| 0");
        assertThat(found("after", lines)).isEqualTo(untouched);
    }

    @Test
    void theEngineTouchesNothingEither() throws Exception {
        List<String> lines = run(HostProgram.class, System.getProperty("java.class.path"), "other");
        assertThat(lines).contains("did all", "properties {}{}");
        assertThat(found("before", lines)).isEqualTo(untouched);
        assertThat(found("after", lines)).isEqualTo(untouched);
    }

    @Test
    void anEngineThatDoesNotFitIsNamedWithItsPlace() throws Exception {
        // The classes that are asked for are there, and nothing of what they need in turn.
        Path old = folder.resolve("old");
        for (Class<?> type : List.of(XmlUtils.class, DatastoreItem.class, JAXBException.class)) {
            Path file = old.resolve(type.getName().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                Files.write(file, in.readAllBytes());
            }
        }
        assertThat(run(HostProgram.class, alone() + System.getProperty("path.separator") + old, "other"))
                .filteredOn(line -> line.startsWith("did "))
                .singleElement()
                .asString()
                .contains("不合", "does not fit", "/old/", "report-render-docx-engine");
    }

    private static List<String> found(String when, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(when + " "))
                .map(line -> line.substring(when.length() + 1))
                .toList();
    }

    private static String alone() {
        return Stream.concat(Stream.of(HostProgram.class), ALONE.stream())
                .map(GuestTest::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> run(Class<?> program, String classPath, String argument)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Duser.timezone=UTC", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", classPath));
        command.addAll(List.of(
                program.getName(),
                argument,
                TestFolders.project().resolve("examples/reports/002-qufu.json").toString()));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int code = process.waitFor();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(code).as(said).isZero();
        return said.lines().toList();
    }
}
