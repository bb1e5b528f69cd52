package dev.gongkai.report.render.docx.internal.template;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;
import jakarta.xml.bind.JAXBException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docx4j.Docx4jProperties;
import org.docx4j.XmlUtils;
import org.docx4j.customXmlProperties.DatastoreItem;
import org.docx4j.customXmlProperties.SchemaRefs;
import org.docx4j.model.datastorage.CustomXmlDataStorageImpl;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePart;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePropertiesPart;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FontTablePart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.GlossaryDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;

/** Makes an empty document with all parts that do not depend on a report; the only place where the engine is at work. */
final class TemplatePackage {

    /**
     * On some JDKs the engine would set system properties, by which the whole program finds its XML parsers; not where its
     * own properties say otherwise.
     */
    private static final List<String> LEAVE_ALONE = List.of(
            "docx4j.javax.xml.parsers.SAXParserFactory.donotset",
            "docx4j.javax.xml.parsers.DocumentBuilderFactory.donotset");

    private static final String NAMESPACE = " xmlns:w=\"" + WordMarkup.W + "\"";

    private final Theme theme;
    private final boolean values;
    private final boolean report;
    private String section = "";

    TemplatePackage(Theme theme, boolean values, boolean report) {
        this.theme = theme;
        this.values = values;
        this.report = report;
    }

    /** The properties of the section, once the package is saved. */
    String section() {
        return section;
    }

    /**
     * Writes the package.
     *
     * @throws RenderException if the engine fails
     */
    void save(OutputStream out) {
        LEAVE_ALONE.forEach(name -> Docx4jProperties.getProperties().putIfAbsent(name, "true"));
        try {
            make().save(out);
        } catch (Docx4JException | JAXBException e) {
            throw new RenderException(
                    new Message("无法准备Word文档的固定部分", "cannot prepare the constant parts of a Word document"), e);
        }
    }

    private WordprocessingMLPackage make() throws Docx4JException, JAXBException {
        WordprocessingMLPackage document = new WordprocessingMLPackage();
        MainDocumentPart body = new MainDocumentPart();
        content(body, "<w:document" + NAMESPACE + "><w:body><w:p/></w:body></w:document>");
        document.addTargetPart(body);
        document.addDocPropsCorePart();
        document.addDocPropsExtendedPart();
        document.getContentTypeManager().addDefaultContentType("png", "image/png");
        document.getContentTypeManager().addDefaultContentType("jpeg", "image/jpeg");
        body.addTargetPart(content(new StyleDefinitionsPart(), DocxStylesheet.of(theme)));
        body.addTargetPart(content(new DocumentSettingsPart(), settings()));
        body.addTargetPart(content(new FontTablePart(), fonts()));
        String odd = body.addTargetPart(footer(1, "right")).getId();
        String even = body.addTargetPart(footer(2, "left")).getId();
        section = new WordMeasures(theme).section(odd, even);
        if (values) {
            data(body, 1, DocxContract.VALUES_ID, DocxContract.VALUES_NAMESPACE);
            GlossaryDocumentPart glossary = new GlossaryDocumentPart();
            body.addTargetPart(content(glossary, prompts()));
            glossary.addTargetPart(content(
                    new StyleDefinitionsPart(new PartName("/word/glossary/styles.xml")), DocxStylesheet.of(theme)));
        }
        if (report) {
            data(body, 2, DocxContract.REPORT_ID, DocxContract.REPORT_NAMESPACE);
        }
        return document;
    }

    private static <E, P extends JaxbXmlPart<E>> P content(P part, String xml) throws JAXBException {
        @SuppressWarnings("unchecked") // the markup is of the part's own kind
        E content = (E) XmlUtils.unwrap(XmlUtils.unmarshalString(xml));
        part.setJaxbElement(content);
        return part;
    }

    private static String settings() {
        return "<w:settings" + NAMESPACE + "><w:zoom w:percent=\"100\"/><w:bordersDoNotSurroundHeader/>"
                + "<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/>"
                + "<w:drawingGridVerticalSpacing w:val=\"156\"/>"
                + "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
                + "<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
                + "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>"
                + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
                + " w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>"
                + "<w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>";
    }

