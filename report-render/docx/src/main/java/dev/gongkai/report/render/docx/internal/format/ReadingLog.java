package dev.gongkai.report.render.docx.internal.format;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException.UnreadablePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Collects what was changed in a document and what cannot be read in it. */
public final class ReadingLog {

    /** How many characters of a text are quoted: enough to find it. */
    private static final int EXCERPT = 40;

    /** What was done to a thing. */
    public enum Edit {
        CHANGED("已修改", "changed"),
        ADDED("新增", "added"),
        REMOVED("已删除", "deleted"),
        MOVED("已移动", "moved");

        private final String zh;
        private final String en;

        Edit(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** One thing that differs from what was rendered: at a value of the report, what was done, from what to what. */
    public record LoggedChange(String pointer, Message message, String before, String after) {}

    private final String part;
    private final List<UnreadablePlace> problems = new ArrayList<>();
    private final List<LoggedChange> changes = new ArrayList<>();

    private final Predicate<LoggedChange> taken;

    /**
     * @param part the part of the package that is being read
     * @param taken which changes go into the report that is read; all are noted
     */
    public ReadingLog(String part, Predicate<LoggedChange> taken) {
        this.part = part;
        this.taken = taken;
    }

    /**
     * Notes a change; whether something was added, changed or removed shows in which of the two texts is empty.
     *
     * @return whether it goes into the report
     */
    public boolean change(String pointer, Message place, String before, String after) {
        return change(edit(before, after), pointer, place, before, after);
    }

    public boolean change(Edit edit, String pointer, Message place, String before, String after) {
        LoggedChange change = logged(edit, pointer, place, before, after);
        changes.add(change);
        return taken.test(change);
    }

    /** Whether a change goes into the report, asked before it is noted. */
    public boolean takes(String pointer, Message place, String before, String after) {
        return takes(edit(before, after), pointer, place, before, after);
    }

    public boolean takes(Edit edit, String pointer, Message place, String before, String after) {
        return taken.test(logged(edit, pointer, place, before, after));
    }

    private static Edit edit(String before, String after) {
        return after.isEmpty() ? Edit.REMOVED : before.isEmpty() ? Edit.ADDED : Edit.CHANGED;
    }

    private static LoggedChange logged(Edit edit, String pointer, Message place, String before, String after) {
        String was = before.isEmpty() ? "" : quoted(before);
        String is = after.isEmpty() || edit == Edit.MOVED ? "" : quoted(after);
        String arrow = was.isEmpty() || is.isEmpty() ? "" : " → ";
        return new LoggedChange(
                pointer,
                new Message(
                        place.zh() + edit.zh + "：" + was + arrow + is,
                        place.en() + " " + edit.en + ": " + was + arrow + is),
                before,
                after);
    }

    public void problem(String pointer, Message place, Message message) {
        if (problems.size() < UnreadableDocxException.MAX_PROBLEMS) {
            problems.add(new UnreadablePlace(part, pointer, place, message));
        }
    }

    /** Notes a problem, in both languages. */
    public void problem(String pointer, Message place, String zh, String en) {
        problem(pointer, place, new Message(zh, en));
    }

    public void problemNear(String text, String zh, String en) {
        problemNear(text, new Message(zh, en));
    }

    /** Notes a problem at a place that is best told by the text that stands there. */
    public void problemNear(String text, Message message) {
        String near = excerpt(text);
        problem(
                "",
                near.isEmpty() ? UnreadableDocxException.NOWHERE : new Message("“" + near + "”处", "at “" + near + "”"),
                message);
    }

    public List<LoggedChange> changes() throws UnreadableDocxException {
        if (!problems.isEmpty()) {
            throw new UnreadableDocxException(problems);
        }
        return changes;
    }

    /** The beginning of a text in quotation marks, to be said in a message. */
    public static String quoted(String text) {
        return "“" + excerpt(text) + "”";
    }

    public static String excerpt(String text) {
        String line = PrintableText.strip(text).replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
