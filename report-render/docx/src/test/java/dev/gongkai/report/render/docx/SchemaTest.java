package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Every part against the schemas of ECMA-376, and every package opened by two libraries. */
class SchemaTest {

    private interface Parser {
        XmlObject parse(InputStream in) throws XmlException, IOException;
    }

    private static final Map<String, Parser> PARTS = Map.of(
            "/word/document.xml", DocumentDocument.Factory::parse,
            "/word/styles.xml", StylesDocument.Factory::parse,
            "/word/settings.xml", SettingsDocument.Factory::parse,
            "/word/fontTable.xml", FontsDocument.Factory::parse,
            "/word/footer1.xml", FtrDocument.Factory::parse,
            "/word/footer2.xml", FtrDocument.Factory::parse,
            "/docProps/app.xml", PropertiesDocument.Factory::parse);

    private static final Map<String, Parser> PARTS_WITH_CONTROLS =
            Map.of("/word/glossary/styles.xml", StylesDocument.Factory::parse);

    @TestFactory
    List<DynamicTest> everyPartIsValid() {
        List<DynamicTest> tests = new ArrayList<>();
        DocxRenderer published = DocxRenderer.builder().withoutControls().build();
        Extremes.everything().forEach((name, report) -> {
            tests.add(DynamicTest.dynamicTest(
                    name, () -> assertAllPartsAreValid(Samples.bytes(DocxRenderer.create(), report), true)));
            tests.add(DynamicTest.dynamicTest(
                    name + ", published", () -> assertAllPartsAreValid(Samples.bytes(published, report), false)));
        });
        for (Form form : Form.editions()) {
            tests.add(DynamicTest.dynamicTest(
                    "blank " + form.id(), () -> assertAllPartsAreValid(EditedReport.blankForm(form), true)));
        }
        return tests;
    }

    static void assertAllPartsAreValid(byte[] docx, boolean controls) throws Exception {
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(docx))) {
            for (Map.Entry<String, Parser> part : PARTS.entrySet()) {
                assertValid(archive, part.getKey(), part.getValue());
            }
            if (controls) {
                for (Map.Entry<String, Parser> part : PARTS_WITH_CONTROLS.entrySet()) {
                    assertValid(archive, part.getKey(), part.getValue());
                }
            }
            for (PackagePart part : archive.getParts()) {
                if (part.getPartName().getName().startsWith("/word/header")) {
                    assertValid(archive, part.getPartName().getName(), HdrDocument.Factory::parse);
                }
            }
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getBodyElements()).isNotEmpty();
        }
        assertThatCode(() -> WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                        .getMainDocumentPart()
                        .getContents())
                .doesNotThrowAnyException();
    }

    /** The text and the styles, which are all that a document on an agency's paper has of this library. */
    static void assertTextAndStylesAreValid(byte[] docx) throws Exception {
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(docx))) {
            for (String name : List.of("/word/document.xml", "/word/styles.xml")) {
                assertValid(archive, name, PARTS.get(name));
            }
        }
    }

    private static void assertValid(OPCPackage archive, String name, Parser parser) throws Exception {
        List<PackagePart> parts = archive.getParts().stream()
                .filter(part -> part.getPartName().getName().equals(name))
                .toList();
        assertThat(parts).as(name).hasSize(1);
        try (InputStream in = parts.get(0).getInputStream()) {
            // The schema knows no markup compatibility; what may be ignored is none of its own.
            String text =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll(" mc:Ignorable=\"[^\"]*\"", "");
            XmlObject content = parser.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            List<Object> errors = new ArrayList<>();
            content.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean add(org.apache.xmlbeans.XmlError error) {
                    return errors.add(error + " at " + error.getCursorLocation());
                }
            }));
            assertThat(errors).as(name).isEmpty();
        }
    }
}
