package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.ledger.Ledger;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.SourcePiece;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.outline.Item;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.importer.internal.outline.ReportOutline;
import dev.gongkai.report.importer.internal.outline.Surroundings;
import dev.gongkai.report.importer.internal.outline.TitleFinder;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands before the first part: title, agency and year, and the preamble. */
final class Preface {

    /** The name of an agency that the file does not name. */
    static final String NO_AGENCY = "未载明机关名称";

    private static final Pattern PERIOD = Pattern.compile("([0-9]{4})年1月1日");
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");

    private final RemarkLog log;
    private final @Nullable String title;
    private final @Nullable String agency;
    private final @Nullable Integer year;
    private final boolean yearStated;
    private final List<Item> preamble = new ArrayList<>();

    Preface(ReportOutline outline, Ledger ledger, RemarkLog log) {
        this.log = log;
        Optional<TitleFinder.FoundTitle> found =
                TitleFinder.find(ofTheOneRead(outline)).or(() -> TitleFinder.find(outline.preface()));
        this.title = found.map(Preface::text).orElse(null);
        this.agency = found.map(TitleFinder.FoundTitle::agency).orElse(null);
        Integer stated = found.map(TitleFinder.FoundTitle::year).orElse(null);
        this.yearStated = stated != null;
        Integer period = period(ledger);
        this.year = stated != null ? stated : period != null ? period : named(ledger);
        if (stated != null && period != null && !stated.equals(period)) {
            log.place(
                    Certainty.DOUBTED,
                    found.orElseThrow().lines().get(0).origin(),
                    "/year",
                    "标题为" + stated + "年，统计期限为" + period + "年；按标题读取",
                    "the title has " + stated + ", the statistical period " + period + "; read by the title");
        }
        found.ifPresent(this::claim);
        items(outline.preface(), found);
    }

    /** What stands before the first part, behind another report that may stand there. */
    private static List<Item> ofTheOneRead(ReportOutline outline) {
        List<Item> items = outline.preface();
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof TextItem text && outline.others().contains(text.passage())) {
                from = i;
            }
        }
        return items.subList(from, items.size());
    }

    private static String text(TitleFinder.FoundTitle found) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < found.lines().size(); i++) {
            String line = found.lines().get(i).text();
            lines.add(PrintableText.strip(i == 0 ? line.substring(found.prefix()) : line));
        }
        return String.join("\n", lines);
    }

    private void claim(TitleFinder.FoundTitle found) {
        found.lines().get(0).part(0, found.prefix()).claim(Use.ASIDE);
        found.lines().forEach(line -> line.claim(Use.TEXT));
    }

    /** What is left: other titles and navigation are put aside, the rest is the preamble. */
    private void items(List<Item> items, Optional<TitleFinder.FoundTitle> found) {
        for (Item item : items) {
            if (!(item instanceof TextItem text)) {
                preamble.add(item);
                continue;
            }
            if (!text.passage().isOpen()) {
                continue;
            }
            SourcePassage line = text.passage();
            if (Surroundings.is(line.text()) || isTitle(line, found)) {
                line.claim(Use.ASIDE);
            } else {
                preamble.add(new TextItem(Surroundings.withoutHead(line), text.heading(), text.cut()));
            }
        }
    }

    /** The title over again. */
    private static boolean isTitle(SourcePassage line, Optional<TitleFinder.FoundTitle> found) {
        return found.isPresent() && TitleFinder.isTitle(line);
    }

    /** The year of the statistical period. */
    private static @Nullable Integer period(Ledger ledger) {
        for (SourcePiece piece : ledger.pieces()) {
            Matcher period = PERIOD.matcher(Folded.fold(piece.text()));
            if (period.find()) {
                return Integer.valueOf(period.group(1));
            }
        }
        return null;
    }

    /** The year that is named most. */
    private static @Nullable Integer named(Ledger ledger) {
        Map<Integer, Integer> named = new TreeMap<>();
        for (SourcePiece piece : ledger.pieces()) {
            String text = Folded.fold(piece.text());
            Matcher year = YEAR.matcher(text);
            while (year.find()) {
                named.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
            }
        }
        return named.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    Optional<String> title() {
        return Optional.ofNullable(title)
                .filter(text -> PrintableText.problemOfLines(text).isEmpty());
    }

    Optional<String> agency() {
        return Optional.ofNullable(agency);
    }

    @Nullable
    Integer year() {
        return year;
    }

    List<Item> preamble() {
        return preamble;
    }

    /** Notes what the file does not say of itself. */
    void missing(String named, int stated, EditionChoice.Chosen edition) {
        Origin start = new Origin(null, 0, 0, 0, 0, 0, 0, 0);
        if (title == null) {
            log.place(Certainty.MISSING, start, "/title", "未找到标题", "no title was found");
        }
        if (named.equals(NO_AGENCY)) {
            log.place(
                    Certainty.MISSING,
                    start,
                    "/agency/name",
                    "未找到机关名称，须补填",
                    "no agency's name was found; it has to be filled in");
        } else if (agency == null) {
            log.place(
                    Certainty.ASSUMED,
                    start,
                    "/agency/name",
                    "机关名称取自落款：" + named,
                    "the agency's name was taken from the signature: " + named);
        }
        if (!yearStated) {
            log.place(
                    year == null ? Certainty.DOUBTED : Certainty.ASSUMED,
                    start,
                    "/year",
                    year == null ? "未找到年度，暂填" + stated : "标题没有年度，按正文取" + stated + "年",
                    year == null
                            ? "no year was found; " + stated + " was put in its place"
                            : "the title has no year; " + stated + " was taken from the text");
        }
        if (!edition.byLabels() || !edition.form().fits(stated)) {
            String id = edition.form().id();
            log.place(
                    Certainty.ASSUMED,
                    start,
                    "/form",
                    edition.byLabels() ? "按表格行列名称判断为" + id + "年版格式，与年度不符" : "表格行列不足以判断格式版本，按年度取" + id + "年版",
                    edition.byLabels()
                            ? "by its labels it is of edition " + id + ", which is not that of its year"
                            : "the labels do not tell the edition; " + id + " was taken by the year");
        }
    }
}
