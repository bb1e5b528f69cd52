package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.nio.charset.StandardCharsets;

/** Where on an agency's paper the report stands: in a control, or between the ends of a bookmark. */
final class ReportPlace {

    private static final String TAG = "\"" + DocxContract.REPORT + "\"";

    private boolean control;
    private int from;
    private int to = Integer.MAX_VALUE;

    /** Whether something of the block at hand was shown, and whether what is looked at stands within it. */
    private boolean shown;

    private boolean within;

    private ReportPlace() {}

    /** All of the body, unless it names a place. */
    static ReportPlace of(String part, byte[] content) throws UnreadableDocxException {
        ReportPlace place = new ReportPlace();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.contains(TAG) && !text.contains(DocxContract.REPORT_MARK)) {
            return place;
        }
        String[] id = {null};
        try (XmlPartReader xml = new XmlPartReader(part, content)) {
            xml.children(name -> {
                if (name.equals("w:body")) {
                    int[] index = {0};
                    xml.children(block -> {
                        place.shown = false;
                        place.within = false;
                        place.look(block, xml, index[0], id);
                        index[0]++;
                    });
                }
            });
        }
        return place;
    }

    private void look(String name, XmlPartReader xml, int index, String[] id) throws UnreadableDocxException {
        if (isTag(name, xml)) {
            control = true;
        } else if (name.equals("w:bookmarkStart") && DocxContract.REPORT_MARK.equals(xml.attribute("w:name"))) {
            id[0] = xml.attributeOrEmpty("w:id");
            from = index;
        } else if (name.equals("w:bookmarkEnd") && id[0] != null && id[0].equals(xml.attribute("w:id"))) {
            // Word moves an end to the beginning of the paragraph that follows.
            to = within && !shown ? index - 1 : index;
            id[0] = null;
        }
        shown |= name.equals("w:t") || name.equals("w:drawing") || name.equals("w:tbl");
        within = true;
        xml.children(inner -> look(inner, xml, index, id));
    }

    /** Whether an element is the tag of the control with the report. */
    static boolean isTag(String name, XmlPartReader xml) {
        return name.equals("w:tag") && DocxContract.REPORT.equals(xml.attribute("w:val"));
    }

    boolean isControl() {
        return control;
    }

    /** Whether a block of the body belongs to the report, counted from 0. */
    boolean holds(int block) {
        return block >= from && block <= to;
    }
}
