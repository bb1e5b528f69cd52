package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Block.Visitor;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTString;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.RStyle;
import org.docx4j.wml.STHint;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.TcPrInner;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;
import org.jspecify.annotations.Nullable;

/** Makes docx4j's objects of a document's blocks. */
final class Docx4jBody implements Visitor<Void>, Table.CellVisitor<Void> {

    private static final ObjectFactory FACTORY = new ObjectFactory();

    private final List<Object> out;
    private final Iterator<int[]> tables;
    private TableGrid grid = TableGrid.NONE;
    private boolean dense;
    private Tr tr = FACTORY.createTr();

    /**
     * A walk that adds to a body.
     *
     * @param tables of each table that will be met: where its columns begin and the last one ends, in twips
     */
    Docx4jBody(List<Object> out, Iterator<int[]> tables) {
        this.out = out;
        this.tables = tables;
    }

    static P paragraph(String style) {
        PPrBase.PStyle name = FACTORY.createPPrBasePStyle();
        name.setVal(style);
        PPr properties = FACTORY.createPPr();
        properties.setPStyle(name);
        P paragraph = FACTORY.createP();
        paragraph.setPPr(properties);
        return paragraph;
    }

    static R run(String text) {
        return run(null, text);
    }

    private static R run(@Nullable String style, String text) {
        RFonts fonts = FACTORY.createRFonts();
        fonts.setHint(STHint.EAST_ASIA);
        RPr properties = FACTORY.createRPr();
        properties.setRFonts(fonts);
        if (style != null) {
            RStyle name = FACTORY.createRStyle();
            name.setVal(style);
            properties.setRStyle(name);
        }
        Text content = FACTORY.createText();
        content.setValue(text);
        content.setSpace("preserve");
        R run = FACTORY.createR();
        run.setRPr(properties);
        run.getContent().add(content);
        return run;
    }

    private void paragraph(String style, String text) {
        P paragraph = paragraph(style);
        if (!text.isEmpty()) {
            paragraph.getContent().add(run(text));
        }
        out.add(paragraph);
    }

    @Override
    public Void title(Title title) {
        P paragraph = paragraph(DocxStyle.TITLE);
        for (List<String> line : title.lines()) {
            if (!paragraph.getContent().isEmpty()) {
                R separator = FACTORY.createR();
                separator.getContent().add(FACTORY.createBr());
                paragraph.getContent().add(separator);
            }
            line.forEach(phrase -> paragraph.getContent().add(run(phrase)));
        }
        out.add(paragraph);
        return null;
    }

    @Override
    public Void section(Section section) {
        if (section.heading() != null) {
            heading(section.heading());
        }
        section.blocks().forEach(block -> block.accept(this));
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        paragraph(DocxStyle.heading(heading), heading.text());
        return null;
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        P made = paragraph(DocxStyle.of(paragraph));
        Heading runIn = paragraph.runIn();
        if (runIn != null) {
            made.getContent().add(run(DocxStyle.runIn(runIn), runIn.text()));
        }
        made.getContent().add(run(paragraph.text()));
        out.add(made);
        return null;
    }

    @Override
    public Void table(Table table) {
        if (table.caption() != null) {
            paragraph(DocxStyle.TABLE_CAPTION, table.caption());
        }
        grid = new TableGrid(tables.next());
        dense = Blocks.INSTANCE.isDense(table);
        Tbl tbl = FACTORY.createTbl();
        tbl.setTblPr(properties(table.title()));
        TblGrid columns = FACTORY.createTblGrid();
        for (int i = 0; i < grid.columns(); i++) {
            TblGridCol column = FACTORY.createTblGridCol();
            column.setW(BigInteger.valueOf(grid.width(i, 1)));
            columns.getGridCol().add(column);
        }
        tbl.setTblGrid(columns);
        for (Table.RowGroup group : table.groups()) {
            for (Table.Row row : group.rows()) {
                tr = FACTORY.createTr();
                tr.setTrPr(properties(group));
                grid.nextRow();
                for (Table.Cell cell : row.cells()) {
                    covered();
                    cell.accept(this);
                }
                covered();
                tbl.getContent().add(tr);
            }
        }
        out.add(tbl);
        paragraph(DocxStyle.GAP, "");
        return null;
    }

