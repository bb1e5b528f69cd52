package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Block.Visitor;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.render.Theme;
import java.util.LinkedHashMap;
import java.util.Map;

/** What templates ask about a document and cannot find out by themselves. */
public final class Blocks {

    /** There is one. */
    public static final Blocks INSTANCE = new Blocks();

    private static final Kind KIND = new Kind();

    private Blocks() {}

    static Map<String, String> meta(Document.Info info) {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("ArticleTitle", info.title());
        meta.put("ContentSource", info.agency());
        meta.put("Keywords", String.join(",", info.keywords()));
        meta.put("Author", info.agency());
        meta.put("Description", info.description());
        meta.put("DC.title", info.title());
        meta.put("DC.creator", info.agency());
        meta.put("DC.publisher", info.agency());
        meta.put("DC.subject", String.join(";", info.keywords()));
        meta.put("DC.description", info.description());
        if (info.date() != null) {
            meta.put("DC.date", info.date().toString());
        }
        meta.put("DC.type", "Text");
        meta.put("DC.format", "text/html");
        meta.put("DC.language", info.language());
        meta.put("DC.coverage", String.valueOf(info.year()));
        return meta;
    }

    /** The name of a block's kind. */
    public String kind(Block block) {
        return block.accept(KIND);
    }

    /** Whether a cell is a head. */
    public boolean isHead(Table.Cell cell) {
        return cell.accept(KIND).equals("head");
    }

    /** Whether a table is set small. */
    public boolean isDense(Table table) {
        return Theme.table(table.columns().size()) == Theme.Role.DENSE_TABLE;
    }

    /** Whether a number might not fit its cell in one line. */
    public boolean isLong(String text, int columns) {
        boolean number = text.length() >= (columns < 13 ? 7 : 6) && text.length() <= 12;
        for (int i = 0; number && i < text.length(); i++) {
            number = "0123456789.,%+-".indexOf(text.charAt(i)) >= 0;
        }
        return number;
    }

    /** Whether the name of a signature is shorter than its date. */
    public boolean isShort(SignatureLines signature) {
        String date = signature.date();
        return date != null && halfEms(date) > halfEms(signature.agency());
    }

    private static int halfEms(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += text.charAt(i) < 0x2000 ? 1 : 2;
        }
        return sum;
    }

    private static final class Kind implements Visitor<String>, Table.CellVisitor<String> {
        @Override
        public String title(Title title) {
            return "title";
        }

        @Override
        public String section(Section section) {
            return "section";
        }

        @Override
        public String heading(Heading heading) {
            return "heading";
        }

        @Override
        public String paragraph(Paragraph paragraph) {
            return "paragraph";
        }

        @Override
        public String table(Table table) {
            return "table";
        }

        @Override
        public String figure(Figure figure) {
            throw new IllegalArgumentException("figure: not in these benchmarks");
        }

        @Override
        public String chart(Chart chart) {
            throw new IllegalArgumentException("chart: not in these benchmarks");
        }

        @Override
        public String signature(SignatureLines signature) {
            return "signature";
        }

        @Override
        public String head(Table.HeadCell cell) {
            return "head";
        }

        @Override
        public String data(Table.DataCell cell) {
            return "data";
        }
    }
}
