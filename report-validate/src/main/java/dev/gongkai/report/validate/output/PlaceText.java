package dev.gongkai.report.validate.output;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.rule.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A place in the language of whoever reads about it (位置的说法): in Chinese as the form prints it, in English by what it
 * means, for the form has no English words of its own.
 *
 * <pre>{@code PlaceText.in(finding.place(), Locale.ENGLISH); // table 3, requests: received in the year, natural persons}</pre>
 */
public final class PlaceText {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle(PlaceText.class.getPackageName() + ".places", Locale.ENGLISH);

    private PlaceText() {}

    /**
     * The place in words.
     *
     * @param place the place
     * @param locale the reader's language: English, or Chinese for any other
     * @return such as 表三“一、本年新收政府信息公开申请数量”自然人; in English that of the form where an edition has lines of its
     *     own; empty in English for the whole report
     */
    public static String in(Place place, Locale locale) {
        return locale.getLanguage().equals("en") ? english(place.pointer()).orElse(place.text()) : place.text();
    }

    /**
     * What stands at a pointer, in English.
     *
     * @param pointer the JSON pointer of a place in a report, such as {@code /requests/received/naturalPerson}
     * @return empty where it has no English name
     */
    public static Optional<String> english(String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of("");
        }
        List<String> steps = Arrays.asList(pointer.substring(1).split("/", -1));
        String first = steps.get(0);
        if (first.equals("headings") && steps.size() > 1) {
            return word("part." + steps.get(1)).map(part -> part + ": heading");
        }
        for (Part part : Part.values()) {
            if (part.key().equals(first)) {
                return word("part." + first)
                        .flatMap(name -> part.isTable() ? table(name, steps) : Optional.of(block(name, steps)));
            }
        }
        if (first.equals("preamble")) {
            return word(first).map(name -> block(name, steps));
        }
        return word(first + (steps.size() > 1 ? "." + steps.get(1) : ""));
    }

    /** People count from one. */
    private static String block(String name, List<String> steps) {
        return steps.size() > 1 && steps.get(1).matches("[0-9]{1,8}")
                ? name + ": paragraph " + (Integer.parseInt(steps.get(1)) + 1)
                : name;
    }

    private static Optional<String> table(String name, List<String> steps) {
        if (steps.size() == 1) {
            return Optional.of(name);
        }
        String table = steps.get(0);
        String line = steps.get(1);
        if (line.equals("notes")) {
            return Optional.of(
                    steps.size() > 2 && steps.get(2).matches("[0-9]{1,8}")
                            ? name + ": note " + (Integer.parseInt(steps.get(2)) + 1)
                            : name + ": notes");
        }
        Optional<String> head = word("line." + table + "." + line).map(words -> name + ": " + words);
        return steps.size() == 2
                ? head
                : head.flatMap(words -> word("measure." + table + "." + steps.get(2))
                        .map(measure -> words + ", " + measure + (steps.contains("remark") ? ", remark" : "")));
    }

    private static Optional<String> word(String key) {
        return ENGLISH.containsKey(key) ? Optional.of(ENGLISH.getString(key)) : Optional.empty();
    }
}
