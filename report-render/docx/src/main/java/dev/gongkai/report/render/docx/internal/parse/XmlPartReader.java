package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part from its beginning to its end: no document type, no entities of its own, not too deep and not too much.
 * Elements go by a name with a fixed prefix, such as {@code w:p}, whatever prefix was used; both the transitional and
 * the strict names of the format count.
 */
final class XmlPartReader implements AutoCloseable {

    private static final int MAX_DEPTH = 256;
    private static final int MAX_ELEMENTS = 3_000_000;
    private static final String OLD = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(WordMarkup.W, "w:"),
            Map.entry(STRICT + "wordprocessingml/main", "w:"),
            Map.entry(WordMarkup.R, "r:"),
            Map.entry(STRICT + "officeDocument/relationships", "r:"),
            Map.entry(OLD + "drawingml/2006/wordprocessingDrawing", "wp:"),
            Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp:"),
            Map.entry(OLD + "drawingml/2006/main", "a:"),
            Map.entry(STRICT + "drawingml/main", "a:"),
            Map.entry(OLD + "drawingml/2006/chart", "c:"),
            Map.entry(STRICT + "drawingml/chart", "c:"),
            Map.entry(OLD + "drawingml/2006/diagram", "dgm:"),
            Map.entry(STRICT + "drawingml/diagram", "dgm:"),
            Map.entry(OLD + "officeDocument/2006/math", "m:"),
            Map.entry(STRICT + "officeDocument/math", "m:"),
            Map.entry(OLD + "markup-compatibility/2006", "mc:"),
            Map.entry(OLD + "package/2006/relationships", "rel:"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"),
            Map.entry(DocxContract.VALUES_NAMESPACE, "values:"),
            Map.entry(DocxContract.REPORT_NAMESPACE, "report:"));

    /** What to do with an element within another; what it leaves unread is passed over. */
    @FunctionalInterface
    interface Handler {
        void element(String name) throws UnreadableDocxException;
    }

    /** What to do with an element within the root of a part. */
    @FunctionalInterface
    interface ChildOfRoot {
        void element(String name, XmlPartReader xml) throws UnreadableDocxException;
    }

    private final String part;
    private final XMLStreamReader reader;
    private int depth;
    private int elements;

    /** Opens a part and moves to its root. */
    XmlPartReader(String part, byte[] content) throws UnreadableDocxException {
        this.part = part;
        // The platform's own, not what happens to be on the class path; and for each part a new one, for it keeps its
        // last reader.
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
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        while (step() != XMLStreamConstants.START_ELEMENT) {
            // Comments and the like.
        }
    }

    /**
     * Reads a part of a package to its end; a part that is not there says nothing.
     *
     * @param limit the bytes that it may have
     */
    static void read(PackageParts parts, @Nullable String part, int limit, ChildOfRoot child)
            throws UnreadableDocxException {
        if (part != null && parts.has(part)) {
            try (XmlPartReader xml = new XmlPartReader(part, parts.part(part, limit))) {
                xml.children(name -> child.element(name, xml));
                xml.finish();
            }
        }
    }

    /** The current element. */
    String name() {
        return prefixed(reader.getNamespaceURI(), reader.getLocalName());
    }

    String localName() {
        return reader.getLocalName();
    }

    private static String prefixed(@Nullable String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        return PREFIXES.getOrDefault(namespace, "?:").concat(name);
    }

    /** An attribute of the current element by its prefixed name, empty where it is not there. */
    String attributeOrEmpty(String name) {
        String value = attribute(name);
        return value == null ? "" : value;
    }

    /** An attribute of the current element by its prefixed name, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (prefixed(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i))
                    .equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Reads the current element to its end. */
    void children(Handler handler) throws UnreadableDocxException {
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
            }
        }
    }

    /** Reads the current element to its end, with all that is in it at any depth. */
    void descendants(Handler handler) throws UnreadableDocxException {
        children(name -> withDescendants(name, handler));
    }

    /** Handles the current element, and what is in it where it is left unread. */
    void withDescendants(String name, Handler handler) throws UnreadableDocxException {
        int own = depth;
        handler.element(name);
        if (depth == own) {
            descendants(handler);
        }
    }

    /** Reads the current element to its end; its own text. */
    String text() throws UnreadableDocxException {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (depth == own) {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                return text.toString();
            }
        }
    }

    /** Reads what is behind the root as well: a part is well-formed to its end or not at all. */
    void finish() throws UnreadableDocxException {
        try {
            while (reader.hasNext()) {
                step();
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private int step() throws UnreadableDocxException {
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
                    throw new UnreadableDocxException(
                            part, "XML 嵌套过深或元素过多", "the XML is nested too deeply or has too many elements");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableDocxException(
                        part, "XML 不得含有文档类型声明或实体", "the XML must have no document type and no entities");
            default -> {}
        }
        return event;
    }

    private UnreadableDocxException malformed(Exception cause) {
        UnreadableDocxException failure = new UnreadableDocxException(part, "XML 格式错误", "the XML is not well-formed");
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void close() throws UnreadableDocxException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }
}
