package dev.gongkai.report.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A block of narrative as text for a person: what is read, or with all that is not seen in it. */
enum BlockText implements Narrative.Visitor<String> {
    /** What is read. */
    PLAIN,
    /** With levels of headings, and pictures by their content. */
    EXACT;

    @Override
    public String paragraph(Narrative.Paragraph paragraph) {
        Narrative.SubHeading runIn = paragraph.runIn();
        return (runIn == null ? "" : subHeading(runIn) + (this == EXACT ? "|" : "")) + paragraph.text();
    }

    @Override
    public String subHeading(Narrative.SubHeading heading) {
        return (this == EXACT ? "#".repeat(heading.level()) + " " : "") + heading.text();
    }

    @Override
    public String figure(Narrative.Figure figure) {
        String words = List.of(text(figure.caption()), text(figure.alt())).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
        String name = figure.picture().name().orElse("");
        if (this == PLAIN) {
            return "〔图〕" + (words.isEmpty() ? name : words);
        }
        byte[] content = figure.picture().content();
        CRC32 sum = new CRC32();
        sum.update(content);
        return String.format(
                "〔图 %s %s %s B CRC-32 %08x〕%s|%s",
                figure.picture().type(),
                name,
                content.length,
                sum.getValue(),
                text(figure.caption()),
                text(figure.alt()));
    }

    @Override
    public String table(Narrative.SmallTable table) {
        String rows = table.rows().stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
        return "〔表〕" + text(table.caption()) + "\n" + rows;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
