package guest;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;

/** Which implementations a program finds: a guest must not change that. */
public final class Lookups {

    private interface Lookup {
        Object find() throws Exception;
    }

    private static final List<String> LINES = new ArrayList<>();

    private Lookups() {}

    public static void main(String[] args) {
        now().forEach(System.out::println);
    }

    public static synchronized List<String> now() {
        LINES.clear();
        look("TransformerFactory", TransformerFactory::newInstance);
        look("TransformerFactory without external DTD", () -> {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory;
        });
        look("XPathFactory", XPathFactory::newInstance);
        look("DocumentBuilderFactory", DocumentBuilderFactory::newInstance);
        look("SAXParserFactory", SAXParserFactory::newInstance);
        look("SchemaFactory", () -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI));
        look("XMLInputFactory", XMLInputFactory::newFactory);
        look("XMLOutputFactory", XMLOutputFactory::newFactory);
        for (String jaxb : List.of("javax.xml.bind.JAXBContext", "jakarta.xml.bind.JAXBContext")) {
            try {
                Class<?> context = Class.forName(jaxb);
                look(jaxb, () -> context.getMethod("newInstance", Class[].class)
                        .invoke(null, (Object) new Class<?>[] {Lookups.class}));
            } catch (ClassNotFoundException e) {
                // Who has no JAXB looks nothing up in it.
            }
        }
        return List.copyOf(LINES);
    }

    private static void look(String what, Lookup lookup) {
        String found;
        try {
            found = lookup.find().getClass().getName();
        } catch (Throwable e) {
            found = e.getClass().getName();
        }
        LINES.add(what + " = " + found);
    }
}
