package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.validate.ReportValidator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Several people at one report, some of them in Word. */
class ColleaguesTest {

    private static String draft(WebClient client) throws Exception {
        client.get("/desk/new");
        byte[] sample = Files.readAllBytes(Corpus.sample("002-qufu.json"));
        client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", "a.json", sample));
        return client.path();
    }

    private static Report report(WebClient client, String draft) throws Exception {
        return ReportReader.create()
                .read(new ByteArrayInputStream(
                        client.get(draft + "/document.json").bytes()));
    }

    /** A sentence at the end of the second and third longer paragraphs, as somebody with Word would add it. */
    private static byte[] edited(byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
            String paragraphs =
                    "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' .//w:p";
            List<CTP> texts = Stream.of(word.getDocument().getBody().selectPath(paragraphs))
                    .map(CTP.class::cast)
                    .filter(p -> p.newCursor().getTextValue().length() > 60)
                    .toList();
            texts.get(1).addNewR().addNewT().setStringValue("同事补充一句。");
            texts.get(2).addNewR().addNewT().setStringValue("另一处补充。");
            word.write(out);
        }
        return out.toByteArray();
    }

    private static Map<String, String> decision(WebClient client, String... accepted) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("revision", "upload")) {
            fields.put(name, client.text().replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1"));
        }
        if (accepted.length > 0) {
            fields.put("accept", String.join(",", accepted));
        }
        return fields;
    }

    @Test
    void whileSomebodyEditsInWordTheDraftGoesOn(@TempDir Path folder) throws Exception {
        try (RunningService service = RunningService.start(Database.h2(folder))) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            String draft = draft(clerk);
            byte[] word = edited(clerk.get(draft + "/document.docx").bytes());
            clerk.get(draft);
            clerk.post(draft, Map.of("revision", "1", "n.other", "其间改过的文字。", "agency.phone", "0537-1234567"));
            assertThat(clerk.status()).isEqualTo(200);

            clerk.get(draft + "/word");
            clerk.upload(draft + "/word", Map.of(), new WebClient.Upload("file", "a.docx", word));
            assertThat(clerk.text()).contains("草稿又改过", "同事补充一句。", "另一处补充。");
            // The document comes back with findings as comments.
            Path kept = Files.write(folder.resolve("kept.docx"), word);
            assertThat(comments(clerk.get(draft + "/word/annotated.docx").bytes()))
                    .isEqualTo(ReportValidator.create()
                            .validate(ReportFiles.readWithRemarks(kept).report())
                            .groups()
                            .size());
            clerk.get(draft + "/word");

            // A second file does not push out one that nobody has decided on.
            Map<String, String> decision = decision(clerk, "0");
            WebClient reviewer = WebClient.loggedIn(service.base(), "shen").get(draft + "/word");
            reviewer.upload(draft + "/word", Map.of(), new WebClient.Upload("file", "a.docx", word));
            assertThat(reviewer.status()).isEqualTo(403);

            clerk.get(draft + "/word");
            clerk.post(draft + "/word/decide", decision);
            assertThat(clerk.status()).isEqualTo(200);
            String text = report(clerk, draft).toString() + clerk.get(draft).text();
            assertThat(text).contains("其间改过的文字。", "0537-1234567", "同事补充一句。").doesNotContain("另一处补充。");

            // What a page says of a file that is gone is not done to another one.
            clerk.post(draft + "/word/decide", decision);
            assertThat(clerk.status()).isEqualTo(422);
        }
    }

    @Test
    void whatBothChangedIsSaid(@TempDir Path folder) throws Exception {
        try (RunningService service = RunningService.start(Database.h2(folder))) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            String draft = draft(clerk);
            byte[] word = edited(clerk.get(draft + "/document.docx").bytes());
            clerk.get(draft);
            Map<String, String> texts = new LinkedHashMap<>(Map.of("revision", "1"));
            for (String part : List.of("preamble", "overview", "other")) {
                texts.put("n." + part, "全部重写。");
            }
            clerk.post(draft, texts);
            clerk.get(draft + "/word");
            clerk.upload(draft + "/word", Map.of(), new WebClient.Upload("file", "a.docx", word));
            assertThat(clerk.text()).contains("两边都改过");
            Report before = report(clerk, draft);
            clerk.get(draft + "/word");
            clerk.post(draft + "/word/decide", decision(clerk));
            assertThat(clerk.status()).isEqualTo(200);
            // Nothing accepted is nothing changed.
            assertThat(report(clerk, draft).differences(before)).isEmpty();
        }
    }

    private static int comments(byte[] document) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
            return word.getComments() == null ? 0 : word.getComments().length;
        }
    }

    @Test
    void aFileThatSomebodySentComesBackWithComments(@TempDir Path folder) throws Exception {
        try (RunningService service = RunningService.start(Database.h2(folder))) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            String draft = draft(clerk);
            clerk.get(draft);
            clerk.post(draft, Map.of("revision", "1", "c.requests.received.total", "99999", "agency.name", "示例局"));
            byte[] word = clerk.get(draft + "/document.docx").bytes();
            byte[] pdf = clerk.get(draft + "/document.pdf").bytes();
            clerk.get(draft + "/word");
            clerk.upload(draft + "/word/annotate", Map.of(), new WebClient.Upload("file", "../a.docx", word));
            assertThat(clerk.status()).isEqualTo(200);
            assertThat(clerk.header("Content-Disposition"))
                    .startsWith("attachment")
                    .doesNotContain("..");
            assertThat(comments(clerk.bytes())).isPositive();
            clerk.get(draft + "/word");
            clerk.upload(draft + "/word/annotate", Map.of(), new WebClient.Upload("file", "a.pdf", pdf));
            assertThat(clerk.bytes()).startsWith('%', 'P', 'D', 'F');
            clerk.get(draft + "/word");
            clerk.upload(draft + "/word/annotate", Map.of(), new WebClient.Upload("file", "a", new byte[] {1, 2}));
            assertThat(clerk.status()).isEqualTo(422);
            assertThat(clerk.text()).contains("role=\"alert\"");
        }
    }

    /** Many who waive at once: each of their reasons is there afterwards. */
    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void noReasonOfTwoIsLost(Database.Kind kind) throws Exception {
        try (Database database = Database.of(kind);
                RunningService service = RunningService.start(database)) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            clerk.get("/desk/new");
            clerk.post("/desk/new", Map.of("beginning", "BLANK", "agency", "示例局", "year", "2025"));
            String draft = clerk.path();
            Map<String, String> findings = new LinkedHashMap<>();
            Matcher form = Pattern.compile(
                            "name=\"rule\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"place\" value=\"([^\"]*)\"")
                    .matcher(clerk.text());
            while (form.find() && findings.size() < 8) {
                findings.put(form.group(2), form.group(1));
            }
            assertThat(findings).hasSizeGreaterThan(2);
            List<String> places = List.copyOf(findings.keySet());
            List<WebClient> clients = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                clients.add(WebClient.loggedIn(service.base(), "jing").get(draft));
            }
            IntStream.range(0, places.size()).parallel().forEach(i -> {
                try {
                    clients.get(i)
                            .post(
                                    draft + "/waive",
                                    Map.of(
                                            "rule", findings.get(places.get(i)),
                                            "place", places.get(i),
                                            "reason", "理由之" + i));
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            clerk.get(draft);
            for (int i = 0; i < places.size(); i++) {
                assertThat(clerk.text()).contains("理由之" + i);
            }
        }
    }

    /** Whoever waits for a colleague sees what that one did: what is checked meanwhile is closed. */
    @Test
    void whileADraftIsBeingCheckedNothingOfItChanges(@TempDir Path folder) throws Exception {
        Database database = Database.h2(folder);
        try (RunningService service = RunningService.start(database)) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            clerk.get("/desk/new");
            clerk.post("/desk/new", Map.of("beginning", "BLANK", "agency", "示例局", "year", "2025"));
            String draft = clerk.path();
            Map<String, String> waiver = waiver(clerk);
            try (Connection colleague = connection(database);
                    Statement statement = colleague.createStatement()) {
                colleague.setAutoCommit(false);
                statement.execute("update draft set state = 'CHECKED'");
                CompletableFuture<Integer> waived = CompletableFuture.supplyAsync(() -> {
                    try {
                        return clerk.post(draft + "/waive", waiver).status();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
                // So that it comes to where it has to wait.
                Thread.sleep(1000);
                assertThat(waived).isNotDone();
                colleague.commit();
                assertThat(waived.get()).isEqualTo(403);
                assertThat(statement.executeQuery("select * from draft_waivers").next())
                        .isFalse();
            }
        }
    }

    /** Whoever decides at eight in the morning does not do so the day before, wherever the server is. */
    @Test
    void aWaiverIsOfTheDayThatItIsAtTheDesk(@TempDir Path folder) throws Exception {
        ZoneId zone = Stream.of("Pacific/Kiritimati", "Etc/GMT+12")
                .map(ZoneId::of)
                .filter(far -> !LocalDate.now(far).equals(LocalDate.now()))
                .findFirst()
                .orElseThrow();
        Database database = Database.h2(folder);
        try (RunningService service = RunningService.start(database, "--gongkai.zone=" + zone)) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            clerk.get("/desk/new");
            clerk.post("/desk/new", Map.of("beginning", "BLANK", "agency", "示例局", "year", "2025"));
            clerk.post(clerk.path() + "/waive", waiver(clerk));
            try (Connection connection = connection(database);
                    Statement statement = connection.createStatement();
                    ResultSet kept = statement.executeQuery("select waivers from draft_waivers")) {
                assertThat(kept.next()).isTrue();
                assertThat(kept.getString(1)).contains(LocalDate.now(zone).toString());
            }
        }
    }

    private static Map<String, String> waiver(WebClient client) {
        Matcher form = Pattern.compile(
                        "name=\"rule\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"place\" value=\"([^\"]*)\"")
                .matcher(client.text());
        assertThat(form.find()).isTrue();
        return Map.of("rule", form.group(1), "place", form.group(2), "reason", "理由");
    }

    private static Connection connection(Database database) throws SQLException {
        String url = database.settings().get(0).replaceFirst("^--spring.datasource.url=", "");
        return DriverManager.getConnection(url, "gongkai", "");
    }
}
