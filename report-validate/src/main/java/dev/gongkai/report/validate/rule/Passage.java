package dev.gongkai.report.validate.rule;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.text.ChineseNumbers;
import dev.gongkai.report.validate.text.NumberInText;
import dev.gongkai.report.validate.text.TextScan;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of the report with its place (段落): a paragraph, a heading, a caption, a note.
 *
 * <pre>{@code
 * for (Passage passage : subject.passages()) {
 *     int at = passage.text().indexOf("待补充");
 *     if (at >= 0) {
 *         findings.add(passage.place(at, at + 3), new Message("尚未填写", "not filled in yet"), null, "待补充");
 *     }
 * }
 * }</pre>
 *
 * <p>A run-in heading is a passage of its own, before the text that follows it.
 */
public final class Passage {

    /** What a passage is. */
    public enum Kind {
        /** Running text. */
        PARAGRAPH,
        /** A heading within a part, also a run-in one. */
        HEADING,
        /** The caption of a figure or of a small table. */
        CAPTION,
        /** The alternative text of a figure. */
        ALTERNATIVE,
        /** A cell of a small table. */
        CELL,
        /** A note under a table of the form. */
        NOTE
    }

    private final Kind kind;
    private final @Nullable Part part;
    private final int level;
    private final String text;
    private final Place place;

    /** Found when first asked for. */
    private @Nullable List<NumberInText> numbers;

    /** Made when first asked for. */
    private @Nullable TextScan scan;

    private Passage(Kind kind, @Nullable Part part, int level, String text, Place place) {
        this.kind = kind;
        this.part = part;
        this.level = level;
        this.text = text;
        this.place = place;
    }

    /**
     * What the passage is.
     *
     * @return its kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The part that the passage stands in.
     *
     * @return null for the preamble
     */
    public @Nullable Part part() {
        return part;
    }

    /**
     * The level of a heading.
     *
     * @return 1 to 4; 0 for what is no heading
     */
    public int level() {
        return level;
    }

    /**
     * The text.
     *
     * @return as it stands in the report
     */
    public String text() {
        return text;
    }

    /**
     * Where the passage stands.
     *
     * @return pointer and place, without a span
     */
    public Place place() {
        return place;
    }

    /**
     * Some words of the passage.
     *
     * @param start where they begin in the text
     * @param end where they end, exclusive
     * @return their place
     */
    public Place place(int start, int end) {
        return place.at(new TextSpan(start, end));
    }

    /**
     * All words of the passage.
     *
     * @return their place, with a span
     */
    public Place wholePlace() {
        return place(0, text.length());
    }

    /**
     * The numbers in the text.
     *
     * @return in order
     */
    public List<NumberInText> numbers() {
        if (numbers == null) {
            numbers = ChineseNumbers.scan(scan());
        }
        return numbers;
    }

    /**
     * What one pass over the text tells; where a rule looks for words, ask it.
     *
     * @return made once for all rules
     */
    public TextScan scan() {
        if (scan == null) {
            scan = TextScan.of(text);
        }
        return scan;
    }

    /**
     * The texts of a report.
     *
     * @param report the report
     * @return passage by passage, in order
     */
    public static List<Passage> of(Report report) {
        List<Passage> passages = new ArrayList<>();
        narrative(report.preamble(), null, "/preamble", "引言", passages);
        for (Part part : Part.values()) {
            String pointer = "/" + part.key();
            if (!part.isTable()) {
                narrative(report.narrative(part), part, pointer, "“" + report.heading(part) + "”", passages);
                continue;
            }
            List<String> notes = report.table(part).notes();
            for (int i = 0; i < notes.size(); i++) {
                Place place = Place.of(pointer + "/notes/" + i, part.tableName() + "的注 " + (i + 1));
                passages.add(new Passage(Kind.NOTE, part, 0, notes.get(i), place));
            }
        }
        return List.copyOf(passages);
    }

    private static void narrative(
            Narrative narrative, @Nullable Part part, String pointer, String name, List<Passage> passages) {
        for (int i = 0; i < narrative.blocks().size(); i++) {
            String here = pointer + "/" + i;
            String place = name + "第" + (i + 1) + "段";
            narrative.blocks().get(i).accept(new Narrative.Visitor<@Nullable Void>() {
                private void add(Kind kind, int level, @Nullable String text, String pointer) {
                    if (text != null) {
                        passages.add(new Passage(kind, part, level, text, Place.of(pointer, place)));
                    }
                }

                @Override
                public @Nullable Void paragraph(Narrative.Paragraph paragraph) {
                    Narrative.SubHeading runIn = paragraph.runIn();
                    if (runIn == null) {
                        add(Kind.PARAGRAPH, 0, paragraph.text(), here);
                    } else {
                        add(Kind.HEADING, runIn.level(), runIn.text(), here + "/heading");
                        add(Kind.PARAGRAPH, 0, paragraph.text(), here + "/text");
                    }
                    return null;
                }

                @Override
                public @Nullable Void subHeading(Narrative.SubHeading subHeading) {
                    add(Kind.HEADING, subHeading.level(), subHeading.text(), here + "/heading");
                    return null;
                }

                @Override
                public @Nullable Void figure(Narrative.Figure figure) {
                    add(Kind.CAPTION, 0, figure.caption(), here + "/caption");
                    add(Kind.ALTERNATIVE, 0, figure.alt(), here + "/alt");
                    return null;
                }

                @Override
                public @Nullable Void table(Narrative.SmallTable table) {
                    add(Kind.CAPTION, 0, table.caption(), here + "/caption");
                    for (int row = 0; row < table.rows().size(); row++) {
                        for (int column = 0; column < table.rows().get(row).size(); column++) {
                            add(Kind.CELL, 0, table.rows().get(row).get(column), here + "/table/" + row + "/" + column);
                        }
                    }
                    return null;
                }
            });
        }
    }
}
