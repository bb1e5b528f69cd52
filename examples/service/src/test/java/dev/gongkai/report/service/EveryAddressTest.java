package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried at every address and in every field that there is. */
class EveryAddressTest {

    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

    /** What would be done with it, were it no text. */
    private static final List<String> EVIL = List.of(
            SCRIPT,
            "1' or '1'='1",
            "x'; drop table draft cascade; --",
            "1); delete from person; --",
            "../../../../etc/passwd",
            "\u0000",
            "${7*7}__${7*7}__::.x",
            "9".repeat(5000));

    private static final Pattern LIVE = Pattern.compile("<script>alert|<img src=x");

    private static RunningService service;
    private static List<Address> addresses;
    private static byte[] sample;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        service = RunningService.start(Database.h2(folder));
        addresses = Address.of(service.handlers());
        sample = Files.readAllBytes(Corpus.sample("002-qufu.json"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** An administrator may ask everywhere. */
    private static WebClient admin() throws Exception {
        return WebClient.loggedIn(service.base(), "guan");
    }

    private static String draft(WebClient client) throws Exception {
        client.get("/desk/new");
        client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", "a.json", sample));
        return client.path().replace("/desk/drafts/", "");
    }

    @Test
    void allAreKnown() {
        assertThat(addresses).hasSizeGreaterThan(35);
        assertThat(addresses).anyMatch(address -> address.path().equals("/desk/drafts/{id}/word/decide"));
        assertThat(addresses.stream().filter(address -> !address.files().isEmpty()))
                .hasSizeGreaterThan(5);
    }

    @Test
    void nothingIsDoneWithoutTheTokenOfAPage() throws Exception {
        WebClient client = admin();
        String id = draft(client);
        int posts = 0;
        for (Address address : addresses) {
            if (!address.post() || !address.isOfTheDesk()) {
                continue;
            }
            posts++;
            String path = address.path().replace("{id}", id);
            for (String type :
                    List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "text/plain")) {
                client.send(HttpRequest.newBuilder(URI.create(service.base() + path))
                        .header("Content-Type", type)
                        .header("Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString("revision=1&_csrf=guess&to=CHECKED&agency=x")));
                assertThat(client.status()).as(path).isEqualTo(403);
            }
        }
        assertThat(posts).isGreaterThan(15);
        assertThat(client.get("/desk/drafts/" + id + "/history").text()).doesNotContain("from=1&amp;to=2");
    }

    @Test
    void draftsOfOthersAreNowhere() throws Exception {
        String id = draft(WebClient.loggedIn(service.base(), "jing"));
        int tried = 0;
        for (String name : List.of("qita", "guan")) {
            WebClient other = WebClient.loggedIn(service.base(), name);
            for (Address address : addresses) {
                if (address.variables().contains("id")) {
                    tried++;
                    address.ask(other, address.usual(id), "a.docx", sample);
                    assertThat(other.status()).as(name + " " + address).isEqualTo(404);
                    assertThat(other.text()).doesNotContain("曲阜");
                }
            }
        }
        assertThat(tried).isGreaterThan(35);
    }

    /** In each field alone, the others being right: none is an SQL statement, a path, a template or markup. */
    @Test
    void whatIsSentIsNeverMoreThanText() throws Exception {
        WebClient client = admin();
        String id = draft(client);
        client.get("/desk/new");
        int tried = 0;
        List<String> wrong = new ArrayList<>();
        for (Address address : addresses) {
            List<String> names = new ArrayList<>(address.variables());
            names.addAll(address.parameters());
            for (String name : names) {
                for (String evil : EVIL) {
                    if (address.variables().contains(name) && (evil.equals("\u0000") || evil.length() > 1000)) {
                        continue;
                    }
                    Map<String, String> values = address.usual(id);
                    values.put(name, evil);
                    address.ask(client, values, "a.json", sample);
                    wrong.addAll(objections(client, address + " " + name + " " + evil));
                    tried++;
                    if (client.path().equals("/login")) {
                        client = admin();
                    }
                }
            }
            for (String evil : address.files().isEmpty() ? List.<String>of() : EVIL) {
                address.ask(client, address.usual(id), evil.replace("\u0000", "%00"), sample);
                wrong.addAll(objections(client, address + " file name " + evil));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(400);
        for (String path : List.of("/desk", "/desk/people", "/desk/audit", "/desk/drafts/" + id + "/history")) {
            client.get(path);
            assertThat(client.status()).isEqualTo(200);
            wrong.addAll(objections(client, path));
        }
        assertThat(wrong).isEmpty();
        // The tables and who is in them are still there.
        assertThat(WebClient.loggedIn(service.base(), "shen").get("/desk").text())
                .contains(id);
    }

    /** What is wrong with an answer, if anything. */
    private static List<String> objections(WebClient client, String what) {
        List<String> objections = new ArrayList<>();
        String shown = what.length() > 300 ? what.substring(0, 300) : what;
        if (client.status() >= 500) {
            objections.add(client.status() + ": " + shown);
        }
        boolean page = client.header("Content-Type").startsWith("text/html");
        if (page
                && !client.path().endsWith(".html")
                && LIVE.matcher(client.text()).find()) {
            objections.add("markup: " + shown);
        }
        for (String never : List.of("root:x:0", "49__", "SQLException", "org.h2", "at java.base")) {
            if (client.text().contains(never)) {
                objections.add(never + ": " + shown);
            }
        }
        String policy = client.header("Content-Security-Policy");
        boolean closed = policy.contains("default-src 'none'") && !policy.contains("unsafe");
        // A viewer of PDF is a page of the browser's own.
        boolean pdf = client.header("Content-Type").equals("application/pdf");
        // What the server refuses before anything of ours is asked holds nothing that was sent.
        if (client.status() != 400 && !closed && !pdf) {
            objections.add("policy " + policy + ": " + shown);
        }
        if (client.status() != 400 && !client.header("X-Content-Type-Options").equals("nosniff")) {
            objections.add("sniffing: " + shown);
        }
        return objections;
    }

    /** Every text field of the form, kept and shown again on every page. */
    @Test
    void whatIsKeptIsNeverMarkup() throws Exception {
        WebClient client = admin();
        String path = "/desk/drafts/" + draft(client);
        Map<String, String> table = Map.of("revision", "1", "part", "overview", "rows", "甲 | 乙", "caption", "附表");
        client.post(path + "/table", table);
        assertThat(client.status()).isEqualTo(200);
        client.upload(
                path + "/figure",
                Map.of("revision", "2", "part", "other", "alt", SCRIPT, "caption", SCRIPT),
                new WebClient.Upload("file", SCRIPT + ".png", picture()));
        assertThat(client.status()).isEqualTo(200);
        Map<String, String> fields = new LinkedHashMap<>();
        Document page = Jsoup.parse(client.get(path).text());
        for (Element field : page.select("#report input[type=text], #report input:not([type]), #report textarea")) {
            String name = field.attr("name");
            fields.put(name, name.startsWith("c.") ? "1（" + SCRIPT + "）" : SCRIPT);
            if (name.endsWith(".rows")) {
                fields.put(name, SCRIPT + " | " + SCRIPT);
            }
        }
        assertThat(fields.keySet())
                .contains("n.overview", "notes.requests", "agency.email", "c.requests.received.total", "title")
                .anyMatch(name -> name.endsWith(".alt"))
                .anyMatch(name -> name.endsWith(".rows"));
        // The marks of the table and of the picture stay in their texts.
        fields.remove("n.overview");
        fields.remove("n.other");
        fields.put("revision", "3");
        client.post(path, fields);
        assertThat(client.status()).isEqualTo(200);
        assertThat(client.text().split("&lt;script&gt;alert", -1)).hasSizeGreaterThan(150);
        for (String shown : List.of(
                path,
                path + "/preview",
                path + "/preview?as=docx",
                path + "/history?from=1&to=4",
                path + "/word",
                "/desk")) {
            client.get(shown);
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.text()).as(shown).doesNotContainPattern(LIVE);
        }
        Document document = Jsoup.parse(client.get(path + "/document.html").text());
        assertThat(document.select("img[onerror], [onerror], script:not([type])"))
                .isEmpty();
        assertThat(client.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
