package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is drawn in a line: pictures; lines and frames without words are decoration.
 *
 * @param blocks reads the blocks in a text box
 */
record DrawingParser(XmlPartReader xml, LineCollector lines, LineCollector.Step blocks) {

    void drawing() throws UnreadableDocxException {
        Drawing drawing = new Drawing();
        xml.descendants(drawing::element);
        for (String picture : drawing.pictures) {
            lines.picture(picture, drawing.alt == null ? "" : drawing.alt);
        }
    }

    private final class Drawing {
        private final List<String> pictures = new ArrayList<>();
        private @Nullable String alt;

        /** Whether it was drawn of the report's numbers: it is not read, for they are read from the tables. */
        private boolean own;

        void element(String name) throws UnreadableDocxException {
            switch (name) {
                case "wp:docPr" -> {
                    alt = alt == null ? xml.attribute("descr") : alt;
                    own |= xml.attributeOrEmpty("name").startsWith(DocxContract.CHART);
                }
                case "v:shape" -> alt = alt == null ? xml.attribute("alt") : alt;
                case "a:blip" -> add(xml.attribute("r:embed"));
                case "v:imagedata" -> add(xml.attribute("r:id"));
                case "w:txbxContent" -> textBox();
                case "c:chart", "dgm:relIds" -> chart();
                case "a:graphicData" -> {
                    if (xml.attributeOrEmpty("uri").endsWith("/chartex")) {
                        chart();
                    }
                }
                case "v:textpath" -> words(xml.attributeOrEmpty("string"));
                case "a:t" -> words(xml.text());
                case "mc:AlternateContent" -> alternative(inner -> xml.withDescendants(inner, this::element));
                default -> {
                    // The look of it.
                }
            }
        }

        private void chart() {
            if (own) {
                return;
            }
            lines.problem("图表或 SmartArt 无法读取，请改为图片", "a chart or SmartArt; insert it as a picture instead");
        }

        private void words(String words) {
            if (!PrintableText.isBlank(words)) {
                lines.problem("艺术字或图形中的文字无法读取，请移到正文中", "words that are drawn; move them into the text");
            }
        }

        private void add(@Nullable String relationship) {
            if (relationship == null) {
                lines.problem("链接的图片不在文档内，请改为嵌入图片", "a picture that is only linked; embed it in the document");
            } else {
                pictures.add(relationship);
            }
        }
    }

    private void textBox() throws UnreadableDocxException {
        if (!lines.within(blocks).isEmpty()) {
            lines.problem("文本框中的内容无法读取，请移到正文中", "a text box; move its content into the text");
        }
    }

    /** Reads the first of several alternatives for the same content. */
    void alternative(XmlPartReader.Handler content) throws UnreadableDocxException {
        boolean[] read = {false};
        xml.children(name -> {
            if (!read[0] && (name.equals("mc:Choice") || name.equals("mc:Fallback"))) {
                read[0] = true;
                xml.children(content);
            }
        });
    }
}
