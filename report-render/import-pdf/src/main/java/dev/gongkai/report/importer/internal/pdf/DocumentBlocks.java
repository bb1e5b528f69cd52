package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.Message;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what stands on pages together: lines to paragraphs, tables that go on to one. */
final class DocumentBlocks {

    /** Lines that are further apart than this, as a part of what is usual, are of two paragraphs. */
    private static final double APART = 1.7;

    private final List<PageContent> contents;
    private final List<PageBlocks> pages;
    private final PageFurniture furniture;
    private final TextMeasures measures;

    private final StringBuilder paragraph = new StringBuilder();
    private int paragraphPage;
    private int heading;
    private @Nullable TextLine last;
    private int lastPage;
    private @Nullable JoinedTable table;
    private @Nullable AlignedTable aligned;
    private int alignedPage;

    DocumentBlocks(List<PageContent> contents) {
        this.contents = contents;
        pages = contents.stream().map(PageBlocks::new).toList();
        furniture = new PageFurniture(pages);
        measures = TextMeasures.of(pages, furniture);
    }

    /** Names the pages of which not everything was looked at. */
    private void gaps(SourceBuilder to) {
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i).crowded) {
                to.gap(
                        i + 1,
                        new Message(
                                "线条或图形过多，多出的未看；此页若有表格，可能没有认出，请核对",
                                "more rules or pictures than are looked at; a table of this page may not have been"
                                        + " recognized; check it"));
            }
            if (contents.get(i).tooDeep) {
                to.gap(
                        i + 1,
                        new Message(
                                "图形嵌套过深（超过 " + PdfBudget.MAX_NESTING + " 层），其中的内容未看",
                                "what is nested in more than " + PdfBudget.MAX_NESTING + " forms was not looked at"));
            }
        }
    }

    void emit(SourceBuilder to) throws MalformedSourceException {
        gaps(to);
        for (int i = 0; i < pages.size(); i++) {
            int page = i + 1;
            pages.get(i).each(new PageBlocks.Visitor<MalformedSourceException>() {
                @Override
                public void line(TextLine line) throws MalformedSourceException {
                    if (furniture.is(line)) {
                        to.page(page);
                        to.paragraph(line.text(), 0, BlockRole.PAGE);
                    } else {
                        // What stands beside the rows of a table without rules does not end it.
                        if (aligned == null || page != alignedPage || line.base() > aligned.bottom()) {
                            endTable(to);
                        }
                        DocumentBlocks.this.line(line, page, to);
                    }
                }

                @Override
                public void table(RuledTable next) throws MalformedSourceException {
                    endParagraph(to);
                    if (aligned != null) {
                        endTable(to);
                    }
                    if (table != null && table.goesOn(next, page)) {
                        table.add(next, page);
                    } else {
                        endTable(to);
                        table = new JoinedTable(next, page);
                    }
                }

                @Override
                public void aligned(AlignedTable next) throws MalformedSourceException {
                    endParagraph(to);
                    AlignedTable before = aligned;
                    boolean goesOn = before != null && before.columns() == next.columns() && page == alignedPage + 1;
                    if (goesOn && before != null) {
                        aligned = before.with(next.rest());
                    }
                    endTable(to);
                    if (!goesOn && !next.rest().isEmpty()) {
                        to.page(page);
                        to.paragraph(TextLine.joinedInCell(TextLine.of(next.rest())), 0, BlockRole.BODY);
                    }
                    aligned = next;
                    alignedPage = page;
                }

                @Override
                public void picture(PageContent.Picture picture) throws MalformedSourceException {
                    endParagraph(to);
                    endTable(to);
                    to.page(page);
                    to.picture("", picture.bytes().length == 0 ? null : picture.bytes(), "", BlockRole.BODY);
                }
            });
        }
        endParagraph(to);
        endTable(to);
    }

    private void line(TextLine line, int page, SourceBuilder to) throws MalformedSourceException {
        TextLine before = last;
        if (before != null && !follows(before, line, page)) {
            endParagraph(to);
        }
        if (paragraph.isEmpty()) {
            paragraphPage = page;
            heading = measures.isLarge(line) && measures.isCentred(line) ? 1 : 0;
        }
        TextLine.join(paragraph, line.text());
        last = line;
        lastPage = page;
    }

    /** Whether a line goes on with the paragraph of the one before. */
    private boolean follows(TextLine before, TextLine line, int page) {
        if (Math.abs(before.size() - line.size()) > 0.15 * before.size()) {
            return false;
        }
        if (page == lastPage && line.base() - before.base() > APART * Math.max(measures.pitch(), before.size() * 1.2)) {
            return false;
        }
        boolean title = measures.isLarge(line) && measures.isCentred(line) && measures.isCentred(before);
        return title || !measures.isIndented(line) && !measures.isShort(before);
    }

    private void endParagraph(SourceBuilder to) throws MalformedSourceException {
        if (!paragraph.isEmpty()) {
            to.page(paragraphPage);
            to.paragraph(paragraph.toString(), heading, BlockRole.BODY);
            paragraph.setLength(0);
        }
        last = null;
    }

    private void endTable(SourceBuilder to) throws MalformedSourceException {
        AlignedTable rows = aligned;
        if (rows != null) {
            aligned = null;
            to.page(alignedPage);
            rows.emit(alignedPage, to);
        }
        JoinedTable open = table;
        if (open != null) {
            table = null;
            to.page(lastPage);
            open.emit(to);
        }
    }
}
