package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects text into lines, and lines, pictures and tables into pieces; a deleted paragraph end joins two lines. */
public final class LineCollector {

    /** How many pieces back a text is looked for that tells the place of a problem. */
    private static final int NEAR = 20;

    /** Whether the report itself has a text that reads like a prompt. */
    private final Predicate<String> likePrompt;

    private final ReadingLog log;
    private List<BodyPiece> pieces = new ArrayList<>();
    private Line open = new Line();

    /** Whether the lines are those of a cell or a text box. */
    private boolean enclosed;

    /** The line that is being read. */
    private static final class Line {
        private final StringBuilder runIn = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private ParagraphStyle style = ParagraphStyle.BODY;
        private String tag = "";
        private String label = "";
        private int level;
        private boolean typed;
        private boolean prompted;

        String all() {
            return runIn.toString() + text;
        }
    }

    /** @param likePrompt whether the report itself has a text that reads like a prompt */
    public LineCollector(Predicate<String> likePrompt, ReadingLog log) {
        this.likePrompt = likePrompt;
        this.log = log;
    }

    /** Collects the content of a cell or a text box apart from the pieces around it. */
    List<BodyPiece> within(Step step) throws UnreadableDocxException {
        List<BodyPiece> outer = pieces;
        Line outerLine = open;
        boolean outerEnclosed = enclosed;
        pieces = new ArrayList<>();
        open = new Line();
        enclosed = true;
        step.run();
        endLine();
        List<BodyPiece> inner = pieces;
        pieces = outer;
        open = outerLine;
        enclosed = outerEnclosed;
        return inner;
    }

    /** Reads some content. */
    @FunctionalInterface
    interface Step {
        void run() throws UnreadableDocxException;
    }

    void startParagraph(String control) {
        open.style = ParagraphStyle.BODY;
        open.tag = control;
        open.label = "";
    }

    void style(ParagraphStyle value) {
        open.style = value;
    }

    /** Sets the automatic number shown before the line. */
    void label(String number) {
        open.label = number;
    }

    /** Sets the control, for one within the paragraph says more about it than one around it. */
    void tag(String control) {
        open.tag = control;
    }

    void text(String words, int headingLevel, boolean showing) {
        if (!PrintableText.isBlank(words)) {
            open.typed |= !showing;
            open.prompted |= showing;
        }
        if (headingLevel > 0 && open.text.length() == 0) {
            open.level = headingLevel;
            open.runIn.append(words);
        } else {
            open.text.append(words);
        }
    }

    void picture(String relationship, String alt) {
        endLine();
        pieces.add(new BodyPiece.PicturePiece(open.tag, relationship, alt));
    }

    void table(String control, List<List<BodyPiece.CellPiece>> rows) {
        endLine();
        pieces.add(new BodyPiece.TablePiece(control, rows));
    }

    /** Ends the line; the paragraph may have another one. */
    void endLine() {
        String line = PrintableText.strip(open.all());
        boolean showing = open.prompted && !open.typed;
        // Of a title, a line may be a prompt where the title is none.
        boolean title = open.style == ParagraphStyle.TITLE || open.tag.equals(DocxContract.TITLE);
        boolean prompt = ControlPrompt.isPrompt(line, showing) && (showing || !likePrompt.test(line));
        if (!line.isEmpty() && (title || !prompt)) {
            Optional<Message> problem = PrintableText.problemOfLine(line);
            if (problem.isPresent()) {
                log.problemNear(line, problem.get());
            } else {
                pieces.add(piece(line, showing));
            }
        } else if (enclosed && line.isEmpty() && !open.label.isEmpty()) {
            // A cell may hold nothing but the number that is counted for it.
            pieces.add(piece("", showing));
        }
        Line next = new Line();
        next.style = open.style;
        next.tag = open.tag;
        open = next;
    }

    private BodyPiece piece(String words, boolean showing) {
        // A number that is counted is no part of one that was typed.
        boolean numbers = enclosed && open.label.matches(".*[!-~０-９]") && words.matches("(?s)[!-~０-９].*");
        String label = numbers ? open.label + " " : open.label;
        String line = label + words;
        if (PrintableText.isBlank(open.runIn.toString())) {
            return new BodyPiece.LinePiece(open.style, open.tag, 0, "", line, showing);
        }
        String heading = label + PrintableText.strip(open.runIn.toString());
        // Blanks between the two belong to the text. With nothing behind it, it is a heading on a line of its own.
        String rest = line.substring(heading.length());
        return PrintableText.isBlank(rest)
                ? new BodyPiece.LinePiece(ParagraphStyle.heading(open.level), open.tag, 0, "", line, showing)
                : new BodyPiece.LinePiece(open.style, open.tag, open.level, heading, rest, showing);
    }

    List<BodyPiece> pieces() {
        endLine();
        return pieces;
    }

    /** Notes what a report cannot hold; the words before it tell the place. */
    void problem(String zh, String en) {
        String before = open.all();
        if (PrintableText.isBlank(before)) {
            before = "";
            for (int i = pieces.size() - 1; i >= Math.max(0, pieces.size() - NEAR) && before.isEmpty(); i--) {
                before = pieces.get(i).words();
            }
        }
        log.problemNear(before, zh, en);
    }
}
