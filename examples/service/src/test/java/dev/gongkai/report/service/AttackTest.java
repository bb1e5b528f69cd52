package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people with bad intentions try, and that it is refused. */
class AttackTest {

    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final Pattern LIVE = Pattern.compile("<script>alert|<img src=x|onerror=alert\\(2\\)>(?!&)");

    /** Data that a page carries: without any {@code <} nothing in it ends the element, and browsers do not run it. */
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/(ld\\+)?json\"[^<>]*>[^<]*</script>");

    private static RunningService service;
    private static String base;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = RunningService.start(Database.h2(folder), "--gongkai.body-time=3s", "--gongkai.lockout=5");
        base = service.base();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static WebClient clerk() throws Exception {
        return WebClient.loggedIn(base, "jing");
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Corpus.sample("002-qufu.json"));
    }

    private static String draft(WebClient client) throws Exception {
        client.get("/desk/new");
        client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", "a.json", sample()));
        assertThat(client.path()).matches("/desk/drafts/[0-9a-f-]{36}");
        return client.path();
    }

    @Test
    void nothingIsSeenWithoutALogin() throws Exception {
        String draft = draft(clerk());
        for (String path : List.of("/desk", draft, draft + "/document.pdf", draft + "/history", "/desk/audit")) {
            WebClient stranger = new WebClient(base).get(path);
            assertThat(stranger.path()).isEqualTo("/login");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        WebClient client = clerk();
        String draft = draft(client);
        String session = client.cookie("gongkai");
        for (String path :
                List.of(draft, draft + "/state", draft + "/waive", "/desk/new", "/desk/password", "/logout")) {
            client.send(HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("revision=1&agency.name=hacked&to=CHECKED&_csrf=guess")));
            assertThat(client.status()).as(path).isEqualTo(403);
        }
        assertThat(client.get(draft).text()).doesNotContain("hacked").contains("曲阜市");
        assertThat(client.cookie("gongkai")).isEqualTo(session);
    }

    @Test
    void textsAreNeverMarkup() throws Exception {
        WebClient client = clerk();
        client.get("/desk/new");
        client.upload(
                "/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", SCRIPT + ".json", sample()));
        String draft = client.path();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("revision", "1"));
        for (String field : List.of(
                "agency.name",
                "agency.code",
                "agency.website",
                "agency.address",
                "agency.phone",
                "agency.email",
                "agency.superior",
                "signature.agency",
                "title",
                "n.preamble",
                "n.overview",
                "n.problems",
                "n.other")) {
            fields.put(field, SCRIPT + field);
        }
        client.post(draft, fields);
        assertThat(client.status()).isEqualTo(200);
        assertThat(client.text()).contains("&lt;script&gt;alert(1)").doesNotContainPattern(LIVE);
        client.post(draft + "/waive", Map.of("rule", "content.fee", "place", SCRIPT, "reason", SCRIPT));
        client.get(draft);
        fields.put("revision", "2");
        fields.put("c.requests.received.total", SCRIPT);
        client.post(draft, fields);
        assertThat(client.status()).isEqualTo(422);
        assertThat(client.text()).doesNotContainPattern(LIVE);
        for (String path : List.of(
                "/desk",
                draft,
                draft + "/history?from=1&to=2",
                draft + "/preview",
                draft + "/document.html",
                draft + "/preview?as=" + "%22%3E%3Cscript%3Ealert(1)",
                "/login?error=%3Cscript%3Ealert(1)")) {
            client.get(path);
            assertThat(DATA.matcher(client.text()).replaceAll("")).as(path).doesNotContainPattern(LIVE);
            assertThat(client.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(client.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        WebClient reviewer = WebClient.loggedIn(base, "shen").get("/desk/audit");
        assertThat(reviewer.text()).doesNotContainPattern(LIVE);
        client.get(draft + "/document.docx");
        assertThat(client.header("Content-Disposition")).doesNotContain("<", "\n");
    }

    @Test
    void whereALanguageLeadsBackToIsAlwaysHere() throws Exception {
        WebClient client = clerk();
        for (String back : List.of(
                "https://evil.example/", "//evil.example/", "/\\evil.example", "/desk/../../x", "javascript:1")) {
            client.get("/login");
            client.post("/language", Map.of("language", "en", "back", back));
            assertThat(client.path()).isEqualTo("/desk");
        }
    }

    @Test
    void pathsInUploadsLeadNowhere() throws Exception {
        WebClient client = clerk();
        Path outside = Files.createTempDirectory("outside").resolve("made");
        for (String name : List.of("../../../etc/passwd", outside.toString(), "a\\..\\b", "..%2f..%2fx.json")) {
            client.get("/desk/new");
            client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", name, sample()));
            assertThat(client.path()).startsWith("/desk/drafts/");
        }
        assertThat(outside).doesNotExist();
        client.get("/desk/new");
        client.upload(
                "/desk/new",
                Map.of("beginning", "FILE"),
                new WebClient.Upload("file", "a.docx", zip("../../../evil", new byte[10])));
        assertThat(client.status()).isEqualTo(422);
        String picture = new String(sample(), StandardCharsets.UTF_8)
                .replaceFirst("\"overview\": \\[", "\"overview\": [{\"figure\":\"../../../../etc/passwd\"},");
        client.get("/desk/new");
        client.upload(
                "/desk/new",
                Map.of("beginning", "FILE"),
                new WebClient.Upload("file", "a.json", picture.getBytes(StandardCharsets.UTF_8)));
        assertThat(client.status()).isEqualTo(422);
        for (String path : List.of(
                "/assets/..%2f..%2fapplication.yml",
                "/assets/%2e%2e/application.yml", "/desk/drafts/..%2f..%2fetc", "/assets/....//application.yml")) {
            client.get(path);
            assertThat(client.status()).as(path).isBetween(400, 499);
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void bombsAreRefused() throws Exception {
        WebClient client = clerk();
        String draft = draft(client);
        byte[] bomb = zip("word/document.xml", new byte[300 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        client.get("/desk/new");
        client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", "a.docx", bomb));
        assertThat(client.status()).isEqualTo(422);
        client.get(draft + "/word");
        client.upload(draft + "/word", Map.of(), new WebClient.Upload("file", "a.docx", bomb));
        assertThat(client.status()).isEqualTo(422);
        client.send(HttpRequest.newBuilder(URI.create(base + "/api/reports/import"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb)));
        assertThat(client.status()).isEqualTo(422);
        String deep = "[".repeat(200_000);
        client.send(HttpRequest.newBuilder(URI.create(base + "/api/reports/validate"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(deep)));
        assertThat(client.status()).isEqualTo(400);
        // Bytes that say they are compressed are not unpacked: no format of requests here is.
        client.send(HttpRequest.newBuilder(URI.create(base + "/api/reports/validate"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb)));
        assertThat(client.status()).isEqualTo(400);
    }

    /** Entities that grow, pictures that say they are large, and trees that are deep: in time, and with an answer. */
    @Test
    void whatGrowsIsRefused() throws Exception {
        WebClient client = clerk();
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(12))
                    .append("\">");
        }
        laughs.append("]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>");
        String outer = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                + "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        for (String xml : List.of(laughs.toString(), outer)) {
            client.get("/desk/new");
            client.upload(
                    "/desk/new",
                    Map.of("beginning", "FILE"),
                    new WebClient.Upload("file", "a.docx", word(xml.getBytes(StandardCharsets.UTF_8))));
            assertThat(client.status()).as("xml").isEqualTo(422);
            assertThat(client.text()).doesNotContain("root:x:0");
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 5000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
            }
        }
        client.get("/desk/new");
        client.upload(
                "/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", "a.docx", many.toByteArray()));
        assertThat(client.status()).as("entries").isEqualTo(422);
        String draft = draft(client);
        client.get(draft);
        client.upload(
                draft + "/figure",
                Map.of("revision", "1", "part", "other", "alt", "大图"),
                new WebClient.Upload("file", "a.png", largePicture()));
        assertThat(client.status()).as("picture").isEqualTo(422);
        String deep = "<html><body>" + "<div><table><tr><td>".repeat(20_000) + "x";
        client.get("/desk/new");
        client.upload(
                "/desk/new",
                Map.of("beginning", "FILE"),
                new WebClient.Upload("file", "a.html", deep.getBytes(StandardCharsets.UTF_8)));
        assertThat(client.status()).as("depth").isEqualTo(422);
        assertThat(client.get("/desk").status()).isEqualTo(200);
    }

    private static byte[] word(byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                    + " Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                                    + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document);
        }
        return out.toByteArray();
    }

    /** A few bytes that say they are a picture of 60,000 by 60,000 points. */
    private static byte[] largePicture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.writeLong(0x89504E470D0A1A0AL);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(60_000)
                        .putInt(60_000)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[50 << 20]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    @Test
    void largeBodiesAreRefused() throws Exception {
        WebClient client = clerk();
        client.get("/desk/new");
        client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", "a", new byte[33 << 20]));
        assertThat(client.status()).isEqualTo(413);
        String head =
                "POST /api/reports/render HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n";
        assertThat(answer(head, false)).startsWith("HTTP/1.1 413");
    }

    @Test
    void slowBodiesAreCutOff() throws Exception {
        long start = System.nanoTime();
        String head =
                "POST /api/reports/render HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";
        assertThat(answer(head, true)).startsWith("HTTP/1.1 408");
        String form =
                "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n";
        assertThat(answer(form, true)).matches("(?s)(HTTP/1.1 4\\d\\d.*)?");
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    /** Sends a byte every now and then until the other side has had enough. */
    private static String answer(String head, boolean dripping) throws Exception {
        URI uri = URI.create(base);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            for (int i = 0; dripping && i < 40 && socket.getInputStream().available() == 0; i++) {
                try {
                    out.write(' ');
                    out.flush();
                } catch (IOException e) {
                    break;
                }
                Thread.sleep(200);
            }
            return new String(socket.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void parametersAreNeverSql() throws Exception {
        WebClient client = clerk();
        String draft = draft(client);
        String sql = "1'; drop table draft; --";
        client.login(sql, sql);
        client = clerk();
        client.get("/desk/new");
        client.post("/desk/new", Map.of("beginning", "BLANK", "agency", sql, "year", "2025"));
        assertThat(client.text()).contains("drop table draft");
        for (String path : List.of(
                draft + "/history?from=1%27--&to=2",
                "/desk/drafts/1%27%20or%201=1",
                draft + "/pictures/overview/1%27",
                draft + "/pictures/x%27/1",
                draft + "/document.x%27")) {
            client.get(path);
            assertThat(client.status()).as(path).isBetween(400, 404);
        }
        for (Map<String, String> fields : List.of(
                Map.of("revision", sql), Map.of("revision", "1", "action", sql), Map.of("revision", "1", "to", sql))) {
            client.get(draft);
            client.post(draft + (fields.containsKey("to") ? "/state" : ""), fields);
            assertThat(client.status()).isBetween(400, 404);
        }
        client.get(draft);
        client.post(draft + "/unwaive", Map.of("rule", sql, "place", sql));
        client.post(draft + "/waive", Map.of("rule", sql, "place", sql, "reason", sql));
        assertThat(client.get("/desk").text()).contains("曲阜市");
    }

    @Test
    void draftsOfOthersAreNotThere() throws Exception {
        String draft = draft(clerk());
        WebClient other = WebClient.loggedIn(base, "qita");
        for (String path : List.of(
                "", "/preview", "/history", "/word", "/document.pdf", "/document.json", "/pictures/overview/0")) {
            assertThat(other.get(draft + path).status()).as(path).isEqualTo(404);
        }
        other.get("/desk/new");
        for (String path : List.of(
                "", "/check", "/state", "/waive", "/unwaive", "/word/drop", "/word/decide", "/history/restore")) {
            other.get("/desk/new");
            other.post(
                    draft + path,
                    Map.of(
                            "revision",
                            "1",
                            "to",
                            "CHECKED",
                            "rule",
                            "x",
                            "place",
                            "",
                            "reason",
                            "x",
                            "version",
                            "1",
                            "upload",
                            "x"));
            assertThat(other.status()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/desk").text()).doesNotContain(draft);
        assertThat(other.get("/desk/drafts/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(other.get("/desk/audit").status()).isEqualTo(403);
    }

    @Test
    void aClerkDoesNotPublishAndACheckerNeither() throws Exception {
        WebClient reviewer = WebClient.loggedIn(base, "shen");
        String draft = draft(reviewer);
        reviewer.post(draft + "/state", Map.of("revision", "1", "to", "PUBLISHED"));
        assertThat(reviewer.status()).isEqualTo(403);
        reviewer.get(draft);
        reviewer.post(draft + "/state", Map.of("revision", "1", "to", "CHECKED"));
        assertThat(reviewer.status()).isEqualTo(200);
        reviewer.post(draft + "/state", Map.of("revision", "2", "to", "PUBLISHED"));
        assertThat(reviewer.status()).isEqualTo(403);
        WebClient clerk = clerk();
        String own = draft(clerk);
        clerk.post(own + "/state", Map.of("revision", "1", "to", "CHECKED"));
        clerk.post(own + "/state", Map.of("revision", "2", "to", "PUBLISHED"));
        assertThat(clerk.status()).isEqualTo(403);
        clerk.get(own);
        clerk.post(own, Map.of("revision", "2", "agency.name", "改名"));
        assertThat(clerk.status()).isEqualTo(403);
    }

    @Test
    void aSessionThatSomebodySetIsNotTheirs() throws Exception {
        WebClient victim = new WebClient(base);
        victim.setCookie("gongkai", "0123456789ABCDEF0123456789ABCDEF");
        victim.login("jing", "clerk-pass-1");
        WebClient setter = new WebClient(base);
        setter.setCookie("gongkai", "0123456789ABCDEF0123456789ABCDEF");
        assertThat(setter.get("/desk").path()).isEqualTo("/login");
        WebClient known = new WebClient(base);
        known.get("/login");
        String before = known.cookie("gongkai");
        known.login("jing", "clerk-pass-1");
        assertThat(known.cookie("gongkai")).isNotEqualTo(before);
        WebClient attacker = new WebClient(base);
        attacker.setCookie("gongkai", before);
        assertThat(attacker.get("/desk").path()).isEqualTo("/login");
    }

    @Test
    void twoHundredWrongPasswordsLockTheDoor(@TempDir Path folder) throws Exception {
        try (RunningService own = RunningService.start(Database.h2(folder))) {
            WebClient client = new WebClient(own.base());
            for (int i = 0; i < 200; i++) {
                client.login("jing", "wrong-" + i);
                assertThat(client.path()).isEqualTo("/login");
            }
            assertThat(client.login("jing", "clerk-pass-1").path()).isEqualTo("/login");
            assertThat(WebClient.loggedIn(own.base(), "shen").path()).isEqualTo("/desk");
        }
    }

    @Test
    void theDoorOpensAgain(@TempDir Path folder) throws Exception {
        try (RunningService own = RunningService.start(Database.h2(folder), "--gongkai.lock-time=2s")) {
            WebClient client = new WebClient(own.base());
            for (int i = 0; i < 5; i++) {
                client.login("jing", "wrong");
            }
            assertThat(client.login("jing", "clerk-pass-1").path()).isEqualTo("/login");
            Thread.sleep(2_500);
            assertThat(client.login("jing", "clerk-pass-1").path()).isEqualTo("/desk");
        }
    }
}
