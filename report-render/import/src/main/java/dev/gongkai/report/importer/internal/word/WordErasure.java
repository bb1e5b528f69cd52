package dev.gongkai.report.importer.internal.word;

import dev.gongkai.report.importer.internal.word.XmlTags.TagKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the marks of some comments out of a text, and joins what was divided for them. */
final class WordErasure {

    private WordErasure() {}

    /** An element that is open. */
    private record Open(String name, int from, boolean[] referring) {}

    static String erased(String xml, WordNames names, Set<String> ids) {
        if (ids.isEmpty()) {
            return xml;
        }
        Map<Integer, Integer> cuts = new TreeMap<>();
        XmlTags tags = new XmlTags(xml);
        Deque<Open> open = new ArrayDeque<>();
        while (tags.next() != TagKind.DONE) {
            if (tags.kind() == TagKind.START) {
                String name = names.local(tags.name());
                open.push(new Open(name, tags.from(), new boolean[1]));
                boolean marks = name.startsWith("comment")
                        && ids.contains(tags.attributes().getOrDefault(names.prefix() + "id", ""));
                if (marks) {
                    cuts.put(tags.from(), tags.to());
                    for (Open around : open) {
                        if (around.name().equals("r") && name.equals("commentReference")) {
                            around.referring()[0] = true;
                            break;
                        }
                    }
                }
            }
            if (tags.kind() == TagKind.END || tags.kind() == TagKind.START && tags.selfClosing()) {
                Open closed = open.pop();
                if (closed.referring()[0] && onlyRefers(xml.substring(closed.from(), tags.to()), names)) {
                    cuts.keySet().removeIf(at -> at > closed.from() && at < tags.to());
                    cuts.put(closed.from(), tags.to());
                }
            }
        }
        return joined(cut(xml, cuts), names);
    }

    /** Whether a run holds nothing but a reference and its properties. */
    private static boolean onlyRefers(String run, WordNames names) {
        XmlTags tags = new XmlTags(run);
        int depth = 0;
        String inProperties = null;
        while (tags.next() != TagKind.DONE) {
            @Nullable String name = tags.kind() == TagKind.TEXT ? null : names.local(tags.name());
            if (tags.kind() == TagKind.START) {
                boolean known =
                        depth == 0 || "rPr".equals(name) || "commentReference".equals(name) || inProperties != null;
                if (!known) {
                    return false;
                }
                if ("rPr".equals(name) && !tags.selfClosing()) {
                    inProperties = name;
                }
                depth += tags.selfClosing() ? 0 : 1;
            } else if (tags.kind() == TagKind.END) {
                depth--;
                inProperties = "rPr".equals(name) ? null : inProperties;
            }
        }
        return true;
    }

    private static String cut(String xml, Map<Integer, Integer> cuts) {
        StringBuilder left = new StringBuilder(xml.length());
        int done = 0;
        for (Map.Entry<Integer, Integer> cut : cuts.entrySet()) {
            left.append(xml, done, cut.getKey());
            done = cut.getValue();
        }
        return left.append(xml, done, xml.length()).toString();
    }

    /** What {@link WordInsertions} divided has a blank where nobody writes one. */
    private static String joined(String xml, WordNames names) {
        String w = Pattern.quote(names.prefix());
        Pattern divided = Pattern.compile(
                "</" + w + "t ></" + w + "r ><" + w + "r(?: [^>]*)?>(?:<" + w + "rPr/>|<" + w
                        + "rPr(?: [^>]*)?>(?:(?!</" + w + "rPr>).)*</" + w + "rPr>)?<" + w + "t(?: [^>]*)?>",
                Pattern.DOTALL);
        Pattern opened = Pattern.compile(" ></" + w + "p >");
        return opened.matcher(divided.matcher(xml).replaceAll("")).replaceAll("/>");
    }
}
