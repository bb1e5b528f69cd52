package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A page that needs nothing else, as it is written: texts are escaped on their way. */
final class PageText {

    private final StringBuilder html = new StringBuilder();
    private final Locale locale;

    PageText(Locale locale, String title, String stylesheet) {
        this.locale = locale;
        String language = locale.getLanguage().equals("en") ? "en" : "zh-CN";
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text(title).raw("</title>\n<style>\n").raw(stylesheet).raw(resource("sums.css"));
        raw("</style>\n</head>\n<body class=\"sums\">\n<main>\n<h1>")
                .text(title)
                .raw("</h1>\n");
    }

    PageText raw(String markup) {
        html.append(markup);
        return this;
    }

    PageText text(String text) {
        html.append(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>"));
        return this;
    }

    PageText say(String zh, String en) {
        return text(new Message(zh, en).in(locale));
    }

    PageText heading(String zh, String en) {
        return raw("<h2>").say(zh, en).raw("</h2>\n");
    }

    PageText list(List<String> items, String kind) {
        raw("<ul class=\"" + kind + "\">\n");
        items.forEach(item -> raw("<li>").text(item).raw("</li>\n"));
        return raw("</ul>\n");
    }

    /** A table with its head in the first row and in the first column. */
    PageText table(List<List<String>> rows) {
        raw("<div class=\"wide\" tabindex=\"0\">\n<table class=\"figures\">\n<thead>\n<tr>");
        rows.get(0).forEach(cell -> raw("<th scope=\"col\">").text(cell).raw("</th>"));
        raw("</tr>\n</thead>\n<tbody>\n");
        rows.subList(1, rows.size()).forEach(this::row);
        return raw("</tbody>\n</table>\n</div>\n");
    }

    private void row(List<String> row) {
        raw("<tr><th scope=\"row\">").text(row.get(0)).raw("</th>");
        row.subList(1, row.size()).forEach(cell -> raw("<td>").text(cell).raw("</td>"));
        raw("</tr>\n");
    }

    String end() {
        return raw("</main>\n</body>\n</html>\n").html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = PageText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a resource is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
