package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that no page and no ordinary program sends, and people who do two things at once. */
class OddRequestsTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String TURNED = "\u202E";

    private static RunningService service;
    private static String sample;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        service = RunningService.start(Database.h2(folder), "--gongkai.max-body=4MB");
        sample = Files.readString(Corpus.sample("002-qufu.json"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static WebClient clerk() throws Exception {
        return WebClient.loggedIn(service.base(), "jing");
    }

    private static byte[] sample() {
        return sample.getBytes(StandardCharsets.UTF_8);
    }

    private static String draft(WebClient client, String fileName) throws Exception {
        client.get("/desk/new");
        client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", fileName, sample()));
        assertThat(client.path()).startsWith("/desk/drafts/");
        return client.path();
    }

    private static WebClient ask(String method, String path, String type, BodyPublisher body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.base() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return new WebClient(service.base())
                .send(request.setHeader("Content-Type", type).method(method, body));
    }

    private static WebClient render(String format, String json) throws Exception {
        return ask("POST", "/api/reports/render?format=" + format, JSON, BodyPublishers.ofString(json));
    }

    @Test
    void piecesHeadsAndTags() throws Exception {
        WebClient client = clerk();
        String document = service.base() + draft(client, "a.json") + "/document.docx";
        client.send(HttpRequest.newBuilder(URI.create(document)));
        int length = client.bytes().length;
        String tag = client.header("ETag");
        String many = IntStream.range(0, 500)
                .mapToObj(i -> i + "-")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        for (String range : List.of("bytes=0-9", "bytes=" + many, "bytes=9-0", "x")) {
            client.send(HttpRequest.newBuilder(URI.create(document)).header("Range", range));
            assertThat(client.status()).as(range).isEqualTo(200);
            assertThat(client.bytes()).hasSize(length);
        }
        client.send(HttpRequest.newBuilder(URI.create(document)).method("HEAD", BodyPublishers.noBody()));
        assertThat(client.header("Content-Length")).isEqualTo(String.valueOf(length));
        assertThat(client.header("ETag")).isEqualTo(tag);
        for (String known : List.of(tag, "W/" + tag, "\"other\", W/\"x\", " + tag)) {
            client.send(HttpRequest.newBuilder(URI.create(document)).header("If-None-Match", known));
            assertThat(client.status()).as(known).isEqualTo(304);
        }
        for (String unknown : List.of("\"" + "a".repeat(5000) + "\"", "no tag", ",,,", "\"")) {
            client.send(HttpRequest.newBuilder(URI.create(document)).header("If-None-Match", unknown));
            assertThat(client.status()).as(unknown).isEqualTo(200);
        }
    }

    /** Also where nothing of ours was asked, and whatever they say that they would rather have. */
    @Test
    void programsAreAnsweredInOneForm() throws Exception {
        String parts = IntStream.range(0, 2500)
                .mapToObj(i -> "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nx\r\n")
                .reduce("", String::concat);
        Map<WebClient, Integer> answers = new LinkedHashMap<>();
        BodyPublisher body = BodyPublishers.ofString(sample);
        for (String accept : List.of("image/png", "text/html", "*/*;q=0", ";;;")) {
            answers.put(ask("GET", "/api/reports/nothing", JSON, BodyPublishers.noBody(), "Accept", accept), 404);
            answers.put(ask("PUT", "/api/reports/render", JSON, body, "Accept", accept), 405);
            answers.put(ask("POST", "/api/reports/validate", "text/plain", body, "Accept", accept), 415);
            answers.put(ask("POST", "/api/reports/validate", "application/json;charset=nope", body), 415);
            answers.put(ask("POST", "/api/reports/validate", "multipart/form-data", body, "Accept", accept), 400);
        }
        answers.put(
                ask(
                        "POST",
                        "/api/reports/consolidate?agency=x&year=2021",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString(parts + "--b--\r\n")),
                413);
        for (String year : List.of("-1", "0", "2147483647", "99999999999", "2021.5")) {
            answers.put(
                    ask(
                            "POST",
                            "/api/reports/consolidate?agency=x&year=" + year,
                            "multipart/form-data; boundary=b",
                            BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"files\";"
                                    + " filename=\"a\"\r\n\r\nx\r\n--b--\r\n")),
                    400);
        }
        // A length that is not told is counted.
        answers.put(
                ask(
                        "POST",
                        "/api/reports/render",
                        JSON,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5 << 20]))),
                413);
        answers.forEach((answer, status) -> {
            assertThat(answer.status()).as(answer.path() + " " + answer.text()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).as(answer.path() + status).isEqualTo(PROBLEM);
            assertThat(answer.text()).contains("urn:gongkai:problem:");
        });
    }

    @Test
    void namesAreNoMoreThanNames() throws Exception {
        WebClient client = clerk();
        String draft = draft(client, "a" + TURNED + "gnp.json");
        assertThat(client.get(draft + "/history").text()).contains("gnp.json").doesNotContain(TURNED);
        client.get("/desk/consolidate");
        client.upload(
                "/desk/consolidate",
                Map.of("agency", "济宁市人民政府", "year", "2021", "expected", "=HYPERLINK(\"//x\")\n@SUM(1)\n+1\n"),
                new WebClient.Upload("files", TURNED + "=cmd|calc.json", sample()));
        assertThat(client.status()).isEqualTo(200);
        assertThat(client.text())
                .contains("=HYPERLINK(&quot;//x&quot;)", "=cmd|calc.json")
                .doesNotContain(TURNED);
        for (String title :
                List.of("甲" + TURNED + "fdp", "甲\u0085\u2028乙", "😀".repeat(200), "x".repeat(20_000), "\uFEFF")) {
            for (String format : List.of("json", "docx")) {
                WebClient answer = render(format, titled(title));
                assertThat(answer.status()).as(title + answer.text()).isIn(200, 400);
                if (answer.status() == 200) {
                    String name = URLDecoder.decode(
                            answer.header("Content-Disposition").replaceAll(".*filename\\*=UTF-8''", ""),
                            StandardCharsets.UTF_8);
                    assertThat(name).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\uFFFD/\\\\]");
                    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(256);
                }
            }
        }
        WebClient split = render("docx", titled("甲\\r\\nX-Evil: 1"));
        assertThat(split.header("X-Evil")).isEmpty();
        WebClient named =
                render("docx", sample.replaceFirst("\"name\": \"曲阜市人民政府办公室\"", "\"name\": \"甲\\\\r\\\\nX-Evil: 1\""));
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.header("X-Evil")).isEmpty();
    }

    private static String titled(String title) {
        return sample.replaceFirst(
                "\"year\": 2021,", "\"year\": 2021, \"title\": \"" + title.replace("\\", "\\\\") + "\",");
    }

    /** The folder of temporary files is everybody's; pictures in it are not the sender's. */
    @Test
    void picturesOfOthersAreNotToBeNamed() throws Exception {
        Path picture = Files.createTempFile("of-others", ".png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        try {
            for (String name :
                    List.of(picture.getFileName().toString(), picture.toString(), "../" + picture.getFileName())) {
                String json = sample.replaceFirst(
                        "\"other\": \\[", "\"other\": [{\"figure\": \"" + name + "\", \"alt\": \"图\"},");
                for (String path : List.of("/api/reports/import", "/api/reports/render")) {
                    WebClient answer = ask("POST", path, JSON, BodyPublishers.ofString(json));
                    assertThat(answer.status()).as(path + " " + name).isEqualTo(400);
                    assertThat(answer.text()).contains("/other/0/figure");
                }
            }
        } finally {
            Files.delete(picture);
        }
    }

    @Test
    void whereOneIsLedIsNotWhatTheyCallThisHost() throws Exception {
        URI uri = URI.create(service.base());
        for (String path : List.of("/", "/desk")) {
            try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
            }
        }
    }

    /** The second window still has the form open; what was typed there is shown again, for it is kept nowhere. */
    @Test
    void aDraftThatWasCheckedMeanwhileIsNotChanged() throws Exception {
        WebClient client = clerk();
        String draft = draft(client, "a.json");
        client.post(draft + "/state", Map.of("revision", "1", "to", "CHECKED"));
        client.get(draft);
        client.post(draft, Map.of("revision", "1", "n.other", "第二个窗口里写的。"));
        assertThat(client.status()).isEqualTo(403);
        assertThat(client.text()).contains("不能修改", "没有保存的内容", "第二个窗口里写的。");
        for (String path : List.of("/waive", "/unwaive", "/history/restore", "/table", "/word/decide")) {
            client.get(draft);
            client.post(
                    draft + path,
                    Map.of(
                            "revision",
                            "2",
                            "version",
                            "1",
                            "part",
                            "other",
                            "rows",
                            "甲 | 乙",
                            "rule",
                            "content.fee",
                            "place",
                            "/other",
                            "reason",
                            "理由",
                            "upload",
                            "x"));
            assertThat(client.status()).as(path).isBetween(400, 499);
        }
        assertThat(client.get(draft).text()).doesNotContain("第二个窗口").contains("已校核");
    }

    @Test
    void whoIsClosedOutDuringTheReviewPublishesNothing() throws Exception {
        WebClient clerk = clerk();
        String draft = draft(clerk, "a.json");
        clerk.post(draft + "/state", Map.of("revision", "1", "to", "CHECKED"));
        WebClient reviewer = WebClient.loggedIn(service.base(), "shen").get(draft);
        WebClient admin = WebClient.loggedIn(service.base(), "guan").get("/desk/people");
        admin.post("/desk/people/close", Map.of("name", "shen", "closed", "true"));
        assertThat(admin.path()).isEqualTo("/desk/people");
        try {
            reviewer.post(draft + "/state", Map.of("revision", "2", "to", "PUBLISHED"));
            assertThat(reviewer.path()).isEqualTo("/login");
            assertThat(clerk.get(draft).text()).contains("已校核").doesNotContain("class=\"state published\"");
        } finally {
            admin.get("/desk/people");
            admin.post("/desk/people/close", Map.of("name", "shen", "closed", "false"));
        }
    }

    /** On one line, without a place to break it or with many. */
    @Test
    void longParagraphsAreKeptAndShown() throws Exception {
        WebClient client = clerk();
        for (String text : List.of("字".repeat(200_000), "x".repeat(400_000), "一\n".repeat(50_000))) {
            String draft = draft(client, "a.json");
            client.post(draft, Map.of("revision", "1", "n.other", text));
            assertThat(client.status()).isEqualTo(200);
            for (String format : List.of("html", "docx", "pdf")) {
                assertThat(client.get(draft + "/document." + format).status()).isEqualTo(200);
            }
        }
    }
}
