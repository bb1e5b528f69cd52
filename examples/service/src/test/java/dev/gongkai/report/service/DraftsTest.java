package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of drafts: nobody's work is lost, and what no field shows stays. */
class DraftsTest {

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Corpus.sample(name));
    }

    private static String draft(WebClient client, String name) throws Exception {
        client.get("/desk/new");
        client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", name, sample(name)));
        assertThat(client.status()).isEqualTo(200);
        return client.path();
    }

    private static Report report(WebClient client, String draft) throws Exception {
        return ReportReader.create()
                .read(new ByteArrayInputStream(
                        client.get(draft + "/document.json").bytes()));
    }

    /** Without script: the form as it came, posted as it is, changes nothing, however the report was made. */
    @Test
    void whatIsSavedUntouchedStaysAsItWas(@TempDir Path folder) throws Exception {
        try (RunningService service = RunningService.start(Database.h2(folder));
                var samples = Files.list(Corpus.sample("."))) {
            WebClient client = WebClient.loggedIn(service.base(), "jing");
            List<Path> files =
                    samples.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(files).hasSizeGreaterThan(4);
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                // Pictures beside a file do not come with it.
                if (Files.readString(file).contains("\"figure\"")) {
                    continue;
                }
                String draft = draft(client, name);
                Report before = report(client, draft);
                client.get(draft);
                Map<String, String> fields = client.fields();
                assertThat(fields.size()).isGreaterThan(200);
                client.post(draft, fields);
                assertThat(client.status()).isEqualTo(200);
                assertThat(report(client, draft).differences(before)).as(name).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void ofTwoWhoSaveNobodyLosesAnything(Database.Kind kind) throws Exception {
        try (Database database = Database.of(kind);
                RunningService service = RunningService.start(database)) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            String draft = draft(clerk, "002-qufu.json");
            WebClient reviewer = WebClient.loggedIn(service.base(), "shen").get(draft);
            clerk.post(draft, Map.of("revision", "1", "n.other", "经办的文字。"));
            assertThat(clerk.status()).isEqualTo(200);
            reviewer.post(draft, Map.of("revision", "1", "n.other", "审核的文字。", "agency.phone", "0537-1234567"));
            assertThat(reviewer.status()).isEqualTo(409);
            assertThat(reviewer.text()).contains("jing", "经办的文字。", "审核的文字。", "0537-1234567");
            assertThat(report(clerk, draft).other().toString()).contains("经办的文字。");
            reviewer.post(draft, Map.of("revision", "2", "n.other", "审核的文字。"));
            assertThat(reviewer.status()).isEqualTo(200);
            assertThat(clerk.get(draft + "/history?from=2&to=3").text()).contains("经办的文字。", "审核的文字。");
            clerk.post(draft + "/history/restore", Map.of("revision", "3", "version", "2"));
            assertThat(report(clerk, draft).other().toString()).contains("经办的文字。");
        }
    }

    /** What comes back with a mistake named is still made of the version that it was made of. */
    @Test
    void aMistakeDoesNotHideThatSomebodyElseHasSaved(@TempDir Path folder) throws Exception {
        try (RunningService service = RunningService.start(Database.h2(folder))) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            String draft = draft(clerk, "002-qufu.json");
            WebClient reviewer = WebClient.loggedIn(service.base(), "shen").get(draft);
            Map<String, String> fields = reviewer.fields();
            clerk.post(draft, Map.of("revision", "1", "n.other", "经办的文字。"));
            assertThat(clerk.status()).isEqualTo(200);

            fields.put("c.requests.received.naturalPerson", "二十三");
            reviewer.post(draft, fields);
            assertThat(reviewer.status()).isEqualTo(422);
            Map<String, String> mended = reviewer.fields();
            mended.put("c.requests.received.naturalPerson", "23");
            reviewer.post(draft, mended);

            assertThat(reviewer.status()).isEqualTo(409);
            assertThat(reviewer.text()).contains("经办的文字。");
            assertThat(report(clerk, draft).other().toString()).contains("经办的文字。");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void ofManyAtOnceOneSaves(Database.Kind kind) throws Exception {
        try (Database database = Database.of(kind);
                RunningService service = RunningService.start(database)) {
            WebClient clerk = WebClient.loggedIn(service.base(), "jing");
            String draft = draft(clerk, "002-qufu.json");
            List<WebClient> clients = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                clients.add(WebClient.loggedIn(service.base(), "jing").get(draft));
            }
            List<Integer> statuses = clients.parallelStream()
                    .map(client -> {
                        try {
                            return client.post(draft, Map.of("revision", "1", "n.other", "文字" + client + "。"))
                                    .status();
                        } catch (IOException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        }
    }

    /** The process is killed, not stopped, as soon as it has said that a save is saved. */
    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void aKilledProcessLosesNoSavedDraft(Database.Kind kind) throws Exception {
        try (Database database = Database.of(kind)) {
            String draft;
            try (ServiceProcess first = ServiceProcess.start(database, List.of())) {
                WebClient client = WebClient.loggedIn(first.base(), "jing");
                draft = draft(client, "002-qufu.json");
                client.post(draft, Map.of("revision", "1", "n.other", "刚刚保存的文字。"));
                assertThat(client.status()).isEqualTo(200);
                first.process().destroyForcibly().waitFor();
            }
            try (RunningService second = RunningService.start(database)) {
                WebClient client = WebClient.loggedIn(second.base(), "jing");
                assertThat(report(client, draft).other().toString()).contains("刚刚保存的文字。");
            }
        }
    }

    @Test
    void lastYearsReportBeginsTheNext(@TempDir Path folder) throws Exception {
        try (RunningService service = RunningService.start(Database.h2(folder))) {
            WebClient client = WebClient.loggedIn(service.base(), "jing");
            client.get("/desk/new");
            client.upload(
                    "/desk/new",
                    new LinkedHashMap<>(Map.of("beginning", "PREVIOUS", "texts", "true")),
                    new WebClient.Upload("file", "last.json", sample("002-qufu.json")));
            Report last = ReportReader.create().read(new ByteArrayInputStream(sample("002-qufu.json")));
            Report next = report(client, client.path());
            assertThat(next.year()).isEqualTo(last.year() + 1);
            assertThat(next.overview()).isEqualTo(last.overview());
            assertThat(next.requests().cells()).isNotEmpty();
            assertThat(next.cell(CellKey.of(RequestRow.CARRIED_IN, Applicant.TOTAL))
                            .value())
                    .isEqualTo(last.cell(CellKey.of(RequestRow.CARRIED_FORWARD, Applicant.TOTAL))
                            .value());
        }
    }
}
