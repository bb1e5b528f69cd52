package dev.gongkai.report.render.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** The fields that are open in a body, one in another: of each its result is seen, and not its instruction. */
final class Fields {

    /** Whether the instruction of each is being read, the innermost first. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    /** How many are in their instruction. */
    private int instructions;

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
        }
    }
}