    private TblPr properties(String title) {
        CTTblPrBase.TblStyle style = FACTORY.createCTTblPrBaseTblStyle();
        style.setVal(DocxStyle.table(dense));
        Jc centred = FACTORY.createJc();
        centred.setVal(JcEnumeration.CENTER);
        CTTblLayoutType layout = FACTORY.createCTTblLayoutType();
        layout.setType(STTblLayoutType.FIXED);
        CTString caption = FACTORY.createCTString();
        caption.setVal(title);
        TblPr properties = FACTORY.createTblPr();
        properties.setTblStyle(style);
        properties.setTblW(width(grid.width(0, grid.columns())));
        properties.setJc(centred);
        properties.setTblLayout(layout);
        properties.setTblCaption(caption);
        return properties;
    }

    private static TrPr properties(Table.RowGroup group) {
        TrPr properties = FACTORY.createTrPr();
        properties.getCnfStyleOrDivIdOrGridBefore().add(FACTORY.createCTTrPrBaseCantSplit(yes()));
        if (group.head()) {
            properties.getCnfStyleOrDivIdOrGridBefore().add(FACTORY.createCTTrPrBaseTblHeader(yes()));
        }
        return properties;
    }

    private static BooleanDefaultTrue yes() {
        return FACTORY.createBooleanDefaultTrue();
    }

    private static TblWidth width(int twips) {
        TblWidth width = FACTORY.createTblWidth();
        width.setType("dxa");
        width.setW(BigInteger.valueOf(twips));
        return width;
    }

    private void covered() {
        for (int span = grid.covered(); span > 0; span = grid.covered()) {
            cell(span, FACTORY.createTcPrInnerVMerge(), DocxStyle.cell(dense), "");
            grid.pass();
        }
    }

    private void cell(int colSpan, TcPrInner.@Nullable VMerge merge, String style, String text) {
        TcPr properties = FACTORY.createTcPr();
        properties.setTcW(width(grid.width(colSpan)));
        if (colSpan > 1) {
            TcPrInner.GridSpan span = FACTORY.createTcPrInnerGridSpan();
            span.setVal(BigInteger.valueOf(colSpan));
            properties.setGridSpan(span);
        }
        if (merge != null) {
            properties.setVMerge(merge);
        }
        CTVerticalJc middle = FACTORY.createCTVerticalJc();
        middle.setVal(STVerticalJc.CENTER);
        properties.setVAlign(middle);
        P paragraph = paragraph(style);
        paragraph.getPPr().setKeepNext(yes());
        if (!text.isEmpty()) {
            paragraph.getContent().add(run(text));
        }
        Tc cell = FACTORY.createTc();
        cell.setTcPr(properties);
        cell.getContent().add(paragraph);
        tr.getContent().add(cell);
    }

    @Override
    public Void head(Table.HeadCell cell) {
        TcPrInner.VMerge merge = null;
        if (cell.rowSpan() > 1) {
            merge = FACTORY.createTcPrInnerVMerge();
            merge.setVal("restart");
        }
        cell(cell.colSpan(), merge, cell.leaf() ? DocxStyle.label(dense) : DocxStyle.cell(dense), cell.text());
        grid.add(cell.rowSpan(), cell.colSpan());
        return null;
    }

    @Override
    public Void data(Table.DataCell cell) {
        cell(cell.colSpan(), null, DocxStyle.cell(dense), cell.text());
        grid.add(1, cell.colSpan());
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        throw new IllegalArgumentException("figure: not in these benchmarks");
    }

    @Override
    public Void chart(Chart chart) {
        throw new IllegalArgumentException("chart: not in these benchmarks");
    }

    @Override
    public Void signature(SignatureLines signature) {
        paragraph(DocxStyle.SIGNATURE, signature.agency());
        if (signature.date() != null) {
            paragraph(DocxStyle.SIGNATURE_DATE, signature.date());
        }
        return null;
    }
}
