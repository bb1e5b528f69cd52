package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Agency;
import dev.gongkai.report.service.drafts.DraftState;
import dev.gongkai.report.service.reports.Consolidations;
import dev.gongkai.report.service.security.Person;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.WaiverUse;
import dev.gongkai.report.validate.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On English pages, Chinese is what the report and the form say, and is said to be Chinese. */
class EnglishPagesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}|[\u3001-\u303F]");

    private static WebClient english(String base, String name) throws Exception {
        WebClient client = WebClient.loggedIn(base, name);
        client.setCookie("lang", "en");
        return client;
    }

    /** What stands on a page in Chinese without being said to be. */
    private static List<String> unsaid(WebClient client) {
        Document page = Jsoup.parse(client.text());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        List<String> unsaid = new ArrayList<>();
        for (Element element : page.body().select("*")) {
            boolean said = element.closest("body [lang=zh-CN]") != null;
            String own = element.textNodes().stream().map(TextNode::text).reduce("", String::concat);
            if (!said && HAN.matcher(own).find()) {
                unsaid.add(element.tagName() + " " + own.strip());
            }
            for (String attribute : List.of("aria-label", "title", "placeholder", "alt")) {
                if (HAN.matcher(element.attr(attribute)).find()) {
                    unsaid.add(element.tagName() + " " + attribute + " " + element.attr(attribute));
                }
            }
        }
        return unsaid;
    }

    private static void assertNamedInEnglish(WebClient client, String lines, int least) {
        List<String> texts = Jsoup.parse(client.text()).select(lines).eachText();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(least);
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.replaceAll("(?s)(:| changed| added| removed) .*", ""))
                        .doesNotContainPattern(HAN));
    }

    @Test
    void nothingIsLeftInChinese(@TempDir Path folder) throws Exception {
        try (RunningService service = RunningService.start(Database.h2(folder))) {
            WebClient client = english(service.base(), "jing");
            byte[] sample = Files.readAllBytes(Corpus.sample("002-qufu.json"));
            client.get("/desk/new");
            client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", "a.json", sample));
            String draft = client.path();
            assertThat(unsaid(client.get(draft))).isEmpty();
            byte[] word = edited(client.get(draft + "/document.docx").bytes());

            client.get(draft);
            client.post(
                    draft,
                    Map.of(
                            "revision",
                            "1",
                            "n.other",
                            "改过的文字。",
                            "notes.requests",
                            "表注。",
                            "title",
                            "题目",
                            "c.requests.received.naturalPerson",
                            "25",
                            "agency.phone",
                            "1"));
            assertThat(client.status()).isEqualTo(200);
            client.get(draft);
            client.post(draft, Map.of("revision", "1", "n.other", "另一段。", "notes.requests", "另注。"));
            assertThat(client.status()).isEqualTo(409);
            assertNamedInEnglish(client, ".alert li", 3);
            client.get(draft + "/history?from=1&to=2");
            assertNamedInEnglish(client, "section li", 4);

            client.get(draft + "/word");
            client.upload(draft + "/word", Map.of(), new WebClient.Upload("file", "a.docx", word));
            assertThat(client.path()).isEqualTo(draft + "/word");
            assertThat(client.text()).contains("table 3, requests: received in the year", "part 5");
            assertNamedInEnglish(client, "legend", 3);
            client.post(draft + "/word/drop", Map.of());

            for (String page : List.of("/word", "/preview", "/preview?as=docx")) {
                assertThat(unsaid(client.get(draft + page))).as(page).isEmpty();
            }
            for (String page : List.of("/desk", "/desk/new", "/desk/password", "/desk/consolidate", "/desk/none")) {
                assertThat(unsaid(client.get(page))).as(page).isEmpty();
            }
            WebClient admin = english(service.base(), "guan");
            for (String page : List.of("/desk/people", "/desk/audit")) {
                assertThat(unsaid(admin.get(page))).as(page).isEmpty();
            }
        }
    }

    /** A number and a heading changed in the body, by exchanging texts alone. */
    private static byte[] edited(byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals("word/document.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replaceAll("(?<=<w:t[^>]{0,40}>)23(?=</w:t>)", "24")
                                        .replace("存在的主要问题及改进情况", "存在的问题及改进情况")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }

    /** What pages name by its constant has a name in both languages. */
    @Test
    void everythingThatIsNamedHasAName() {
        Map<String, Enum<?>[]> named = Map.of(
                "severity.", Severity.values(),
                "verdict.", ValidationResult.Verdict.values(),
                "waived.", WaiverUse.Status.values(),
                "consolidate.", Consolidations.Status.values(),
                "state.", DraftState.values(),
                "note.", DraftState.values(),
                "role.", Person.Role.values(),
                "kind.", Agency.Kind.values(),
                "level.", Agency.Level.values());
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            Set<String> names = ResourceBundle.getBundle(
                            "messages",
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .keySet();
            named.forEach((start, all) -> assertThat(all)
                    .allSatisfy(each -> assertThat(names)
                            .containsAnyOf(
                                    start + each.name(), start + each.name().toLowerCase(Locale.ROOT))));
        }
    }
}
