package dev.gongkai.report.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A browser without a screen: cookies, forms and their tokens. */
final class WebClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----gongkai";

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private @Nullable HttpResponse<byte[]> last;

    record Upload(String field, String name, byte[] content) {}

    WebClient(String base) {
        this.base = base;
    }

    static WebClient loggedIn(String base, String name) throws IOException, InterruptedException {
        WebClient client = new WebClient(base);
        client.login(name, String.valueOf(RunningService.USERS.get(name)));
        return client;
    }

    WebClient login(String name, String password) throws IOException, InterruptedException {
        get("/login");
        return post("/login", Map.of("username", name, "password", password));
    }

    WebClient send(HttpRequest.Builder request) throws IOException, InterruptedException {
        last = http.send(request.header("Accept", "text/html,*/*").build(), HttpResponse.BodyHandlers.ofByteArray());
        return this;
    }

    WebClient get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Posts a form with the token of the page before. */
    WebClient post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        pairs.add("_csrf=" + token());
        fields.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    WebClient upload(String path, Map<String, String> fields, Upload... files)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        for (Map.Entry<String, String> field : all.entrySet()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                            + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (Upload file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                            + "\"; filename=\"" + file.name().replace("\"", "%22")
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String token() {
        Matcher token = TOKEN.matcher(text());
        return token.find() ? token.group(1) : "";
    }

    private HttpResponse<byte[]> last() {
        return Objects.requireNonNull(last, "nothing asked yet");
    }

    int status() {
        return last().statusCode();
    }

    String text() {
        return last == null ? "" : new String(last().body(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return last().body();
    }

    String header(String name) {
        return last().headers().firstValue(name).orElse("");
    }

    String path() {
        return last().uri().getPath();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    void setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    /** What stands in the fields of the report's form now. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : Jsoup.parse(text()).select("#report [name]:not(button):not([disabled])")) {
            String value = switch (field.tagName()) {
                case "select" -> field.select("option[selected]").attr("value");
                // A browser sends line ends of its own.
                case "textarea" -> field.wholeText().replace("\n", "\r\n");
                default -> field.attr("value");
            };
            fields.put(field.attr("name"), value);
        }
        return fields;
    }
}
