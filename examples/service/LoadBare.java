import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What load.py measures, without the service: JSON to each format in one process.
 *
 * <pre>java -cp 'gongkai-service/lib/*' LoadBare.java ../reports/002-qufu.json [seconds] [threads]</pre>
 */
final class LoadBare {

    public static void main(String[] args) throws Exception {
        byte[] json = Files.readAllBytes(Path.of(args[0]));
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 8;
        for (String format : List.of("html", "docx", "pdf")) {
            DocumentRenderer renderer = DocumentFormat.of(format).orElseThrow().renderer(RenderOptions.create());
            run(renderer, json, Math.min(5, seconds), 1);
            List<Long> times = run(renderer, json, seconds, threads);
            Collections.sort(times);
            System.out.printf(
                    "%s: %d/s, p50 %.1f ms, p99 %.1f ms, %d MB resident%n",
                    format,
                    times.size() / seconds,
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 99 / 100) / 1e6,
                    resident());
        }
    }

    private static List<Long> run(DocumentRenderer renderer, byte[] json, int seconds, int threads) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<List<Long>> work = () -> {
            List<Long> times = new ArrayList<>();
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                if (renderer.render(ReportReader.create().read(new ByteArrayInputStream(json))).length == 0) {
                    throw new IllegalStateException("no document");
                }
                times.add(System.nanoTime() - start);
            }
            return times;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> done : pool.invokeAll(Collections.nCopies(threads, work))) {
                times.addAll(done.get());
            }
            return times;
        } finally {
            pool.shutdown();
        }
    }

    private static long resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
