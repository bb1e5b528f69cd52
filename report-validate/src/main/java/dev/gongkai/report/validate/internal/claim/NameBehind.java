package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a number counts that begins its clause (数在名前): 24件予以公开, 6件结转下年度继续办理. */
final class NameBehind {

    private static final String END = "(?=[，。；、,;）)]|$)";

    private static final Map<Form, Pattern> NAMES = new ConcurrentHashMap<>();

    private NameBehind() {}

    /** The name that stands behind a number up to the end of the clause; null where what stands there is none. */
    static @Nullable String at(Form form, String text, int end) {
        Matcher names = NAMES.computeIfAbsent(form, NameBehind::namesOf)
                .matcher(text)
                .region(end, Math.min(text.length(), end + 24));
        return names.lookingAt() ? names.group(1) : null;
    }

    private static Pattern namesOf(Form form) {
        List<Mention> rows = form.table(Part.REQUESTS).mentioned().stream()
                .map(Mentioned::by)
                .map(by -> by.get(0))
                .toList();
        return Pattern.compile("(?:申请)?(?:依法|已|均)?((?:" + words(rows, Mention.Manner.NAME) + ")|(?:需|将)?(?:"
                + words(rows, Mention.Manner.WORDS) + ")(?:至|到)?(?:下一?年度?)(?:继续)?(?:办理|处理)?)" + END);
    }

    private static String words(List<Mention> rows, Mention.Manner manner) {
        return rows.stream()
                .filter(row -> row.manner() == manner)
                .flatMap(row -> row.words().stream())
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
