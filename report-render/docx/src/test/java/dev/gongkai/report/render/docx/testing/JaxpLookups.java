package dev.gongkai.report.render.docx.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;

/** Which implementations of JAXP a program finds; a program of its own, of nothing but the JDK. */
public final class JaxpLookups {

    private interface Lookup {
        Object find() throws Exception;
    }

    private JaxpLookups() {}

    public static void main(String[] args) {
        print(args[0]);
    }

    static void print(String when) {
        lookups().forEach((what, found) -> System.out.println(when + " " + what + " = " + found));
    }

    private static Map<String, String> lookups() {
        Map<String, Lookup> lookups = new LinkedHashMap<>();
        lookups.put("TransformerFactory", TransformerFactory::newInstance);
        lookups.put("TransformerFactory made safe", () -> {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            return factory;
        });
        lookups.put("XPathFactory", XPathFactory::newInstance);
        lookups.put("DocumentBuilderFactory", DocumentBuilderFactory::newInstance);
        lookups.put("SAXParserFactory", SAXParserFactory::newInstance);
        lookups.put(
                "XMLReader", () -> SAXParserFactory.newInstance().newSAXParser().getXMLReader());
        lookups.put("SchemaFactory", () -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI));
        lookups.put("XMLInputFactory", XMLInputFactory::newFactory);
        lookups.put("XMLOutputFactory", XMLOutputFactory::newFactory);
        lookups.put("XMLEventFactory", XMLEventFactory::newFactory);
        lookups.put("DatatypeFactory", DatatypeFactory::newInstance);
        Map<String, String> found = new LinkedHashMap<>();
        lookups.forEach((what, lookup) -> {
            try {
                found.put(what, lookup.find().getClass().getName());
            } catch (Exception | Error e) {
                found.put(what, e.toString());
            }
        });
        return found;
    }
}
