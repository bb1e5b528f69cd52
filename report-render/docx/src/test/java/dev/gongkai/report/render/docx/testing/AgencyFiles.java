package dev.gongkai.report.render.docx.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Word files in the manner of agencies, for reports to be written on. */
public final class AgencyFiles {

    private AgencyFiles() {}

    private interface Making {
        void make(XWPFDocument file) throws Exception;
    }

    /** All, by what they are. */
    public static Map<String, byte[]> all() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("picture", of(AgencyFiles::redHeadAsPicture));
        files.put("text", of(AgencyFiles::redHeadAsText));
        files.put("sections", of(AgencyFiles::twoSections));
        files.put("styles", of(AgencyFiles::otherStyles));
        files.put("watermark", of(AgencyFiles::watermark));
        files.put("numbering", of(AgencyFiles::numbering));
        return files;
    }

    private static byte[] of(Making making) throws Exception {
        try (XWPFDocument file = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            making.make(file);
            file.write(out);
            return out.toByteArray();
        }
    }

    /** A picture across the first page, and a control among blocks. */
    private static void redHeadAsPicture(XWPFDocument file) throws Exception {
        page(file, 11906, 16838, 1440, 1800);
        XWPFParagraph head = file.createParagraph();
        head.setAlignment(ParagraphAlignment.CENTER);
        BufferedImage red = new BufferedImage(200, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 200 * 30; i++) {
            red.setRGB(i % 200, i / 200, i < 200 * 24 ? 0xC00000 : 0xFFFFFF);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(red, "png", bytes);
        byte[] png = bytes.toByteArray();
        head.createRun()
                .addPicture(
                        new ByteArrayInputStream(png), PictureType.PNG, "head.png", Units.toEMU(400), Units.toEMU(60));
        CTSdtBlock control = file.getDocument().getBody().addNewSdt();
        control.addNewSdtPr().addNewTag().setVal("report");
        control.getSdtPr().addNewId().setVal(BigInteger.valueOf(3));
        control.addNewSdtContent().addNewP().addNewR().addNewT().setStringValue("（年度报告）");
        file.createParagraph().createRun().setText("抄送：上级机关");
        style(file, "Normal", "Normal", true, "仿宋", 32);
    }

    /** Red letters with a rule below, and a bookmark in an empty paragraph. */
    private static void redHeadAsText(XWPFDocument file) {
        page(file, 11906, 16838, 2098, 1587);
        XWPFParagraph head = file.createParagraph();
        head.setAlignment(ParagraphAlignment.CENTER);
        head.setBorderBottom(org.apache.poi.xwpf.usermodel.Borders.THICK);
        XWPFRun run = head.createRun();
        run.setText("示例市教育局文件");
        run.setColor("FF0000");
        run.setFontSize(40);
        XWPFParagraph number = file.createParagraph();
        number.createRun().setText("示教〔2026〕1号");
        XWPFParagraph place = file.createParagraph();
        place.getCTP().addNewBookmarkStart().setName("report");
        place.getCTP().getBookmarkStartArray(0).setId(BigInteger.ZERO);
        place.getCTP().addNewBookmarkEnd().setId(BigInteger.ZERO);
        file.createParagraph().createRun().setText("（此件公开发布）");
        file.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("示例市教育局");
    }

    /** A cover on a section of its own, the report in the second. */
    private static void twoSections(XWPFDocument file) {
        XWPFParagraph cover = file.createParagraph();
        cover.createRun().setText("封面");
        XWPFParagraph end = file.createParagraph();
        CTSectPr first = end.getCTP().addNewPPr().addNewSectPr();
        first.addNewPgSz().setW(BigInteger.valueOf(11906));
        first.getPgSz().setH(BigInteger.valueOf(16838));
        margins(first.addNewPgMar(), 3000, 3000);
        page(file, 10319, 14572, 1134, 1134); // B5
        file.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("页眉：示例市教育局");
    }

    /** Normal and heading 1 that look another way. */
    private static void otherStyles(XWPFDocument file) {
        page(file, 11906, 16838, 1440, 1440);
        style(file, "a", "Normal", true, "楷体", 28);
        style(file, "1", "heading 1", false, "黑体", 36);
        style(file, "GKBody", "某机关样式", false, "宋体", 20);
        file.createParagraph().createRun().setText("卷首");
    }

    /** A mark behind the text of each page, and a border around it. */
    private static void watermark(XWPFDocument file) {
        page(file, 11906, 16838, 1440, 1440);
        file.createHeaderFooterPolicy().createWatermark("内部资料");
        var borders = file.getDocument().getBody().getSectPr().addNewPgBorders();
        for (var border : java.util.List.of(
                borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight())) {
            border.setVal(STBorder.DOUBLE);
            border.setSz(BigInteger.valueOf(6));
            border.setSpace(BigInteger.valueOf(24));
        }
    }

    /** Headings that count themselves. */
    private static void numbering(XWPFDocument file) {
        page(file, 11906, 16838, 1440, 1440);
        var kind = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ONE);
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt()
                .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal("第%1章");
        var numbers = file.createNumbering();
        BigInteger list = numbers.addNum(
                numbers.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind, numbers)));
        style(file, "2", "heading 1", list, "黑体", 32);
        XWPFParagraph chapter = file.createParagraph();
        chapter.setStyle("2");
        chapter.createRun().setText("总则");
    }

    private static void style(XWPFDocument file, String id, String name, boolean normal, String face, int half) {
        style(file, id, name, null, face, half);
        if (normal) {
            file.getStyles().getStyle(id).getCTStyle().setDefault(true);
        }
    }

    private static void style(
            XWPFDocument file, String id, String name, @Nullable BigInteger list, String face, int half) {
        XWPFStyles styles = file.getStyles() == null ? file.createStyles() : file.getStyles();
        CTStyle style = CTStyles.Factory.newInstance().addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (list != null) {
            style.addNewPPr().addNewNumPr().addNewNumId().setVal(list);
        }
        var look = style.addNewRPr();
        look.addNewRFonts().setEastAsia(face);
        look.addNewSz().setVal(BigInteger.valueOf(half));
        styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
    }

    private static void page(XWPFDocument file, int width, int height, int above, int beside) {
        CTSectPr section = file.getDocument().getBody().isSetSectPr()
                ? file.getDocument().getBody().getSectPr()
                : file.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(width));
        section.getPgSz().setH(BigInteger.valueOf(height));
        margins(section.addNewPgMar(), above, beside);
    }

    private static void margins(CTPageMar margins, int above, int beside) {
        margins.setTop(BigInteger.valueOf(above));
        margins.setBottom(BigInteger.valueOf(above));
        margins.setLeft(BigInteger.valueOf(beside));
        margins.setRight(BigInteger.valueOf(beside));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(992));
        margins.setGutter(BigInteger.ZERO);
    }
}
