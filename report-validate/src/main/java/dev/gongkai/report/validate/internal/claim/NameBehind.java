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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts where its name stands behind it (数在名前): 24件予以公开, 41件由自然人提出, 制发3件行政规范性文件.
 *
 * <p>A name is one only up to the end of its clause: 3件行政规范性文件解读 counts other things.
 */
final class NameBehind {

    private static final String END = "(?=[，。；、,;）)]|$)";

    /** So far behind a number may its name reach. */
    private static final int REACH = 32;

    private static final Map<Form, Pattern> OUTCOMES = new ConcurrentHashMap<>();
    private static final Map<Form, Pattern> MATTERS = new ConcurrentHashMap<>();

    private NameBehind() {}

    /** What became of so many requests, or who asked; null where what stands behind the number is neither. */
    static @Nullable String outcomeAt(Form form, String text, int end) {
        return at(OUTCOMES.computeIfAbsent(form, NameBehind::outcomesOf), text, end);
    }

    /** What so many of were made, decided or brought; null where what stands behind the number is none of it. */
    static @Nullable String matterAt(Form form, String text, int end) {
        return at(MATTERS.computeIfAbsent(form, NameBehind::mattersOf), text, end);
    }

    private static @Nullable String at(Pattern names, String text, int end) {
        Matcher name = names.matcher(text).region(end, Math.min(text.length(), end + REACH));
        if (!name.lookingAt()) {
            return null;
        }
        return name.group(1) == null ? name.group(2) : name.group(1);
    }

    private static Pattern outcomesOf(Form form) {
        List<Mention> rows = rows(form, Part.REQUESTS);
        return Pattern.compile("(?:申请)?(?:依法|已|均)?((?:" + words(rows, Mention.Manner.NAME) + ")|(?:需|将)?(?:"
                + words(rows, Mention.Manner.WORDS) + ")(?:至|到)?(?:下一?年度?)(?:继续)?(?:办理|处理)?)" + END
                + "|(?:申请)?(?:为|由|是|系|来自于?)((?:" + String.join("|", ApplicantNames.clear(form))
                + ")(?=(?:提出|提交|递交|申请|的)*" + END + ")|[^，。；、0-9]{0,8}(?:" + reasons(form) + ")[^，。；、0-9]{0,8}" + END
                + ")");
    }

    private static Pattern mattersOf(Form form) {
        List<Mention> matters = rows(form, Part.PROACTIVE);
        return Pattern.compile("((?:现行)?(?:有效)?的?(?:" + names(matters, Mention.Manner.WORDS) + ")|(?:"
                + words(matters, Mention.Manner.NAME) + ")(?:决定|案件)?)" + END
                + "|((?:(?:因|涉及?)?(?:政府)?信息公开[^，。；、0-9]{0,6}?[的类])?(?:"
                + names(rows(form, Part.PROCEEDINGS), Mention.Manner.WORDS) + ")(?:案件|案)?)" + END);
    }

    private static String reasons(Form form) {
        return quoted(form.table(Part.REQUESTS).parts().values().stream().flatMap(part -> part.words().stream()));
    }

    private static List<Mention> rows(Form form, Part part) {
        return form.table(part).mentioned().stream()
                .map(Mentioned::by)
                .map(by -> by.get(0))
                .toList();
    }

    private static String words(List<Mention> rows, Mention.Manner manner) {
        return quoted(rows.stream().filter(row -> row.manner() == manner).flatMap(row -> row.words().stream()));
    }

    /** The words, and what the table itself calls it. */
    private static String names(List<Mention> rows, Mention.Manner manner) {
        return quoted(rows.stream()
                .filter(row -> row.manner() == manner)
                .flatMap(row -> Stream.concat(Stream.of(row.name()), row.words().stream())));
    }

    private static String quoted(Stream<String> names) {
        return names.distinct().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
