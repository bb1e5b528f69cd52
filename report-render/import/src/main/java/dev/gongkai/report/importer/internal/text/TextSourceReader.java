package dev.gongkai.report.importer.internal.text;

import dev.gongkai.report.importer.internal.read.DecodedText;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Blanks;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads text. Lines become paragraphs, blank ones too: where each cell stands on a line, a blank line may be a blank cell.
 * Lines with pipes or tabs, and values between commas, that follow each other become tables, and so do those that are drawn
 * with signs. What Markdown writes for a look alone is left out.
 */
public final class TextSourceReader implements SourceReader {

    /** As in Markdown; where its text ends is not left to the pattern, which would ask at each of very many blanks. */
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s++(.*)");

    /** Rows of a table of which the file's cut end or one row alone is left are not a table. */
    private static final int MIN_ROWS = 2;

    @Override
    public Set<SourceKind> kinds() {
        return Set.of(SourceKind.TEXT);
    }

    @Override
    public Source read(byte[] file, SourceKind kind) throws MalformedSourceException {
        String text = DecodedText.of(file, null).text();
        SourceBuilder to = new SourceBuilder(kind.format());
        List<String> written = text.lines().toList();
        List<String> lines = DrawnLines.piped(written);
        boolean marked = Markdown.is(lines);
        int at = 0;
        while (at < lines.size()) {
            TextRows rows = TextRows.at(lines, at, marked);
            if (rows.count() >= MIN_ROWS) {
                rows.emit(to);
                at = rows.end();
            } else {
                String line = written.get(at);
                paragraph(marked ? Markdown.shown(line) : line, at + 1, to);
                at++;
            }
        }
        return to.build();
    }

    private static void paragraph(String line, int number, SourceBuilder to) throws MalformedSourceException {
        String text = Blanks.trim(line);
        int offset = text.isEmpty() ? 1 : line.indexOf(text) + 1;
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
            String words = withoutMarks(heading.group(2));
            to.line(words, heading.group(1).length(), BlockRole.BODY, number, offset + heading.start(2));
        } else {
            to.line(text, 0, BlockRole.BODY, number, offset);
        }
    }

    /** Without the marks that may stand behind a heading too. */
    private static String withoutMarks(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        while (end > 0 && Markdown.isSpace(heading.charAt(end - 1))) {
            end--;
        }
        return heading.substring(0, end);
    }
}
