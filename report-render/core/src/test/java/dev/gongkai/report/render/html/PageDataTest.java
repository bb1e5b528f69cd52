package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs find on a page: descriptions, tables, pictures beside it, hashes for a server's policy. */
class PageDataTest {

    @TempDir
    private Path folder;

    private static JsonNode linkedData(Document page) throws IOException {
        return new ObjectMapper()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
    }

    @Test
    void searchEnginesFindReportAgencyAndTables() throws IOException {
        for (Report report : Samples.all().values()) {
            JsonNode data = linkedData(Jsoup.parse(Samples.html(report)));

            assertThat(data.path("@type").asText()).isEqualTo("Report");
            assertThat(data.path("temporalCoverage").asText()).isEqualTo(String.valueOf(report.year()));
            assertThat(data.path("author").path("@type").asText()).isEqualTo("GovernmentOrganization");
            assertThat(data.path("author").path("name").asText())
                    .isEqualTo(report.agency().name());
            assertThat(data.path("hasPart")).hasSize(3);
            int cells = 0;
            int table = 0;
            for (TableForm form : report.form().tables()) {
                JsonNode dataset = data.path("hasPart").get(table++);
                String address = dataset.path("distribution").path("contentUrl").asText();
                assertThat(address).startsWith("data:text/csv;charset=utf-8,").matches("[!-~]*");
                String csv = URLDecoder.decode(address.substring(address.indexOf(',') + 1), StandardCharsets.UTF_8);
                cells += compare(report, form, csv);
            }
            assertThat(cells)
                    .isEqualTo(report.form().tables().stream()
                            .mapToInt(form -> form.cells().size())
                            .sum());
        }
    }

    /** Each line of the table has its numbers in the order of the form; no sample has a remark with a comma. */
    private static int compare(Report report, TableForm form, String csv) {
        Map<String, List<String>> lines = new HashMap<>();
        csv.lines().forEach(line -> lines.put(line.split(",")[0], List.of(line.split(",", -1))));
        assertThat(lines).hasSize(form.lines().size() + 1);
        assertThat(lines.get("\uFEFFkey")).doesNotHaveDuplicates().doesNotContain("");
        int found = 0;
        for (Map.Entry<String, List<CellKey>> line : form.lines().entrySet()) {
            List<String> fields = lines.get(line.getKey());
            assertThat(fields).hasSameSizeAs(lines.get("\uFEFFkey"));
            assertThat(fields.get(1)).isEqualTo(form.lineLabel(line.getValue().get(0)));
            List<String> values = line.getValue().stream()
                    .map(key -> report.cell(key).toString())
                    .toList();
            // Lines of table 2 have columns of their own; the others are empty.
            assertThat(fields.subList(2, fields.size()).stream().filter(field -> !field.isEmpty()))
                    .containsExactlyElementsOf(
                            values.stream().filter(value -> !value.isEmpty()).toList());
            found += values.size();
        }
        return found;
    }

    @Test
    void picturesStandBesideThePageUnderNamesThatTheirContentMakes() throws Exception {
        HtmlRenderer renderer =
                HtmlRenderer.builder().pictures(folder.resolve("图 片")).build();
        String page = Samples.html(renderer, Extremes.figures());
        Document parsed = Jsoup.parse(page);

        assertThat(page).doesNotContain("data:");
        List<String> addresses = parsed.select("img").eachAttr("src");
        assertThat(addresses).hasSizeGreaterThan(8).allMatch(address -> address.startsWith("%E5%9B%BE%20%E7%89%87/"));
        Document within = Jsoup.parse(Samples.html(Extremes.figures()));
        for (int i = 0; i < addresses.size(); i++) {
            byte[] file =
                    Files.readAllBytes(folder.resolve(URLDecoder.decode(addresses.get(i), StandardCharsets.UTF_8)));
            Element image = within.select("img").get(i);
            assertThat(image.attr("src")).endsWith(Base64.getEncoder().encodeToString(file));
        }
        try (Stream<Path> files = Files.list(folder.resolve("图 片"))) {
            assertThat(files).hasSize((int) addresses.stream().distinct().count());
        }
        assertThat(Samples.html(renderer, Extremes.figures())).isEqualTo(page);
    }

    @Test
    void wherePicturesCannotBeWrittenThereIsNoPageAndNoPicture() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "");
        HtmlRenderer renderer = HtmlRenderer.builder().pictures(file).build();
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> renderer.render(Extremes.figures(), out));

        assertThat(out.size()).isZero();
        assertThat(file).isEmptyFile();

        // The last picture finds a folder under its name.
        Path place = folder.resolve("p");
        HtmlRenderer blocked = HtmlRenderer.builder().pictures(place).build();
        List<String> names = Jsoup.parse(Samples.html(blocked, Extremes.figures()))
                .select("img")
                .eachAttr("src");
        try (Stream<Path> made = Files.list(place)) {
            for (Path each : made.toList()) {
                Files.delete(each);
            }
        }
        Files.createDirectory(folder.resolve(names.get(names.size() - 1)));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> blocked.render(Extremes.figures(), out));

        assertThat(out.size()).isZero();
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left.toList()).hasSize(1).allMatch(Files::isDirectory);
        }
    }

    @Test
    void thePolicyNamesExactlyThisStyleSheetAndScript() throws Exception {
        HtmlRenderer renderer = HtmlRenderer.builder().interactive().build();
        Document page = Jsoup.parse(Samples.html(renderer, Samples.qufu()));

        Element script = page.selectFirst("script:not([type])");
        assertThat(HtmlRenderer.scriptHash()).isEqualTo(hash(script.data()));
        assertThat(renderer.contentSecurityPolicy())
                .contains("script-src " + hash(script.data()) + ";")
                .contains("style-src " + hash(page.selectFirst("style").data()) + " ");
        assertThat(HtmlRenderer.create().contentSecurityPolicy())
                .doesNotContain("script-src")
                .contains("img-src data:");
    }

    @Test
    void thePolicyNamesTheSiteThatThePicturesAreOn() {
        assertThat(picturesOf("figures/")).isEqualTo("'self'");
        assertThat(picturesOf("/upload/图 片/")).isEqualTo("'self'");
        assertThat(picturesOf("https://cdn.example.gov.cn:8443/2025/")).isEqualTo("https://cdn.example.gov.cn:8443");
        assertThat(picturesOf("//cdn.example.gov.cn/2025/")).isEqualTo("cdn.example.gov.cn");
    }

    private static String picturesOf(String address) {
        String policy = HtmlRenderer.builder()
                .pictures(Path.of("figures"), address)
                .build()
                .contentSecurityPolicy();
        return policy.replaceAll(".*; img-src ([^;]*);.*", "$1");
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void anAddressOnThePageHoldsNextYear() throws IOException {
        Report report = Samples.qufu();
        Report next = report.toBuilder()
                .heading(dev.gongkai.report.form.Part.OVERVIEW, "一、总体情况和主要做法")
                .build();
        Document page = Jsoup.parse(Samples.html(report));

        assertThat(Jsoup.parse(Samples.html(next)).select("section, h3").eachAttr("id"))
                .isEqualTo(page.select("section, h3").eachAttr("id"))
                .contains("overview", "requests", "overview-h1", "overview-h2")
                .allMatch(id -> id.matches("[a-z]+(-h[0-9]+)?"));
    }
}
