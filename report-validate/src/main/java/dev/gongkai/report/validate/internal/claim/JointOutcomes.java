package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.validate.internal.words.TextSearch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two outcomes of requests with one number (合并表述的办理结果): 予以公开及部分公开40件, 公开或部分公开40件. */
final class JointOutcomes {

    private static final List<String> JOINERS = List.of("以及", "或者", "及", "或", "和", "与", "、", "/");

    private JointOutcomes() {}

    /** The two numbers of the table that the words name last; empty where they name one or none. */
    static List<Mentioned> of(String words, List<Mentioned> numbers) {
        String rest = words.endsWith("的") ? words.substring(0, words.length() - 1) : words;
        Mentioned last = null;
        for (Mentioned number : numbers) {
            Mention row = TableNumbers.row(number);
            if (row.manner() == Mention.Manner.NAME && endsWithAny(rest, row.words())) {
                last = number;
                break;
            }
        }
        if (last == null) {
            return List.of();
        }
        rest = rest.substring(0, rest.length() - length(rest, TableNumbers.row(last)));
        String joined = withoutJoiner(rest);
        if (joined.length() == rest.length()) {
            return List.of();
        }
        Mentioned first = named(joined, last, numbers);
        return first == null ? List.of() : List.of(first, last);
    }

    /** Where the words for the first of them begin. */
    static int start(String words, List<Mentioned> both) {
        int last = words.length();
        for (String name : TableNumbers.row(both.get(1)).words()) {
            last = Math.min(last, words.lastIndexOf(name) < 0 ? last : words.lastIndexOf(name));
        }
        String before = withoutJoiner(words.substring(0, last));
        String longest = "";
        for (String name : TableNumbers.row(both.get(0)).words()) {
            String end = common(before, name);
            longest = end.length() > longest.length() ? end : longest;
        }
        return before.length() - longest.length();
    }

    private static String withoutJoiner(String words) {
        for (String joiner : JOINERS) {
            if (words.endsWith(joiner)) {
                return words.substring(0, words.length() - joiner.length());
            }
        }
        return words;
    }

    /** The number whose name stands at the end, in full or as 公开 for the first one that ends so in the form's order. */
    private static @Nullable Mentioned named(String words, Mentioned other, List<Mentioned> numbers) {
        List<Mentioned> outcomes = new ArrayList<>();
        for (Mentioned number : numbers) {
            if (number != other && TableNumbers.row(number).manner() == Mention.Manner.NAME) {
                // The numbers are given in the reverse of the form's order.
                outcomes.add(0, number);
            }
        }
        for (Mentioned number : outcomes) {
            if (endsWithAny(words, TableNumbers.row(number).words())) {
                return number;
            }
        }
        for (Mentioned number : outcomes) {
            for (String name : TableNumbers.row(number).words()) {
                if (name.length() >= 4
                        && words.endsWith(name.substring(2))
                        && !words.endsWith("不" + name.substring(2))) {
                    return number;
                }
            }
        }
        return null;
    }

    private static boolean endsWithAny(String words, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (words.endsWith(names.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static int length(String words, Mention mention) {
        return mention.words().stream()
                .filter(words::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String common(String words, String name) {
        if (words.endsWith(name)) {
            return name;
        }
        return name.length() >= 4 && TextSearch.hasAny(words, name.substring(2)) && words.endsWith(name.substring(2))
                ? name.substring(2)
                : "";
    }
}
