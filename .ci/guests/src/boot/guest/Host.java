package guest;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What the program itself does: its controller takes a report and gives it back, and refuses what is none. */
public final class Host {

    private Host() {}

    public static void run(Guest guest, Report report) {
        guest.attempt("host", () -> {
            HttpResponse<String> same = post(ReportWriter.create().write(report));
            if (same.statusCode() != 200 || !ReportReader.create().read(same.body()).equals(report)) {
                return same.statusCode() + " " + same.body();
            }
            HttpResponse<String> refused = post("{\"form\": \"2021\"}");
            return refused.statusCode() == 400 ? null : refused.statusCode() + " " + refused.body();
        });
    }

    private static HttpResponse<String> post(String json) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Application.port + "/report"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
