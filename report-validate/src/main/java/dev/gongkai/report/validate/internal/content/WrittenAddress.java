package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.validate.internal.words.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A web or mail address in a text, well formed or not.
 *
 * @param start where it begins
 * @param end where it ends
 * @param raw as it stands in the text
 * @param host the name of the machine in small letters; empty where it cannot be told
 * @param isMail whether it is a mail address
 * @param isMalformed whether it cannot work as it stands
 */
record WrittenAddress(int start, int end, String raw, String host, boolean isMail, boolean isMalformed) {

    /** The longest address that is looked at. */
    private static final int LONGEST = 2048;

    private static final Set<String> ENDINGS =
            Set.of("cn com net org gov vn con cm cnn ccn info cc top vip xyz edu".split(" "));

    /** Endings that no government's address in any country has, but that a slip of the finger makes of gov.cn. */
    private static final List<String> MISSPELT =
            List.of((".gov.con .gov.com .gov.cnn .gov.ccn .gov.c .gov.n .gvo.cn .gov.gov.cn .gov.cn.cn .giv.cn "
                            + ".goc.cn .gob.cn .go.cn .gv.cn .govcn .gov.nc .ov.cn")
                    .split(" "));

    static List<WrittenAddress> scan(String text) {
        List<WrittenAddress> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!isAlphanumeric(text.charAt(i))) {
                i++;
                continue;
            }
            int end = end(text, i);
            if (end - i <= LONGEST) {
                judge(text, i, end, found);
            }
            i = end;
        }
        return found;
    }

    private static boolean isAlphanumeric(char c) {
        return Characters.isDigit(c) || Characters.isLatin(c);
    }

    /** Where the characters of an address end. */
    private static int end(String text, int start) {
        int i = start;
        boolean dotted = false;
        while (i < text.length()) {
            char c = Characters.narrow(text.charAt(i));
            boolean next = i + 1 < text.length() && isAlphanumeric(text.charAt(i + 1));
            if (isAlphanumeric(c) || "-_@/?&=%#~+\\".indexOf(c) >= 0) {
                i++;
            } else if (c == '.') {
                dotted = true;
                i++;
            } else if (c == '。' && next && isAlphanumeric(text.charAt(i - 1)) && isDomain(text, start, i)) {
                i++;
            } else if (c == ',' && next && isAlphanumeric(text.charAt(i - 1)) && startsWithEnding(text, i + 1)) {
                i++;
            } else if (c == ':'
                    && (isScheme(text, start, i) || dotted && next && Characters.isDigit(text.charAt(i + 1)))) {
                i++;
            } else {
                break;
            }
        }
        int end = i;
        while (end > start && ".-_?&=#~+:\\@".indexOf(Characters.narrow(text.charAt(end - 1))) >= 0) {
            end--;
        }
        return Math.max(end, start + 1);
    }

    private static boolean isScheme(String text, int start, int end) {
        if (end - start > 6 || end - start < 3) {
            return false;
        }
        String name = narrowed(text.substring(start, end));
        return name.startsWith("ht") && name.contains("tp") || name.equals("htt");
    }

    /** What stands before a Chinese full stop is the first part of a host. */
    private static boolean isDomain(String text, int start, int end) {
        return startsWith(text, start, end, "www") || end - start > 4 && startsWith(text, end - 4, end, ".gov");
    }

    private static boolean startsWith(String text, int start, int end, String part) {
        boolean same = end - start >= part.length();
        for (int i = 0; same && i < part.length(); i++) {
            same = Character.toLowerCase(Characters.narrow(text.charAt(start + i))) == part.charAt(i);
        }
        return same;
    }

    private static boolean startsWithEnding(String text, int from) {
        int end = Characters.endOfRun(text, from, 5, Characters::isLatin);
        return Set.of("cn", "com", "gov").contains(narrowed(text.substring(from, end)));
    }

    private static String narrowed(String raw) {
        StringBuilder narrow = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            narrow.append(Characters.narrow(raw.charAt(i)));
        }
        return narrow.toString().toLowerCase(Locale.ROOT);
    }

    private static void judge(String text, int start, int end, List<WrittenAddress> found) {
        String raw = text.substring(start, end);
        String narrow = narrowed(raw);
        boolean wide =
                !raw.toLowerCase(Locale.ROOT).equals(narrow) || narrow.indexOf('。') >= 0 || narrow.indexOf(',') >= 0;
        if (narrow.startsWith("http") || isScheme(narrow, 0, Math.max(0, narrow.indexOf(':')))) {
            http(start, end, raw, narrow, wide, found);
        } else if (narrow.indexOf('@') >= 0) {
            for (int from = 0; from <= narrow.length(); ) {
                int slash = narrow.indexOf('/', from);
                int to = slash < 0 ? narrow.length() : slash;
                if (narrow.substring(from, to).indexOf('@') >= 0) {
                    mail(text, start + from, raw.substring(from, to), narrow.substring(from, to), wide, found);
                }
                from = to + 1;
            }
        } else if (isLabelled(text, start) && isHost(narrow) && !narrow.startsWith("www") && !isMasked(text, end)) {
            found.add(new WrittenAddress(start, end, raw, "", true, true));
        } else {
            bare(text, start, end, raw, narrow, wide, found);
        }
    }

    private static void http(int start, int end, String raw, String narrow, boolean wide, List<WrittenAddress> found) {
        int host = narrow.startsWith("http://") ? 7 : narrow.startsWith("https://") ? 8 : -1;
        if (host < 0) {
            // “HTTP” alone is a word, “HTTP/2.0” a name.
            int scheme = Characters.endOfRun(narrow, 0, 6, Characters::isLatin);
            int name = Characters.endOfRun(narrow, scheme, narrow.length(), c -> ":/;\\.".indexOf(c) >= 0);
            if (isHost(host(narrow.substring(name)))) {
                found.add(new WrittenAddress(start, end, raw, "", false, true));
            }
            return;
        }
        String name = host(narrow.substring(host));
        found.add(new WrittenAddress(start, end, raw, name, false, wide || !isHost(name) || isMisspelt(name)));
    }

    private static void mail(
            String text, int start, String raw, String narrow, boolean wide, List<WrittenAddress> found) {
        int at = narrow.indexOf('@');
        String host = narrow.substring(at + 1);
        boolean good = at > 0 && isHost(host) && !narrow.contains("..") && !host.startsWith("www.");
        // “AI@城市” and the like are names.
        if (good || host.indexOf('.') >= 0 || isLabelled(text, start)) {
            found.add(new WrittenAddress(
                    start, start + raw.length(), raw, host, true, wide || !good || isMisspelt(host)));
        }
    }

    private static void bare(
            String text, int start, int end, String raw, String narrow, boolean wide, List<WrittenAddress> found) {
        String name = host(wide ? narrow.replace('。', '.').replace(',', '.') : narrow);
        String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
        boolean web = first.startsWith("ww") && first.chars().allMatch(c -> c == 'w');
        if (web && name.equals(first)) {
            // “www” alone is a word, “www. ” an address cut off.
            boolean cut = end < text.length() && ".．。,，".indexOf(text.charAt(end)) >= 0 && first.equals("www");
            if (cut && end + 1 < text.length() && isAlphanumeric(skipSpace(text, end + 1))) {
                found.add(new WrittenAddress(start, end, raw, "", false, true));
            }
            return;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean domain = name.indexOf('.') > 0 && (ENDINGS.contains(ending) || name.contains(".gov."));
        if (web || domain && isHost(name)) {
            boolean good = isHost(name) && !wide && (!web || first.equals("www")) && !isMisspelt(name);
            found.add(new WrittenAddress(start, end, raw, name, false, !good));
        }
    }

    private static char skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() - 1 && Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return text.charAt(i);
    }

    /** What stands before the port or the path. */
    private static String host(String address) {
        return address.substring(0, Characters.endOfRun(address, 0, address.length(), c -> "/:?#\\".indexOf(c) < 0));
    }

    /** Labels of letters, digits and hyphens with single dots between, the last one of letters, or four numbers. */
    private static boolean isHost(String name) {
        String[] labels = name.split("\\.", -1);
        if (labels.length < 2 || labels.length > 20) {
            return false;
        }
        for (String label : labels) {
            if (label.isEmpty() || !label.chars().allMatch(c -> c == '-' || c == '_' || isAlphanumeric((char) c))) {
                return false;
            }
        }
        String last = labels[labels.length - 1];
        return last.length() > 1 && last.chars().allMatch(c -> c >= 'a' && c <= 'z')
                || labels.length == 4 && name.chars().allMatch(c -> c == '.' || Characters.isDigit((char) c));
    }

    private static boolean isMisspelt(String host) {
        return MISSPELT.stream().anyMatch(host::endsWith);
    }

    /** Whether the words right before say that a mail address follows. */
    private static boolean isLabelled(String text, int start) {
        int i = Characters.beginOfRun(text, start, 6, c -> Characters.isSpace(c) || "：:为是（(“".indexOf(c) >= 0);
        String before = text.substring(Math.max(0, i - 6), i).toLowerCase(Locale.ROOT);
        return before.endsWith("邮箱") || before.endsWith("邮箱地址") || before.endsWith("邮件") || before.endsWith("mail");
    }

    /** A mail address in which something else stands for the sign, against collectors of addresses. */
    private static boolean isMasked(String text, int end) {
        return end < text.length() && "（([【#＃*".indexOf(text.charAt(end)) >= 0;
    }
}
