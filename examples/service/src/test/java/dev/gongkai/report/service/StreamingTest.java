package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are larger than what the process may hold, and that nothing of them stays behind. */
class StreamingTest {

    private static final int HEAP = 768 << 20;

    private static final int READERS = 8;

    private static byte[] large;

    /** Pictures of noise, which no format makes smaller; the page has each twice, the second time in the report within. */
    @BeforeAll
    static void draw() throws IOException {
        StringBuilder figures = new StringBuilder("\"other\": [");
        Random noise = new Random(7);
        for (int i = 0; i < 8; i++) {
            BufferedImage image = new BufferedImage(1500, 1200, BufferedImage.TYPE_INT_RGB);
            int[] points = noise.ints(1500 * 1200).toArray();
            image.setRGB(0, 0, 1500, 1200, points, 0, 1500);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            figures.append("{\"figure\": \"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(png.toByteArray()))
                    .append("\", \"alt\": \"图\"},");
        }
        large = sample().replaceFirst("\"other\": \\[", figures.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static String sample() throws IOException {
        return Files.readString(Corpus.sample("002-qufu.json"));
    }

    /** Somebody who asks, and reads the head of the answer only. */
    private record Reader(Socket socket, InputStream in, int status, Map<String, String> head)
            implements AutoCloseable {

        static Reader ask(String base, String path, byte[] body, int sent) throws IOException {
            URI uri = URI.create(base);
            Socket socket = new Socket();
            socket.setReceiveBufferSize(1 << 16);
            socket.setSoTimeout(120_000);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, sent);
            out.flush();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
            if (sent < body.length) {
                return new Reader(socket, in, 0, Map.of());
            }
            String[] first = line(in).split(" ", 3);
            Map<String, String> head = new LinkedHashMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                head.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 2));
            }
            return new Reader(socket, in, Integer.parseInt(first[1]), head);
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("the other side has gone");
                }
                line.write(next);
            }
            return line.toString(StandardCharsets.ISO_8859_1).strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static ServiceProcess start(Path folder) throws Exception {
        return ServiceProcess.start(
                Database.h2(folder),
                List.of(
                        "-Xmx" + (HEAP >> 20) + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary"))),
                "--server.tomcat.connection-timeout=120s",
                "--spring.lifecycle.timeout-per-shutdown-phase=1s",
                "--gongkai.max-temporary=2GB");
    }

    /** What is there of ours: files with names, and open ones without. */
    private static List<String> left(Path folder, ServiceProcess service) throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("temporary"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("gongkai-") || name.startsWith("upload_"))
                    .forEach(left::add);
        }
        Path open = Path.of("/proc/" + service.process().pid() + "/fd");
        if (!Files.isDirectory(open)) {
            System.err.println("NOT TESTED: files that are open without a name: no " + open);
            return left;
        }
        try (Stream<Path> files = Files.list(open)) {
            files.map(StreamingTest::target)
                    .filter(name -> name.contains(".spool"))
                    .forEach(left::add);
        }
        return left;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static void assertNothingLeft(Path folder, ServiceProcess service) throws Exception {
        for (int i = 0; i < 100 && !left(folder, service).isEmpty(); i++) {
            Thread.sleep(200);
        }
        assertThat(left(folder, service)).isEmpty();
        String metrics =
                new WebClient(service.base()).get("/actuator/prometheus").text();
        assertThat(metrics.lines().filter(line -> line.startsWith("gongkai_temporary ")))
                .containsExactly("gongkai_temporary 0.0");
    }

    /** A process that held its answers would end here: together they are larger than all of its memory. */
    @Test
    void answersWaitOutsideOfMemory(@TempDir Path folder) throws Exception {
        try (ServiceProcess service = start(folder)) {
            List<Reader> readers = new ArrayList<>();
            long waiting = 0;
            try {
                for (int i = 0; i < READERS; i++) {
                    Reader reader = Reader.ask(service.base(), "/api/reports/render?format=html", large, large.length);
                    readers.add(reader);
                    assertThat(reader.status()).isEqualTo(200);
                    waiting += Long.parseLong(reader.head().get("content-length"));
                }
                assertThat(waiting / READERS).isGreaterThan(100_000_000);
                assertThat(waiting).isGreaterThan(HEAP);
                // Others are served meanwhile.
                assertThat(new WebClient(service.base())
                                .get("/api/reports/blank?year=2025")
                                .status())
                        .isEqualTo(200);
                Reader patient = readers.get(0);
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                byte[] piece = new byte[1 << 16];
                long left = Long.parseLong(patient.head().get("content-length"));
                while (left > 0) {
                    int read = patient.in().read(piece, 0, (int) Math.min(piece.length, left));
                    assertThat(read).isPositive();
                    digest.update(piece, 0, read);
                    left -= read;
                }
                assertThat(patient.head().get("etag"))
                        .isEqualTo('"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"');
            } finally {
                for (Reader reader : readers) {
                    reader.close();
                }
            }
            assertNothingLeft(folder, service);
        }
    }

    @Test
    void nothingStaysBehind(@TempDir Path folder) throws Exception {
        try (ServiceProcess service = start(folder)) {
            String base = service.base();
            // Half a body, and gone.
            Reader.ask(base, "/api/reports/render?format=html", large, large.length / 2)
                    .close();
            // What is wrong is found after much has been received.
            byte[] broken = large.clone();
            broken[broken.length - 2] = 'x';
            try (Reader reader = Reader.ask(base, "/api/reports/render", broken, broken.length)) {
                assertThat(reader.status()).isEqualTo(400);
                assertThat(reader.head()).containsEntry("content-type", "application/problem+json");
            }
            // A part of the answer is there already when it fails: no face has a sign of it.
            byte[] sign = sample().replaceFirst("\"other\": \\[", "\"other\": [\"\\\\udb80\\\\udc00\",")
                    .getBytes(StandardCharsets.UTF_8);
            try (Reader reader = Reader.ask(base, "/api/reports/render?format=zip", sign, sign.length)) {
                assertThat(reader.status()).isEqualTo(422);
                assertThat(reader.head()).containsEntry("content-type", "application/problem+json");
            }
            WebClient client = WebClient.loggedIn(base, "jing");
            client.get("/desk/new");
            client.upload(
                    "/desk/new",
                    Map.of("beginning", "FILE"),
                    new WebClient.Upload("file", "a.json", sample().getBytes(StandardCharsets.UTF_8)));
            String document = client.path() + "/document.docx";
            String tag = client.get(document).header("ETag");
            client.send(HttpRequest.newBuilder(URI.create(base + document)).header("If-None-Match", tag));
            assertThat(client.status()).isEqualTo(304);
            assertThat(client.bytes()).isEmpty();
            client.send(HttpRequest.newBuilder(URI.create(base + document))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.header("ETag")).isEqualTo(tag);
            assertThat(client.bytes()).isEmpty();
            assertNothingLeft(folder, service);

            // Stopped and killed with an answer on its way.
            Reader waiting = Reader.ask(base, "/api/reports/render?format=html", large, large.length);
            assertThat(left(folder, service)).isNotEmpty();
            service.process().destroy();
            service.process().waitFor();
            waiting.close();
            assertThat(names(folder)).isEmpty();
        }
        try (ServiceProcess service = start(folder)) {
            Reader waiting = Reader.ask(service.base(), "/api/reports/render?format=html", large, large.length);
            service.process().destroyForcibly().waitFor();
            waiting.close();
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            Assumptions.assumeFalse(windows);
            assertThat(names(folder)).isEmpty();
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("temporary"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("gongkai-"))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The disk is not theirs either: there is room for the body here, not for the answer too. */
    @Test
    void manyWhoReadSlowlyDoNotFillTheDisk(@TempDir Path folder) throws Exception {

        try (RunningService service = RunningService.start(Database.h2(folder), "--gongkai.max-temporary=80MB")) {
            try (Reader reader = Reader.ask(service.base(), "/api/reports/render?format=html", large, large.length)) {
                assertThat(reader.status()).isEqualTo(503);
                assertThat(reader.head()).containsKey("retry-after");
            }
            byte[] small = sample().getBytes(StandardCharsets.UTF_8);
            try (Reader reader = Reader.ask(service.base(), "/api/reports/render?format=zip", small, small.length)) {
                assertThat(reader.status()).isEqualTo(200);
            }
        }
    }
}
