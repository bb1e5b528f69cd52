package dev.gongkai.report.importer.internal.outline;

import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the title among the first lines, which may break over several. */
public final class TitleFinder {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 120;
    private static final Pattern TITLE = Pattern.compile(
            "(标题:)?(?:([\\p{IsHan}()·.、]{2,60}?)([0-9]{4})年?年?度?|([0-9]{4})年?度?([\\p{IsHan}()·.、]{2,60}?)|([\\p{IsHan}()·.、]{2,60}?))"
                    + "(?:关于)?政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?报告");

    /**
     * A title.
     *
     * @param lines the passages it consists of
     * @param first the place of its first item
     * @param agency the agency's name
     * @param year the year reported on, or null where it has none
     * @param prefix how many characters of the first line are not of the title
     */
    public record FoundTitle(
            List<SourcePassage> lines,
            int first,
            String agency,
            @Nullable Integer year,
            int prefix) {}

    private TitleFinder() {}

    /** The items; where the first text lost its line breaks, the title that it begins with is a line of its own. */
    public static List<Item> parted(List<Item> items) {
        List<Item> parted = new ArrayList<>(items);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof TextItem text) {
                Folded folded = Folded.of(text.passage().text());
                Matcher title = TITLE.matcher(folded.text());
                if (folded.text().length() > LONGEST && title.lookingAt()) {
                    int end = folded.end(title.end());
                    SourcePassage line = text.passage();
                    parted.set(i, new TextItem(line.part(0, end), text.heading(), false));
                    parted.add(i + 1, new TextItem(line.part(end, line.to() - line.from()), 0, true));
                }
                return parted;
            }
        }
        return parted;
    }

    /** The last title before the text begins; one behind 标题: is the last choice. */
    public static Optional<FoundTitle> find(List<Item> preface) {
        FoundTitle best = null;
        for (int i = 0; i < preface.size(); i++) {
            Optional<FoundTitle> found = at(preface, i);
            if (found.isPresent()
                    && (best == null || best.prefix > 0 || best.year == null && found.get().year != null)) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a line is a title. */
    public static boolean isTitle(SourcePassage line) {
        return at(List.of(new TextItem(line, 0, false)), 0).isPresent();
    }

    private static Optional<FoundTitle> at(List<Item> items, int first) {
        List<SourcePassage> lines = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (int i = first; i < Math.min(items.size(), first + MOST_LINES); i++) {
            if (!(items.get(i) instanceof TextItem text)) {
                break;
            }
            lines.add(text.passage());
            joined.append(Folded.fold(text.passage().text()));
            if (joined.length() > LONGEST) {
                break;
            }
            Matcher title = TITLE.matcher(joined);
            if (title.matches()) {
                return Optional.of(found(lines, first, title, joined.toString()));
            }
        }
        return Optional.empty();
    }

    private static FoundTitle found(List<SourcePassage> lines, int first, Matcher title, String joined) {
        int from = 0;
        String folded = "";
        Integer year = null;
        for (int group : new int[] {2, 5, 6}) {
            if (title.group(group) != null) {
                from = title.start(group);
                folded = title.group(group);
            }
        }
        String digits = title.group(3) != null ? title.group(3) : title.group(4);
        if (digits != null) {
            year = Integer.valueOf(digits);
        }
        String agency = raw(lines, from, from + folded.length());
        int prefix = title.group(1) == null ? 0 : Folded.of(lines.get(0).text()).end(title.end(1));
        return new FoundTitle(List.copyOf(lines), first, agency, year, prefix);
    }

    /** The characters as they stand, without white space. */
    private static String raw(List<SourcePassage> lines, int from, int to) {
        StringBuilder raw = new StringBuilder();
        int at = 0;
        for (SourcePassage line : lines) {
            Folded folded = Folded.of(line.text());
            for (int i = 0; i < folded.text().length(); i++, at++) {
                if (at >= from && at < to) {
                    raw.append(line.text().charAt(folded.place(i)));
                }
            }
        }
        return raw.toString();
    }
}
