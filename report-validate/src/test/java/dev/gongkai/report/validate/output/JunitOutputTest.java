package dev.gongkai.report.validate.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.validate.testing.SampleOutcomes;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitOutputTest {

    private static final ResultWriter ZH = ResultWriter.junit(Locale.CHINA);

    private static Document parse(String xml) throws SAXException, IOException, ParserConfigurationException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitOutputTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String ends(Element test) {
        StringBuilder ends = new StringBuilder(test.getAttribute("name"));
        for (String end : List.of("failure", "error", "skipped", "system-out")) {
            NodeList found = test.getElementsByTagName(end);
            if (found.getLength() > 0) {
                Element element = (Element) found.item(0);
                ends.append(' ').append(end);
                if (!element.getAttribute("type").isEmpty()) {
                    ends.append(':').append(element.getAttribute("type"));
                }
            }
        }
        return ends.toString();
    }

    @Test
    void aReportIsASuiteAndARuleIsACase() throws Exception {
        Document document =
                parse(ZH.write(List.of(SampleOutcomes.EVERYTHING, SampleOutcomes.UNREAD, SampleOutcomes.VALID)));

        assertThat(elements(document, "testcase").stream().map(JunitOutputTest::ends))
                .containsExactly(
                        "own.words system-out",
                        "own.cells failure:error system-out",
                        "own.open error:undecidable system-out",
                        "own.given skipped",
                        "own.waived system-out",
                        "own.broken error:failed",
                        "read error:unreadable",
                        "own.sound");
        Element all = document.getDocumentElement();
        assertThat(List.of(all.getAttribute("tests"), all.getAttribute("failures"), all.getAttribute("errors")))
                .containsExactly("8", "1", "3");
        Element suite = elements(document, "testsuite").get(0);
        assertThat(suite.getAttribute("name")).isEqualTo("县政府 <1>&\"2\".json");
        assertThat(List.of(
                        suite.getAttribute("tests"),
                        suite.getAttribute("failures"),
                        suite.getAttribute("errors"),
                        suite.getAttribute("skipped")))
                .containsExactly("6", "1", "2", "1");
        Element failure = elements(document, "failure").get(0);
        assertThat(failure.getAttribute("message")).isEqualTo("错误 表三“总计”总计：不等于各行之和（应为 53，实为 52） /requests/total/total");
        assertThat(failure.getTextContent()).isEqualTo(failure.getAttribute("message"));
    }

    @Test
    void whatXmlForbidsIsReplacedAndEverythingElseIsKept() throws Exception {
        Document document = parse(ZH.write(List.of(SampleOutcomes.EVERYTHING)));

        assertThat(elements(document, "error").stream().map(Element::getTextContent))
                .contains("java.lang.IllegalStateException: bug <&>\uFFFD\uFFFD \uD83D\uDE00 ]]>");
    }

    @Test
    void everyTextOfReportsIsKept() throws Exception {
        List<Outcome> outcomes = SampleOutcomes.generated();
        Document document = parse(ZH.write(outcomes));

        String failures = String.join(
                "",
                elements(document, "failure").stream()
                        .map(Element::getTextContent)
                        .toList());
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.result().findings())
                        .allSatisfy(finding ->
                                assertThat(failures).contains(finding.message().zh())));
    }

    @Test
    void anEnglishReaderGetsEnglish() {
        assertThat(ResultWriter.junit(Locale.ENGLISH).write(List.of(SampleOutcomes.EVERYTHING)))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
                .contains("error 表三“总计”总计: is not the sum (expected 53, found 52)")
                .contains("no report of last year")
                .endsWith("</testsuites>\n");
    }
}
