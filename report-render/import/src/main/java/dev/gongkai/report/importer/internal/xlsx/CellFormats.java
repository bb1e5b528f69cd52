package dev.gongkai.report.importer.internal.xlsx;

import dev.gongkai.report.importer.internal.office.OfficeArchive;
import dev.gongkai.report.importer.internal.office.PartLinks;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.source.ShownWords;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes numbers as a sheet shows them, but never rounded: whole ones without a point, dates as dates, shares in percent,
 * with the words behind them. Of one that is shown divided by thousands the format stands behind it.
 */
final class CellFormats {

    private enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int MAX_DAY = 2_958_465;

    private record Format(Kind kind, String behind) {}

    private static final Format PLAIN = new Format(Kind.NUMBER, "");

    private final List<Format> formats;
    private final LocalDate epoch;

    private CellFormats(List<Format> formats, LocalDate epoch) {
        this.formats = formats;
        this.epoch = epoch;
    }

    static CellFormats read(OfficeArchive archive, PartLinks links, boolean since1904) throws MalformedSourceException {
        Map<Integer, String> codes = new HashMap<>();
        Map<Integer, Format> known = new HashMap<>();
        List<Format> formats = new ArrayList<>();
        for (String part : links.ofKind("styles")) {
            XmlCursor xml = new XmlCursor(part, archive.required(part));
            xml.children(element -> {
                switch (element) {
                    case "x:numFmts" ->
                        xml.children(inner -> codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode", "")));
                    case "x:cellXfs" ->
                        xml.children(inner ->
                                formats.add(known.computeIfAbsent(xml.number("numFmtId", 0), id -> format(id, codes))));
                    default -> {}
                }
            });
        }
        return new CellFormats(formats, since1904 ? EPOCH_1904 : EPOCH);
    }

    private static Format format(int id, Map<Integer, String> codes) {
        Kind kind = kind(id, codes);
        String code = codes.getOrDefault(id, "");
        return kind == Kind.NUMBER && !code.isEmpty()
                ? new Format(kind, ShownWords.behind(code))
                : new Format(kind, "");
    }

    private static Kind kind(int id, Map<Integer, String> codes) {
        String code = codes.get(id);
        if (code == null) {
            if (id == 9 || id == 10) {
                return Kind.PERCENT;
            }
            boolean date = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id >= 50 && id <= 58;
            return date ? Kind.DATE : Kind.NUMBER;
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\[\\]]*\\]|\\\\.", "");
        if (bare.indexOf('%') >= 0) {
            return Kind.PERCENT;
        }
        return bare.matches("(?i).*[yd].*") && !bare.matches("(?i).*general.*") ? Kind.DATE : Kind.NUMBER;
    }

    String print(String raw, int style) {
        if (raw.isEmpty()) {
            return "";
        }
        BigDecimal number;
        try {
            // Through a double, as in the program: files hold 1.1000000000000001 for what was typed as 1.1.
            number = BigDecimal.valueOf(Double.parseDouble(raw));
            if (raw.length() <= 15) {
                number = new BigDecimal(raw);
            }
        } catch (NumberFormatException e) {
            return raw;
        }
        Format format = style >= 0 && style < formats.size() ? formats.get(style) : PLAIN;
        Kind kind = format.kind;
        boolean day = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(MAX_DAY)) < 0;
        if (kind == Kind.DATE && day) {
            LocalDate date = epoch.plusDays(number.longValue());
            return "%s年%s月%s日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        if (kind == Kind.PERCENT) {
            return plain(number.movePointRight(2)) + "%";
        }
        return plain(number) + format.behind;
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal bare = number.stripTrailingZeros();
        // A number with an exponent that no office writes; not made into a text of a million zeros.
        return Math.abs(bare.scale()) > 400 ? bare.toString() : bare.toPlainString();
    }
}
