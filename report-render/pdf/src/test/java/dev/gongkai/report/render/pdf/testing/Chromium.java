package dev.gongkai.report.render.pdf.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The browser of this machine, which prints pages; spoken to as its own tools do. */
public final class Chromium implements AutoCloseable {

    private static final int MINUTES = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private Chromium(Path folder, Process process, String address) {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it; skips the tests, and says so, where it or a Chinese face is missing.
     *
     * @param folder for what it keeps while it runs
     */
    public static Chromium start(Path folder) throws IOException, InterruptedException {
        String program = null;
        for (String place : System.getenv().getOrDefault("PATH", "").split(":")) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path file = Path.of(place, name);
                program = program == null && Files.isExecutable(file) ? file.toString() : program;
            }
        }
        if (program == null) {
            skip("chromium is not installed");
        }
        try {
            Process faces = new ProcessBuilder("fc-list", ":lang=zh", "family").start();
            if (new String(faces.getInputStream().readAllBytes()).isBlank()) {
                skip("there is no face with Chinese characters");
            }
        } catch (IOException e) {
            skip("fc-list is not installed");
        }
        Process process = new ProcessBuilder(
                        program,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("profile"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Path port = folder.resolve("profile/DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("chromium did not start: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(50);
        }
        return new Chromium(
                folder, process, "http://127.0.0.1:" + Files.readAllLines(port).get(0));
    }

    private static void skip(String why) {
        String what = "NOT TESTED: pages as a browser prints them, " + why;
        System.err.println(what);
        abort(what);
    }

    /** Prints a page as a reader does who changes no setting. */
    public byte[] print(String html, boolean dark) throws IOException, InterruptedException {
        Path file = folder.resolve("page.html");
        Files.writeString(file, html);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        JsonNode tab = JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        try (Tab page = new Tab(tab.path("webSocketDebuggerUrl").asText())) {
            if (dark) {
                page.call(
                        "Emulation.setEmulatedMedia",
                        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"dark\"}]}");
            }
            page.call("Page.enable", "{}");
            page.call("Page.navigate", "{\"url\":\"" + file.toUri() + "\"}");
            page.await("Page.loadEventFired");
            String pdf = page.call("Page.printToPDF", "{\"preferCSSPageSize\":true}")
                    .path("data")
                    .asText();
            page.call("Page.close", "{}");
            return Base64.getDecoder().decode(pdf);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One page that is open. */
    private final class Tab implements WebSocket.Listener, AutoCloseable {

        private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        private final Set<String> events = new HashSet<>();
        private final StringBuilder message = new StringBuilder();
        private final WebSocket socket;
        private int calls;

        Tab(String url) {
            socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(url), this)
                    .join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                try {
                    messages.add(JSON.readTree(message.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        JsonNode call(String method, String parameters) throws IOException, InterruptedException {
            calls++;
            socket.sendText("{\"id\":" + calls + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                    .join();
            while (true) {
                JsonNode answer = next(method);
                if (answer.path("id").asInt() == calls) {
                    if (answer.has("error")) {
                        throw new IOException(method + ": " + answer);
                    }
                    return answer.path("result");
                }
                events.add(answer.path("method").asText());
            }
        }

        void await(String event) throws IOException, InterruptedException {
            while (!events.contains(event)) {
                events.add(next(event).path("method").asText());
            }
        }

        private JsonNode next(String awaited) throws IOException, InterruptedException {
            JsonNode next = messages.poll(MINUTES, TimeUnit.MINUTES);
            if (next == null) {
                throw new IOException("no answer to " + awaited);
            }
            return next;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
