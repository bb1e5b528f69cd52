package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.DocxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs, over HTTP. */
class ApiTest {

    private static final String KEY = "0123456789abcdef-key";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RunningService service;
    private static String api;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = RunningService.start(Database.h2(folder));
        api = service.base() + "/api/reports";
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Corpus.sample("002-qufu.json"));
    }

    private static HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.base() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void documentsAreTheLibrarysAndTheSameEachTime() throws Exception {
        Report report = ReportReader.create().read(new ByteArrayInputStream(sample()));
        for (String format : List.of("html", "docx", "pdf", "zip", "json")) {
            HttpResponse<byte[]> first = post("/render?format=" + format, sample());
            HttpResponse<byte[]> second = post("/render?format=" + format, sample());
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).isEqualTo(second.body());
            assertThat(first.headers().firstValue("ETag"))
                    .isPresent()
                    .isEqualTo(second.headers().firstValue("ETag"));
        }
        assertThat(post("/render?format=docx", sample()).body())
                .isEqualTo(DocxRenderer.create().render(report));
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(post("/render?format=zip", sample()).body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactlyInAnyOrder("report.html", "report.docx", "report.pdf", "report.json");
    }

    @Test
    void aRequestThatIsRefusedEarlySaysWhatWasExpected() throws Exception {
        HttpResponse<byte[]> form = post("/validate", sample(), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(json(form).at("/detail").stringValue()).contains("Content-Type", "application/json");
        HttpResponse<byte[]> method = get("/api/reports/render", "Accept-Language", "en");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(json(method).at("/detail").stringValue()).contains("GET");
        byte[] other = "--x\r\nContent-Disposition: form-data; name=\"datei\"\r\n\r\n1\r\n--x--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> part = post("/annotate", other, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(part.statusCode()).isEqualTo(400);
        assertThat(json(part).at("/problems/0/message").stringValue()).isEqualTo("缺少 file");
    }

    @Test
    void whatIsMalformedIsNamedByPointerInBothLanguages() throws Exception {
        byte[] body = "{\"form\":\"2021\",\"year\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> english = post("/validate", body, "Accept-Language", "en-GB,en;q=0.8");
        HttpResponse<byte[]> chinese = post("/validate", body, "Accept-Language", "zh");
        for (HttpResponse<byte[]> answer : List.of(english, chinese)) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(json(answer).at("/problems/1/pointer").stringValue()).isEqualTo("/year");
        }
        assertThat(json(english).at("/problems/1/message").stringValue()).startsWith("expected a whole number");
        assertThat(json(chinese).at("/problems/1/message").stringValue()).contains("整数");
        assertThat(json(post("/render?format=exe", sample())).at("/status").intValue())
                .isEqualTo(400);
        assertThat(get("/api/reports/schema/1999").statusCode()).isEqualTo(400);
        assertThat(get("/api/reports/blank?year=abc").statusCode()).isEqualTo(400);
    }

    @Test
    void findingsComeWithTheirPlaces() throws Exception {
        JsonNode result = json(post("/validate", sample()));
        assertThat(result.at("/reports/0/verdict").stringValue()).isEqualTo("valid");
        byte[] wrong = new String(sample(), StandardCharsets.UTF_8)
                .replaceFirst("\"year\": ?2021", "\"year\": 2020")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(json(post("/validate", wrong)).at("/reports/0/findings").size())
                .isPositive();
    }

    @Test
    void everyFileThatIsReadIsImported() throws Exception {
        Report report = ReportReader.create().read(new ByteArrayInputStream(sample()));
        for (String format : List.of("docx", "pdf", "json")) {
            byte[] document = post("/render?format=" + format, sample()).body();
            HttpResponse<byte[]> answer = post("/import", document, "Content-Type", "application/octet-stream");
            assertThat(answer.statusCode()).isEqualTo(200);
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            String read = text.substring(text.indexOf("\"report\":") + 9, text.length() - 1);
            assertThat(ReportReader.create().read(read)).isEqualTo(report);
        }
        assertThat(post("/import", new byte[0], "Content-Type", "application/octet-stream")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/import", new byte[5000], "Content-Type", "application/octet-stream")
                        .statusCode())
                .isEqualTo(422);
    }

    /** As an upload that broke off leaves it. */
    @Test
    void aFileThatIsCutOffIsTheFilesFault() throws Exception {
        byte[] word = post("/render?format=docx", sample()).body();
        for (int length : List.of(word.length / 2, word.length - 30, 200)) {
            byte[] half = Arrays.copyOf(word, length);
            for (String path : List.of("/import", "/annotate")) {
                HttpResponse<byte[]> answer = post(path, half, "Content-Type", "application/octet-stream");
                assertThat(answer.statusCode()).as(path + " " + length).isEqualTo(422);
                assertThat(json(answer).at("/problems/0/message").stringValue()).isNotEmpty();
            }
        }
    }

    /** Some writers put the length of an entry behind it, where no reader from the beginning finds the end. */
    @Test
    void aDocumentThatOnlyItsDirectoryTellsTakesComments() throws Exception {
        byte[] word = post("/render?format=docx", sample()).body();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(word));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry stored = new ZipEntry(entry.getName());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(content.length);
                stored.setCrc(crc.getValue());
                zip.putNextEntry(stored);
                zip.write(content);
            }
        }
        byte[] odd = out.toByteArray();
        odd[6] |= 8;
        HttpResponse<byte[]> copy = post("/annotate", odd, "Content-Type", "application/octet-stream");
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".docx");
    }

    /** As a spreadsheet saves it as CSV: with a mark before its first character. */
    @Test
    void aRegisterFromASpreadsheetIsARegister() throws Exception {
        Report report = ReportReader.create().read(new ByteArrayInputStream(sample()));
        String name = report.agency().name();
        String register = "\uFEFFcode,name,kind,level,superior\r\n1,上级机关,government,municipal,\r\n2," + name
                + ",office,county,1\r\n3,未报的机关,department,county,1\r\n";
        StringBuilder body = new StringBuilder();
        Map<String, String> parts =
                Map.of("agency", "上级机关", "year", String.valueOf(report.year()), "expected", register);
        parts.forEach((part, value) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(part)
                .append("\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.json\"\r\n\r\n");
        body.append(new String(sample(), StandardCharsets.UTF_8)).append("\r\n--b--\r\n");

        JsonNode sum = json(post(
                "/consolidate",
                body.toString().getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=b"));

        assertThat(sum.at("/files/0/status").stringValue()).isEqualTo("READ");
        assertThat(sum.at("/missing").toString()).contains("未报的机关").doesNotContain("code,name");
    }

    /** The comments are read by POI and PDFBox, not by what wrote them. */
    @Test
    void findingsComeAsCommentsInTheFile() throws Exception {
        byte[] wrong = new String(sample(), StandardCharsets.UTF_8)
                .replaceFirst("\"year\": ?2021", "\"year\": 2020")
                .getBytes(StandardCharsets.UTF_8);
        String octets = "application/octet-stream";
        byte[] word = post("/render?format=docx", wrong).body();
        HttpResponse<byte[]> chinese = post("/annotate", word, "Content-Type", octets);
        HttpResponse<byte[]> english = post("/annotate", word, "Content-Type", octets, "Accept-Language", "en");
        assertThat(chinese.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(chinese.headers().firstValue("ETag")).isPresent();
        int findings = 0;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(chinese.body()));
                XWPFDocument other = new XWPFDocument(new ByteArrayInputStream(english.body()))) {
            assertThat(document.getComments())
                    .isNotEmpty()
                    .allMatch(c -> c.getAuthor().equals("Gongkai"));
            assertThat(document.getComments()[0].getText()).startsWith("【");
            assertThat(other.getComments()).hasSameSizeAs(document.getComments());
            assertThat(other.getComments()[0].getText()).startsWith("[");
            findings = document.getComments().length;
        }
        HttpResponse<byte[]> pdf =
                post("/annotate", post("/render?format=pdf", wrong).body(), "Content-Type", "application/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        int comments = 0;
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            for (PDPage page : document.getPages()) {
                comments += (int) page.getAnnotations().stream()
                        .filter(a -> a.getContents() != null && a.getContents().contains("【"))
                        .count();
            }
        }
        assertThat(comments).isEqualTo(findings);
        // What takes no comments is refused with the reason.
        HttpResponse<byte[]> page =
                post("/annotate", post("/render?format=html", wrong).body(), "Content-Type", octets);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(json(page).at("/problems/0/message").stringValue()).isNotEmpty();
    }

    /** Word refuses a document with macros under the name of one without. */
    @Test
    void aDocumentWithMacrosStaysOne() throws Exception {
        byte[] macros = withMacros(post("/render?format=docx", sample()).body());
        HttpResponse<byte[]> copy = post("/annotate", macros, "Content-Type", "application/octet-stream");
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("application/vnd.ms-word.document.macroEnabled.12");
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".docm");
    }

    /** As Word names the main part of such a document. */
    private static byte[] withMacros(byte[] word) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(word));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals("[Content_Types].xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(
                                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                                "application/vnd.ms-word.document.macroEnabled.main+xml")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }

    @Test
    void theFormIsThere() throws Exception {
        HttpResponse<byte[]> schema = get("/api/reports/schema/2021");
        assertThat(json(schema).at("/$id").stringValue()).isEqualTo("urn:gongkai:report:2021");
        String tag = schema.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/api/reports/schema/2021", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(ReportReader.create()
                        .read(new ByteArrayInputStream(
                                get("/api/reports/blank?year=2025").body()))
                        .year())
                .isEqualTo(2025);
        assertThat(get("/api/reports/blank?year=2025&format=docx").body()).startsWith('P', 'K');
    }

    @Test
    void theDescriptionHasAnExampleThatCanBeSent() throws Exception {
        JsonNode description = json(get("/v3/api-docs"));
        assertThat(description.at("/paths").propertyNames())
                .contains(
                        "/api/reports/render", "/api/reports/validate", "/api/reports/import", "/api/reports/annotate");
        byte[] example = new JsonMapper().writeValueAsBytes(description.at("/components/examples/report/value"));
        assertThat(post("/render?format=html", example).statusCode()).isEqualTo(200);
        assertThat(json(get("/actuator/health")).at("/status").stringValue()).isEqualTo("UP");
        assertThat(get("/actuator/prometheus").body())
                .asString(StandardCharsets.UTF_8)
                .contains("http_server_requests");
    }

    @Test
    void pythonIsAClient(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("client.py"), """
                import json, sys, urllib.request
                base, report = sys.argv[1:]
                def call(path, body):
                    return urllib.request.urlopen(urllib.request.Request(
                        base + path, body, {'Content-Type': 'application/json'})).read()
                body = open(report, 'rb').read()
                assert call('/render?format=pdf', body)[:5] == b'%PDF-'
                print(json.loads(call('/validate', body))['reports'][0]['verdict'])
                """);
        Process python = new ProcessBuilder(
                        "python3",
                        script.toString(),
                        api,
                        Corpus.sample("002-qufu.json").toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("valid");
    }

    /** One file that an old system copies in: compiled for Java 8, and run. */
    @Test
    void javaEightIsAClient(@TempDir Path folder) throws Exception {
        String java = System.getProperty("java.home") + "/bin/";
        Process compiler = new ProcessBuilder(
                        java + "javac",
                        "--release",
                        "8",
                        "-Xlint:-options",
                        "-Werror",
                        "-encoding",
                        "UTF-8",
                        "-d",
                        folder.toString(),
                        "client/GongkaiClient.java")
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        Path pdf = folder.resolve("out.pdf");
        Process client = new ProcessBuilder(
                        java + "java",
                        "-cp",
                        folder.toString(),
                        "GongkaiClient",
                        service.base(),
                        "-",
                        Corpus.sample("002-qufu.json").toString(),
                        pdf.toString())
                .inheritIO()
                .start();
        assertThat(client.waitFor()).isZero();
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aKeyClosesTheInterface(@TempDir Path folder) throws Exception {
        try (RunningService closed = RunningService.start(Database.h2(folder), "--gongkai.api-key=" + KEY)) {
            URI uri = URI.create(closed.base() + "/api/reports/blank?year=2025");
            assertThat(status(HttpRequest.newBuilder(uri))).isEqualTo(401);
            assertThat(status(HttpRequest.newBuilder(uri).header("X-API-Key", KEY + "x")))
                    .isEqualTo(401);
            assertThat(status(HttpRequest.newBuilder(uri).header("X-API-Key", KEY)))
                    .isEqualTo(200);
            assertThat(status(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + KEY)))
                    .isEqualTo(200);
            assertThat(status(HttpRequest.newBuilder(uri).header("Authorization", "bearer " + KEY)))
                    .isEqualTo(200);
            for (String path : List.of("/v3/api-docs", "/actuator/metrics", "/actuator/prometheus")) {
                assertThat(status(HttpRequest.newBuilder(URI.create(closed.base() + path))))
                        .isEqualTo(401);
            }
            assertThat(status(HttpRequest.newBuilder(URI.create(closed.base() + "/actuator/health"))))
                    .isEqualTo(200);
        }
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void otherAddressesAreRefusedWithoutAKey(@TempDir Path folder) {
        for (String address : List.of("0.0.0.0", "::")) {
            Throwable refused =
                    catchThrowable(() -> RunningService.start(Database.h2(folder), "--server.address=" + address)
                            .close());
            assertThat(refused).hasStackTraceContaining("GONGKAI_API_KEY");
        }
        RunningService.start(Database.h2(folder), "--server.address=0.0.0.0", "--gongkai.api-key=" + KEY)
                .close();
    }
}
