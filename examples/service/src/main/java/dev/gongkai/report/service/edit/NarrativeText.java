package dev.gongkai.report.service.edit;

import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A narrative as text that is edited (文字编辑): a line for each block, a mark in brackets for a figure or a small table.
 *
 * <p>A line that has not been touched gives its block back as it was, however it was made; only new lines are read anew, with
 * headings found by their numbering.
 */
final class NarrativeText {

    /** A mark, whatever stands in it as the caption: that has a field of its own. */
    private static final Pattern MARK = Pattern.compile("(〔[图表][0-9]+)(?:：.*)?〕");

    private NarrativeText() {}

    static String of(Narrative narrative) {
        return String.join("\n", lines(narrative));
    }

    /** A line for each block. */
    static List<String> lines(Narrative narrative) {
        LineWriter writer = new LineWriter();
        return narrative.blocks().stream().map(block -> block.accept(writer)).toList();
    }

    /** Reads the text back; the marks stand for the figures and tables of the narrative before. */
    static Narrative read(String text, Narrative before) {
        Map<String, Deque<Block>> known = new HashMap<>();
        List<String> lines = lines(before);
        for (int i = 0; i < lines.size(); i++) {
            known.computeIfAbsent(key(lines.get(i)), any -> new ArrayDeque<>())
                    .add(before.blocks().get(i));
        }
        List<Block> blocks = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Deque<Block> same = known.getOrDefault(key(line), known.get(key(line.strip())));
            if (same != null && !same.isEmpty()) {
                blocks.add(same.remove());
            } else {
                blocks.addAll(Narrative.parse(line).blocks());
            }
        }
        return new Narrative(blocks);
    }

    private static String key(String line) {
        Matcher mark = MARK.matcher(line);
        return mark.matches() ? mark.group(1) : line;
    }

    /** Numbers figures and tables, for two may have the same caption. */
    private static final class LineWriter implements Narrative.Visitor<String> {
        private int figures;
        private int tables;

        @Override
        public String paragraph(Narrative.Paragraph paragraph) {
            Narrative.SubHeading heading = paragraph.runIn();
            return heading == null ? paragraph.text() : heading.text() + paragraph.text();
        }

        @Override
        public String subHeading(Narrative.SubHeading subHeading) {
            return subHeading.text();
        }

        @Override
        public String figure(Narrative.Figure figure) {
            return "〔图" + ++figures + (figure.caption() == null ? "" : "：" + figure.caption()) + "〕";
        }

        @Override
        public String table(Narrative.SmallTable table) {
            return "〔表" + ++tables + (table.caption() == null ? "" : "：" + table.caption()) + "〕";
        }
    }
}
