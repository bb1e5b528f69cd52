package dev.gongkai.report.render.docx.internal.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates of writing (成文日期): 2026年1月5日, and as they are typed otherwise. */
final class DateTextParser {

    private static final String HAN = "〇零一二三四五六七八九";
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?");
    private static final Pattern WORDS = Pattern.compile("([" + HAN + "]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

    private DateTextParser() {}

    static boolean looksLikeDate(String text) {
        String plain = plain(text);
        return DIGITS.matcher(plain).matches() || WORDS.matcher(plain).matches();
    }

    /** The date; empty where it is none. */
    static Optional<LocalDate> parse(String text) {
        String plain = plain(text);
        Matcher digits = DIGITS.matcher(plain);
        if (digits.matches()) {
            return date(
                    Integer.parseInt(digits.group(1)),
                    Integer.parseInt(digits.group(2)),
                    Integer.parseInt(digits.group(3)));
        }
        Matcher words = WORDS.matcher(plain);
        if (words.matches()) {
            int year = 0;
            for (char c : words.group(1).toCharArray()) {
                year = year * 10 + digit(c);
            }
            return date(year, number(words.group(2)), number(words.group(3)));
        }
        return Optional.empty();
    }

    /** Without blanks, and with plain digits. */
    private static String plain(String text) {
        return CellTextParser.halfWidth(text).replaceAll("[\\s\\u3000\\u00a0]", "");
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year < 1000 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digit(char c) {
        return Math.max(0, HAN.indexOf(c) - 1);
    }

    /** Up to 三十一. */
    private static int number(String words) {
        int ten = words.indexOf('十');
        if (ten < 0) {
            return words.length() == 1 ? digit(words.charAt(0)) : 0;
        }
        int tens = ten == 0 ? 1 : digit(words.charAt(0));
        int rest = words.length() - ten - 1;
        return ten > 1 || rest > 1 ? 0 : tens * 10 + (rest == 0 ? 0 : digit(words.charAt(ten + 1)));
    }
}
