package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.internal.PrintableText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** The fields that are open at a place, nested in each other; readers see the result of a field, not its instruction. */
final class OpenFields {

    /** Their instruction is what they show: 带圈字符, phonetic guides, numbers and boxes. */
    private static final Set<String> SHOWN = Set.of(
            "EQ",
            "SYMBOL",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "AUTONUMOUT",
            "MACROBUTTON",
            "GOTOBUTTON",
            "FORMCHECKBOX",
            "FORMDROPDOWN");

    /** More than the longest name. */
    private static final int MAX_NAME = 40;

    /** Whether the instruction of each is being read, the innermost first. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    /** How many are in their instruction. */
    private int instructions;

    /** The beginning of the instruction of the innermost. */
    private String instruction = "";

    /** Whether what is read now is an instruction, or within one. */
    boolean inInstruction() {
        return instructions > 0;
    }

    /** Takes a mark of a field: its begin, what separates instruction and result, its end. */
    void mark(String type) {
        switch (type) {
            case "begin" -> {
                open.push(true);
                instructions++;
                instruction = "";
            }
            case "separate" -> {
                endInstruction();
                open.push(false);
            }
            case "end" -> endInstruction();
            default -> {
                // None of the three that there are.
            }
        }
    }

    private void endInstruction() {
        if (Boolean.TRUE.equals(open.poll())) {
            instructions--;
            instruction = "";
        }
    }

    /** Takes words of an instruction; whether they make it one that shows what cannot be read. */
    boolean instruction(String words) {
        boolean known = isShown(instruction);
        if (instruction.length() < MAX_NAME) {
            instruction += words.substring(0, Math.min(words.length(), MAX_NAME));
        }
        return !known && isShown(instruction);
    }

    /** Whether an instruction is for a field that shows what cannot be read. */
    static boolean isShown(String instruction) {
        String[] words = PrintableText.strip(instruction).split("[ \\t\\\\]", 2);
        return SHOWN.contains(words[0].toUpperCase(Locale.ROOT));
    }
}
