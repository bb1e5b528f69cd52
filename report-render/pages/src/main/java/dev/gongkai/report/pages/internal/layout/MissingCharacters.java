package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.Message;
import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.pages.internal.text.FaceChain;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Furniture.PageNumbering;
import dev.gongkai.report.render.MissingCharacter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for all characters of a document that no face has. The typesetter stops at the first one; who has to find faces
 * wants to know them all. It does not matter which style a text has: any may use every face of the set.
 */
public final class MissingCharacters implements Block.Visitor<Void> {

    /** Characters shown on either side of one that cannot be set. */
    private static final int AROUND = 12;

    private final FaceChain faces;
    private final DocumentLocator locator = new DocumentLocator();
    private final List<MissingCharacter> missing = new ArrayList<>();

    /** What was told at a place is not told there again. */
    private final Set<MissingPlace> told = new HashSet<>();

    private record MissingPlace(int codePoint, Message place) {}

    private MissingCharacters(FaceChain faces) {
        this.faces = faces;
    }

    /** All that are missing in the official look: each once at each of its places. */
    public static List<MissingCharacter> of(Document document, FaceChain faces) {
        PageNumbering official = Furniture.OFFICIAL.pageNumbering();
        return of(document, Map.of(PageNumbers.NAME, PageNumbers.text(official, "0123456789", "")), faces);
    }

    /** @param furniture texts that are not of the document, with what they are called */
    static List<MissingCharacter> of(Document document, Map<Message, String> furniture, FaceChain faces) {
        MissingCharacters search = new MissingCharacters(faces);
        document.blocks().forEach(block -> block.accept(search));
        furniture.forEach((name, text) -> {
            search.locator.part(name);
            search.text(text);
        });
        return List.copyOf(search.missing);
    }

    private void text(@Nullable String text) {
        if (text == null) {
            return;
        }
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (faces.face(codePoint) == null && told.add(new MissingPlace(codePoint, locator.place()))) {
                String around = text.substring(whole(text, i - AROUND), whole(text, i + AROUND));
                missing.add(new MissingCharacter(codePoint, locator.place(), around));
            }
            i += Character.charCount(codePoint);
        }
    }

    /** A place in a text, not within a character. */
    private static int whole(String text, int place) {
        int at = Math.max(0, Math.min(text.length(), place));
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    @Override
    public Void title(Title title) {
        title.lines().forEach(phrases -> text(String.join("", phrases)));
        return null;
    }

    @Override
    public Void section(Section section) {
        locator.section(section);
        if (section.heading() != null) {
            heading(section.heading());
        }
        for (Block block : section.blocks()) {
            locator.next();
            block.accept(this);
        }
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        text(heading.text());
        return null;
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        String runIn = paragraph.runIn() == null ? "" : paragraph.runIn().text();
        text(runIn + paragraph.text());
        return null;
    }

    @Override
    public Void table(Table table) {
        text(table.caption());
        for (Table.RowGroup group : table.groups()) {
            for (Table.Row row : group.rows()) {
                row.cells().forEach(cell -> text(cell.accept(CELL_TEXT)));
            }
        }
        return null;
    }

    private static final Table.CellVisitor<String> CELL_TEXT = new Table.CellVisitor<>() {
        @Override
        public String head(Table.HeadCell cell) {
            return cell.text();
        }

        @Override
        public String data(Table.DataCell cell) {
            return cell.text();
        }
    };

    @Override
    public Void figure(Figure figure) {
        text(figure.caption());
        return null;
    }

    @Override
    public Void chart(Chart chart) {
        text(chart.isDrawn() ? chart.alternative() : chart.sentence());
        return null;
    }

    @Override
    public Void signature(SignatureLines signature) {
        locator.signature();
        text(signature.agency());
        text(signature.date());
        return null;
    }
}
