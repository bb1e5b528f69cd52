package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.MistakenCharacters;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** content.characters: no character that only looks like the one meant, none that cannot be seen, no private one. */
final class CharactersRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.characters",
                    Severity.WARNING,
                    new Message(
                            "文字应使用规范的汉字编码，不应有部首、兼容字、私用区字符、看不见的字符或乱码",
                            "ideographs are themselves: no radicals, compatibility forms, private, invisible or lost characters"),
                    "《信息技术 中文编码字符集》（GB 18030-2022）"),
            CharactersRule::check);

    /** So many characters are named in a finding. */
    private static final int NAMED = 8;

    private CharactersRule() {}

    private static void check(Subject subject, Findings findings) {
        for (LocatedText words : LocatedText.of(subject)) {
            String text = words.text();
            int first = -1;
            int count = 0;
            Map<Integer, String> found = Map.of();
            for (int i = words.scan().next(0); i >= 0; i = words.scan().next(i + 1)) {
                int c = text.codePointAt(i);
                if (MistakenCharacters.isMistaken(c)) {
                    found = first < 0 ? new LinkedHashMap<>() : found;
                    first = first < 0 ? i : first;
                    count++;
                    found.putIfAbsent(c, named(c));
                }
            }
            if (first >= 0) {
                add(words, first, count, found, findings);
            }
        }
    }

    /** One finding for a text: it was pasted as one. */
    private static void add(LocatedText words, int first, int count, Map<Integer, String> found, Findings findings) {
        int c = words.text().codePointAt(first);
        String list = String.join("，", found.values().stream().limit(NAMED).toList());
        String more = found.size() > NAMED ? "等" : "";
        boolean seen = found.keySet().stream()
                .anyMatch(each -> !Objects.requireNonNullElse(MistakenCharacters.rightFor(each), "?")
                        .isEmpty());
        String right = MistakenCharacters.rightFor(c);
        findings.add(
                seen ? Severity.WARNING : Severity.INFORMATION,
                words.place(first, first + Character.charCount(c)),
                new Message(
                        "有不规范的字符，共 " + count + " 处：" + list + more,
                        count + " characters that are not what they look like or cannot be seen: " + list + more),
                right == null ? null : right.isEmpty() ? "删去" : right,
                code(c));
    }

    private static String named(int c) {
        String right = MistakenCharacters.rightFor(c);
        String seen = Character.isIdeographic(c) || c >= 0x2E80 && c <= 0x2FDF ? "“" + Character.toString(c) + "”" : "";
        String name = seen + code(c);
        if (right == null) {
            return name + "应对照原稿改正";
        }
        return right.isEmpty() ? name + "应删去" : name + "应为“" + right + "”";
    }

    private static String code(int c) {
        return String.format("U+%04X", c);
    }
}
