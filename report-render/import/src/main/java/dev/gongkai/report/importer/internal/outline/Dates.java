package dev.gongkai.report.importer.internal.outline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as documents write them, in digits or in Chinese. */
final class Dates {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern DATE = Pattern.compile(
            "(.*?)([0-9]{4}|[〇○零一二三四五六七八九]{4})年([0-9]{1,2}|[一二三四五六七八九十]{1,3})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日");

    private Dates() {}

    /** A date at the end of a folded text, with the words before it. */
    record Dated(String before, LocalDate date) {}

    static Optional<Dated> at(String folded) {
        Matcher match = DATE.matcher(folded);
        if (!match.matches()) {
            return Optional.empty();
        }
        Integer year = number(match.group(2));
        Integer month = number(match.group(3));
        Integer day = number(match.group(4));
        if (year == null || month == null || day == null || year < 1000) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Dated(match.group(1), LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.valueOf(text);
        }
        if (text.length() == 4) {
            int year = 0;
            for (char c : text.toCharArray()) {
                year = year * 10 + Math.max(0, DIGITS.indexOf(c));
            }
            return year;
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? DIGITS.indexOf(text) : null;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return ten > 1 || text.length() > ten + 2 ? null : Integer.valueOf(tens * 10 + ones);
    }
}
