package dev.gongkai.report.importer.internal.open;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads files in a program of its own that has little memory. */
public final class SmallHeap {

    /** What became of a file: {@code read}, {@code refused} or the name of what was thrown, and how long it took. */
    public record Outcome(String what, long millis) {}

    private SmallHeap() {}

    /**
     * Reads files one after the other.
     *
     * @param files their contents by name
     * @param folder where they may be written
     * @param heap how much memory there is, as in {@code 192m}
     * @return what became of each; files behind one that ended the program are missing
     */
    public static Map<String, Outcome> read(Map<String, byte[]> files, Path folder, String heap) throws Exception {
        List<String> names = new ArrayList<>(files.keySet());
        for (int i = 0; i < names.size(); i++) {
            Files.write(folder.resolve(i + ".bin"), files.get(names.get(i)));
        }
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        SmallHeap.class.getName(),
                        folder.toString(),
                        String.valueOf(names.size()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t");
            if (parts.length == 3) {
                outcomes.put(names.get(Integer.parseInt(parts[0])), new Outcome(parts[1], Long.parseLong(parts[2])));
            }
        }
        return outcomes;
    }

    /** The program: the folder, and how many files there are. */
    public static void main(String[] args) throws IOException {
        SourceReaders readers = SourceReaders.create();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            long begin = System.nanoTime();
            String what;
            try {
                readers.read(Path.of(args[0], i + ".bin"));
                what = "read";
            } catch (MalformedSourceException e) {
                what = "refused";
            } catch (OutOfMemoryError | RuntimeException e) {
                what = e.toString().replace('\t', ' ').replace('\n', ' ');
            }
            System.out.println(i + "\t" + what + "\t" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
    }
}
