package dev.gongkai.report.importer.internal.outline;

import dev.gongkai.report.importer.internal.ledger.Ledger;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.SourcePiece;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock;
import dev.gongkai.report.importer.internal.source.SourceParagraph;
import dev.gongkai.report.importer.internal.source.SourcePicture;
import dev.gongkai.report.importer.internal.source.SourceTable;
import dev.gongkai.report.importer.internal.table.ReadTable;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.List;

/** What a source consists of while a report is looked for in it. */
public sealed interface Item {

    /** A line of text, or a part of one. */
    record TextItem(SourcePassage passage, int heading, boolean cut) implements Item {
        @Override
        public Origin origin() {
            return passage.origin();
        }
    }

    /** A table. */
    record TableItem(ReadTable table) implements Item {
        @Override
        public Origin origin() {
            return table.origin();
        }
    }

    /** A picture, with the account of its alternative text. */
    record PictureItem(SourcePicture picture, SourcePiece alternative) implements Item {
        @Override
        public Origin origin() {
            return picture.origin();
        }
    }

    /** Where it stands. */
    Origin origin();

    /** Opens the accounts of a source; what its format knows to be no part of an article is put aside. */
    static List<Item> of(Source source, Ledger ledger) {
        List<Item> items = new ArrayList<>();
        for (SourceBlock block : source.blocks()) {
            if (block instanceof SourceParagraph paragraph) {
                SourcePiece piece = ledger.open(paragraph.text(), paragraph.origin());
                if (paragraph.role() == SourceBlock.BlockRole.BODY) {
                    lines(piece, paragraph.heading(), items);
                } else {
                    piece.whole().claim(Use.ASIDE);
                }
            } else if (block instanceof SourceTable table) {
                ReadTable read = ReadTable.of(table, ledger);
                if (table.role() == SourceBlock.BlockRole.BODY) {
                    items.add(new TableItem(read));
                } else {
                    read.spots().forEach(spot -> spot.piece().whole().claim(Use.ASIDE));
                }
            } else if (block instanceof SourcePicture picture) {
                SourcePiece piece = ledger.open(picture.alternative(), picture.origin());
                if (picture.role() == SourceBlock.BlockRole.BODY) {
                    items.add(new PictureItem(picture, piece));
                } else {
                    piece.whole().claim(Use.ASIDE);
                }
            }
        }
        return items;
    }

    private static void lines(SourcePiece piece, int heading, List<Item> items) {
        String text = piece.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                SourcePassage line = new SourcePassage(piece, from, i);
                if (!line.isBlank()) {
                    items.add(new TextItem(line, heading, false));
                }
                from = i + 1;
            }
        }
    }
}
