package dev.gongkai.report.importer.internal.office;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML from its beginning to its end: no document type, no entities of its own, nothing fetched, not too deep and not
 * too much. Elements go by a name with a fixed prefix, such as {@code w:p}, whatever prefix was used; the transitional and
 * the strict names of office formats are the same.
 */
public final class XmlCursor {

    /** Elements within elements; a table in a table takes five. */
    private static final int MAX_DEPTH = 400;

    private static final int MAX_ELEMENTS = 3_000_000;
    private static final String OLD = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(OLD + "wordprocessingml/2006/main", "w:"),
            Map.entry(STRICT + "wordprocessingml/main", "w:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:"),
            Map.entry(OLD + "officeDocument/2006/relationships", "r:"),
            Map.entry(STRICT + "officeDocument/relationships", "r:"),
            Map.entry(OLD + "drawingml/2006/wordprocessingDrawing", "wp:"),
            Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp:"),
            Map.entry(OLD + "drawingml/2006/main", "a:"),
            Map.entry(STRICT + "drawingml/main", "a:"),
            Map.entry(OLD + "officeDocument/2006/math", "m:"),
            Map.entry(STRICT + "officeDocument/math", "m:"),
            Map.entry(OLD + "markup-compatibility/2006", "mc:"),
            Map.entry(OLD + "package/2006/relationships", "rel:"),
            Map.entry(OLD + "spreadsheetml/2006/main", "x:"),
            Map.entry(STRICT + "spreadsheetml/main", "x:"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"),
            Map.entry(ODF + "office:1.0", "office:"),
            Map.entry(ODF + "text:1.0", "text:"),
            Map.entry(ODF + "table:1.0", "table:"),
            Map.entry(ODF + "drawing:1.0", "draw:"),
            Map.entry(ODF + "style:1.0", "style:"),
            Map.entry(ODF + "svg-compatible:1.0", "svg:"),
            Map.entry("http://www.w3.org/1999/xlink", "xlink:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"));

    /** What to do with an element within another; what it leaves unread is passed over. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Called at the beginning of an element.
         *
         * @param name its prefixed name
         * @throws MalformedSourceException if the file cannot be read
         */
        void element(String name) throws MalformedSourceException;
    }

    /** What to do with text. */
    @FunctionalInterface
    public interface TextHandler {
        /**
         * Called with text between elements.
         *
         * @param text the text
         * @throws MalformedSourceException if the file cannot be read
         */
        void text(String text) throws MalformedSourceException;
    }

    private final String part;
    private final XMLStreamReader reader;
    private int depth;
    private int elements;

    /**
     * Stands at the root.
     *
     * @param part the name of the part, for messages
     * @param content the XML
     * @throws MalformedSourceException if it is none
     */
    public XmlCursor(String part, byte[] content) throws MalformedSourceException {
        this.part = part;
        // The platform's own, not what happens to be on the class path; a new one each time, for it keeps its last
        // reader.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // There are no entities. From Java 24 on their limits are so low that long parts by themselves exceed them.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
        while (step() != XMLStreamConstants.START_ELEMENT) {
            // Comments and the like.
        }
    }

    /**
     * The current element.
     *
     * @return its prefixed name
     */
    public String name() {
        return prefixed(reader.getNamespaceURI(), reader.getLocalName());
    }

    private static String prefixed(@Nullable String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        return PREFIXES.getOrDefault(namespace, "?:").concat(name);
    }

    /**
     * How many elements have begun, the current one with them.
     *
     * @return the number of the current element, before those within it are read
     */
    public int element() {
        return elements;
    }

    /**
     * An attribute of the current element.
     *
     * @param name its prefixed name
     * @return its value, or null
     */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (prefixed(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i))
                    .equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * An attribute of the current element.
     *
     * @param name its prefixed name
     * @param otherwise what it is where it is not there
     * @return its value
     */
    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /**
     * A whole number in an attribute of the current element.
     *
     * @param name its prefixed name
     * @param otherwise what it is where it is not there, or is none
     * @return its value
     */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /**
     * Whether a switch such as {@code w:vanish} is on.
     *
     * @param name the prefixed name of its attribute
     * @return false only where it says so
     */
    public boolean on(String name) {
        String value = attribute(name, "1");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /**
     * Reads the current element to its end.
     *
     * @param handler is given the elements right within
     * @throws MalformedSourceException if the file cannot be read
     */
    public void children(Handler handler) throws MalformedSourceException {
        mixed(handler, text -> {});
    }

    /**
     * Reads the current element to its end.
     *
     * @param handler is given the elements right within
     * @param characters is given the text right within
     * @throws MalformedSourceException if the file cannot be read
     */
    public void mixed(Handler handler, TextHandler characters) throws MalformedSourceException {
        int own = depth;
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                handler.element(name());
                while (depth > own) {
                    step();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            } else if (isText(event)) {
                characters.text(reader.getText());
            }
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /**
     * Reads the current element to its end.
     *
     * @return its own text
     * @throws MalformedSourceException if the file cannot be read
     */
    public String text() throws MalformedSourceException {
        StringBuilder text = new StringBuilder();
        mixed(name -> {}, text::append);
        return text.toString();
    }

    private int step() throws MalformedSourceException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                elements++;
                if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
                    throw new MalformedSourceException(
                            part, "XML 嵌套过深或元素过多", "the XML is nested too deeply or has too many elements", null);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new MalformedSourceException(
                        part, "XML 不得含有文档类型声明或实体", "the XML must have no document type and no entities", null);
            default -> {}
        }
        return event;
    }

    private MalformedSourceException malformed(Exception cause) {
        return new MalformedSourceException(part, "XML 格式错误，文件已损坏", "the XML is not well-formed", cause);
    }
}
