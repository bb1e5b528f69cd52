package dev.gongkai.report.cli.foreign;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people and programs do to the text of a Word document: the same numbers with changes, controls, boxes and fields. */
final class EditedBodies {

    private static final Pattern CELL = Pattern.compile("(?s)(</w:tcPr>)(<w:p>(?:(?!</w:p>).)*</w:p>)(</w:tc>)");
    private static final Pattern ROW = Pattern.compile("(?s)<w:tr>.*?</w:tr>");
    private static final Pattern RUNS = Pattern.compile("(?s)<w:p>(.*)</w:p>");

    private EditedBodies() {}

    /** Changes the paragraph of each cell that holds a number. */
    private static UnaryOperator<String> numbers(UnaryOperator<String> change) {
        return body -> CELL.matcher(body).replaceAll(cell -> {
            String text = cell.group(2).replaceAll("<[^>]*>", "");
            String changed = text.matches("[\\d.]+") ? change.apply(cell.group(2)) : cell.group(2);
            return Matcher.quoteReplacement(cell.group(1) + changed + cell.group(3));
        });
    }

    private static UnaryOperator<String> runs(UnaryOperator<String> change) {
        return numbers(paragraph -> {
            Matcher runs = RUNS.matcher(paragraph);
            return runs.matches() ? "<w:p>" + change.apply(runs.group(1)) + "</w:p>" : paragraph;
        });
    }

    private static String deleted(String text) {
        return "<w:del w:id=\"1\" w:author=\"某\"><w:r><w:delText>" + text + "</w:delText></w:r></w:del>";
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"数量9\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    /** Another number was deleted, and the right one put in. */
    static final UnaryOperator<String> REPLACED =
            runs(runs -> deleted("99") + "<w:ins w:id=\"2\" w:author=\"某\">" + runs + "</w:ins>");

    /** Another number was moved away, and the right one moved here. */
    static final UnaryOperator<String> MOVED = runs(
            runs -> "<w:moveFrom w:id=\"3\" w:author=\"某\"><w:r><w:t>99</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\""
                    + " w:author=\"某\">" + runs + "</w:moveTo>");

    /** Each last row stands there again with other numbers, and was deleted. */
    static final UnaryOperator<String> ROW_DELETED = body -> ROW.matcher(body)
            .replaceAll(row -> Matcher.quoteReplacement(row.group()
                    + (row.group().contains("vMerge")
                            ? ""
                            : runs(runs -> deleted("77"))
                                    .apply(row.group())
                                    .replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"5\" w:author=\"某\"/></w:trPr>"))));

    /** A paragraph more in the cell, of which text and mark were deleted. */
    static final UnaryOperator<String> PARAGRAPH_DELETED =
            numbers(paragraph -> "<w:p><w:pPr><w:rPr><w:del w:id=\"6\" w:author=\"某\"/></w:rPr></w:pPr>" + deleted("88")
                    + "</w:p>" + paragraph);

    static final UnaryOperator<String> CONTROL_IN_LINE = runs(EditedBodies::control);

    static final UnaryOperator<String> CONTROL_IN_CELL = numbers(EditedBodies::control);

    static final UnaryOperator<String> CONTROL_OF_CELL =
            body -> body.replace("<w:tc>", "<w:sdt><w:sdtPr/><w:sdtContent><w:tc>")
                    .replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>");

    static final UnaryOperator<String> CONTROL_OF_ROW =
            body -> body.replace("<w:tr>", "<w:sdt><w:sdtPr/><w:sdtContent><w:tr>")
                    .replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>");

    /** The number in a text box, once for newer and once for older programs. */
    static final UnaryOperator<String> TEXT_BOX = numbers(paragraph -> {
        String box = "<w:txbxContent>" + paragraph + "</w:txbxContent>";
        return "<w:p><w:r><mc:AlternateContent"
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
                + " Requires=\"wps\"><w:drawing><wps:txbx"
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox"
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\">" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    });

    /** The number is the one cell of a table in the cell. */
    static final UnaryOperator<String> TABLE_IN_CELL =
            numbers(paragraph -> "<w:tbl><w:tblGrid><w:gridCol w:w=\"500\"/></w:tblGrid><w:tr><w:tc>" + paragraph
                    + "</w:tc></w:tr></w:tbl><w:p/>");

    static final UnaryOperator<String> FIELD =
            runs(runs -> "<w:fldSimple w:instr=\" =SUM(5,7) \">" + runs + "</w:fldSimple>");

    static final UnaryOperator<String> FIELD_OF_RUNS =
            runs(runs -> "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(5,7)"
                    + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + runs
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");

    static final UnaryOperator<String> HIDDEN =
            runs(runs -> "<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>" + runs);

    /** Merges downwards that begin nowhere. */
    static final UnaryOperator<String> MERGES_WITHOUT_BEGIN = body -> body.replace("<w:vMerge w:val=\"restart\"/>", "");

    /** No merges downwards: the cells below are blank. */
    static final UnaryOperator<String> NO_MERGES_DOWN = body -> body.replaceAll("<w:vMerge( w:val=\"restart\")?/>", "");

    /** All merges downwards begin anew. */
    static final UnaryOperator<String> MERGES_BEGIN_AGAIN =
            body -> body.replace("<w:vMerge/>", "<w:vMerge w:val=\"restart\"/>");

    static final UnaryOperator<String> NO_SPANS = body -> body.replaceAll("<w:gridSpan [^>]*/>", "");

    static final UnaryOperator<String> NO_GRID =
            body -> body.replaceAll("(?s)<w:tblGrid>.*?</w:tblGrid>", "<w:tblGrid/>");
}
