package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import jakarta.xml.bind.JAXBException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.docx4j.Docx4jProperties;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FontTablePart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Body;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.Fonts;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Styles;
import org.docx4j.wml.Text;

/**
 * The Word document by docx4j: its objects from the factory, saved as a package. The styles, the settings and the faces
 * are read once and shared by all documents.
 */
final class Docx4jDocx implements DocumentWriter {

    private static final ObjectFactory FACTORY = new ObjectFactory();

    private final DocxParts constant;
    private final boolean indented;
    private final Styles styles;
    private final CTSettings settings;
    private final Fonts fonts;

    /**
     * A writer.
     *
     * @param indented whether the markup is indented, as docx4j does by default
     */
    Docx4jDocx(DocxParts constant, boolean indented) {
        this.constant = constant;
        this.indented = indented;
        try {
            styles = (Styles) read("word/styles.xml");
            settings = (CTSettings) read("word/settings.xml");
            fonts = (Fonts) read("word/fontTable.xml");
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object read(String part) throws JAXBException {
        return XmlUtils.unwrap(XmlUtils.unmarshalString(constant.text(part)));
    }

    @Override
    public void write(Document document, OutputStream out) {
        Docx4jProperties.setProperty("docx4j.jaxb.formatted.output", indented);
        try {
            WordprocessingMLPackage archive = new WordprocessingMLPackage();
            MainDocumentPart part = new MainDocumentPart();
            archive.addTargetPart(part);
            archive.addDocPropsCorePart();
            archive.addDocPropsExtendedPart();
            archive.setTitle(document.info().title());
            StyleDefinitionsPart stylesPart = new StyleDefinitionsPart();
            stylesPart.setJaxbElement(styles);
            part.addTargetPart(stylesPart);
            DocumentSettingsPart settingsPart = new DocumentSettingsPart();
            settingsPart.setJaxbElement(settings);
            part.addTargetPart(settingsPart);
            FontTablePart fontsPart = new FontTablePart();
            fontsPart.setJaxbElement(fonts);
            part.addTargetPart(fontsPart);

            Body body = FACTORY.createBody();
            Docx4jBody walk = new Docx4jBody(body.getContent(), constant.edges().iterator());
            document.blocks().forEach(block -> block.accept(walk));
            body.setSectPr(section(part));
            org.docx4j.wml.Document main = FACTORY.createDocument();
            main.setBody(body);
            part.setJaxbElement(main);
            archive.save(out);
        } catch (Docx4JException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SectPr section(MainDocumentPart part) throws InvalidFormatException {
        SectPr section = FACTORY.createSectPr();
        section.getEGHdrFtrReferences().add(footer(part, HdrFtrRef.DEFAULT, 1));
        section.getEGHdrFtrReferences().add(footer(part, HdrFtrRef.EVEN, 2));
        SectPr.PgSz size = FACTORY.createSectPrPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        section.setPgSz(size);
        SectPr.PgMar margins = FACTORY.createSectPrPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1400));
        margins.setGutter(BigInteger.ZERO);
        section.setPgMar(margins);
        return section;
    }

    /** The page number between two rules. */
    private static FooterReference footer(MainDocumentPart part, HdrFtrRef pages, int number)
            throws InvalidFormatException {
        P paragraph = Docx4jBody.paragraph(DocxStyle.FOOTER);
        Text code = FACTORY.createText();
        code.setValue(" PAGE ");
        code.setSpace("preserve");
        R instruction = FACTORY.createR();
        instruction.getContent().add(FACTORY.createRInstrText(code));
        paragraph.getContent().add(Docx4jBody.run("— "));
        paragraph.getContent().add(field(STFldCharType.BEGIN));
        paragraph.getContent().add(instruction);
        paragraph.getContent().add(field(STFldCharType.SEPARATE));
        paragraph.getContent().add(Docx4jBody.run(Integer.toString(number)));
        paragraph.getContent().add(field(STFldCharType.END));
        paragraph.getContent().add(Docx4jBody.run(" —"));
        Ftr footer = FACTORY.createFtr();
        footer.getContent().add(paragraph);
        FooterPart footerPart = new FooterPart(new PartName("/word/footer" + number + ".xml"));
        footerPart.setJaxbElement(footer);
        FooterReference reference = FACTORY.createFooterReference();
        reference.setId(part.addTargetPart(footerPart).getId());
        reference.setType(pages);
        return reference;
    }

    private static R field(STFldCharType type) {
        FldChar character = FACTORY.createFldChar();
        character.setFldCharType(type);
        R run = FACTORY.createR();
        run.getContent().add(FACTORY.createRFldChar(character));
        return run;
    }
}
