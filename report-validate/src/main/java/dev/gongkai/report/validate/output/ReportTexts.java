package dev.gongkai.report.validate.output;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of a report by their pointers, to quote the words that a finding is about. */
final class ReportTexts {

    /** How many characters stand around the words. */
    private static final int CONTEXT = 20;

    private final Map<String, String> texts = new HashMap<>();

    ReportTexts(Report report) {
        put("/title", report.title());
        put("/agency/name", report.agency().name());
        put("/agency/code", report.agency().code());
        put("/agency/superior", report.agency().superior());
        put("/agency/website", report.agency().website());
        put("/agency/address", report.agency().address());
        put("/agency/phone", report.agency().phone());
        put("/agency/email", report.agency().email());
        if (report.signature() != null) {
            put("/signature/agency", report.signature().agency());
        }
        for (Part part : Part.values()) {
            put("/headings/" + part.key(), report.heading(part));
            if (part.isTable()) {
                report.table(part).cells().forEach((key, cell) -> put(key.pointer() + "/remark", cell.remark()));
            }
        }
        Passage.of(report).forEach(passage -> put(passage.place().pointer(), passage.text()));
    }

    private void put(String pointer, @Nullable String text) {
        if (text != null) {
            texts.put(pointer, text);
        }
    }

    /** The words that a place is narrowed to. */
    Optional<String> words(Place place) {
        String text = texts.get(place.pointer());
        TextSpan span = place.span();
        return text == null || span == null || span.end() > text.length()
                ? Optional.empty()
                : Optional.of(span.of(text));
    }

    /** The words with those around them. */
    Optional<String> quote(Place place) {
        return words(place).map(words -> {
            String text = texts.get(place.pointer());
            TextSpan span = place.span();
            int start = back(text, span.start());
            int end = forth(text, span.end());
            return ((start > 0 ? "…" : "") + text.substring(start, span.start()) + "【" + words + "】"
                            + text.substring(span.end(), end) + (end < text.length() ? "…" : ""))
                    .replace('\n', ' ');
        });
    }

    private static int back(String text, int from) {
        int start = Math.max(0, from - CONTEXT);
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int forth(String text, int from) {
        int end = Math.min(text.length(), from + CONTEXT);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