    /** Names by which the faces are found where they go by another name, or which are near enough. */
    private String fonts() {
        Map<String, String> fonts = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            List<String> faces = theme.style(role).faces();
            String other = faces.size() < 2 ? "" : "<w:altName w:val=\"" + WordMarkup.attribute(faces.get(1)) + "\"/>";
            fonts.putIfAbsent(
                    faces.get(0),
                    other + "<w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/>");
        }
        StringBuilder xml = new StringBuilder("<w:fonts" + NAMESPACE + "><w:font w:name=\"Times New Roman\">"
                + "<w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>"
                + "<w:pitch w:val=\"variable\"/></w:font>");
        fonts.forEach((name, font) ->
                xml.append("<w:font w:name=\"" + WordMarkup.attribute(name) + "\">" + font + "</w:font>"));
        return xml.append("</w:fonts>").toString();
    }

    /** The page number between two rules, one character from the outer edge. */
    private FooterPart footer(int number, String side) throws Docx4JException, JAXBException {
        String run = "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">";
        long em = Math.round(theme.style(Role.PAGE_NUMBER).size() * 20);
        String xml = "<w:ftr" + NAMESPACE + "><w:p><w:pPr><w:pStyle w:val=\""
                + ParagraphStyle.FOOTER.id() + "\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\" w:"
                + side + "Chars=\"100\" w:" + side + "=\""
                + em + "\"/><w:jc w:val=\"" + side + "\"/></w:pPr>" + run + "— </w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run + number + "</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run + " —</w:t></w:r></w:p></w:ftr>";
        return content(new FooterPart(new PartName("/word/footer" + number + ".xml")), xml);
    }

    /** The building blocks that empty controls show. */
    private static String prompts() {
        StringBuilder xml = new StringBuilder("<w:glossaryDocument" + NAMESPACE + "><w:docParts>");
        for (ControlPrompt prompt : ControlPrompt.values()) {
            String guid = String.format(Locale.ROOT, "{5C1D6E2A-7B3F-4D80-A1E9-0000000000%02X}", prompt.ordinal());
            xml.append("<w:docPart><w:docPartPr><w:name w:val=\"" + prompt.id()
                    + "\"/><w:category><w:name w:val=\"General\"/><w:gallery w:val=\"placeholder\"/></w:category>"
                    + "<w:types><w:type w:val=\"bbPlcHdr\"/></w:types><w:behaviors><w:behavior w:val=\"content\"/>"
                    + "</w:behaviors><w:guid w:val=\"" + guid + "\"/></w:docPartPr><w:docPartBody><w:p><w:r><w:rPr>"
                    + "<w:rStyle w:val=\"" + DocxContract.PLACEHOLDER + "\"/><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"
                    + "<w:t xml:space=\"preserve\">" + prompt.block()
                    + "</w:t></w:r></w:p></w:docPartBody></w:docPart>");
        }
        return xml.append("</w:docParts></w:glossaryDocument>").toString();
    }

    /** A part with data of our own; what it holds comes with the report. */
    private static void data(MainDocumentPart body, int number, String id, String namespace) throws Docx4JException {
        CustomXmlDataStoragePart part = new CustomXmlDataStoragePart(new PartName("/customXml/item" + number + ".xml"));
        CustomXmlDataStorageImpl storage = new CustomXmlDataStorageImpl();
        org.w3c.dom.Document empty = XmlUtils.getNewDocumentBuilder().newDocument();
        empty.appendChild(empty.createElementNS(namespace, "none"));
        storage.setDocument(empty);
        part.setData(storage);
        DatastoreItem item = new DatastoreItem();
        item.setItemID(id);
        SchemaRefs schemas = new SchemaRefs();
        SchemaRefs.SchemaRef schema = new SchemaRefs.SchemaRef();
        schema.setUri(namespace);
        schemas.getSchemaRef().add(schema);
        item.setSchemaRefs(schemas);
        CustomXmlDataStoragePropertiesPart properties =
                new CustomXmlDataStoragePropertiesPart(new PartName("/customXml/itemProps" + number + ".xml"));
        properties.setJaxbElement(item);
        body.addTargetPart(part);
        part.addTargetPart(properties);
    }
}
