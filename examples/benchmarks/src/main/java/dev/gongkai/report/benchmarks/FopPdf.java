package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/** The PDF document by Apache FOP, which is configured once, of XSL-FO that is written for each document. */
final class FopPdf implements DocumentWriter {

    private final PdfFace body;
    private final FopFactory factory;
    private final TransformerFactory transformers = TransformerFactory.newInstance();

    FopPdf(PdfFace body) throws IOException {
        this.body = body;
        try {
            factory = new FopConfParser(
                            new ByteArrayInputStream(configuration().getBytes(StandardCharsets.UTF_8)),
                            URI.create("faces:/"),
                            new Faces())
                    .getFopFactoryBuilder()
                    .build();
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String configuration() {
        StringBuilder out =
                new StringBuilder("<fop version=\"1.0\"><renderers><renderer mime=\"application/pdf\"><fonts>");
        for (PdfFace face : PdfFace.values()) {
            out.append("<font embed-url=\"faces:/")
                    .append(face)
                    .append("\" embedding-mode=\"subset\"><font-triplet name=\"")
                    .append(face.family())
                    .append("\" style=\"normal\" weight=\"normal\"/></font>");
        }
        return out.append("</fonts></renderer></renderers></fop>").toString();
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        FopMarkup markup = new FopMarkup(body);
        markup.document(document);
        try {
            Fop fop = factory.newFop(MimeConstants.MIME_PDF, out);
            Transformer identity = transformers.newTransformer();
            identity.transform(
                    new StreamSource(new StringReader(markup.out.toString())), new SAXResult(fop.getDefaultHandler()));
        } catch (FOPException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the faces from memory. */
    private static final class Faces implements ResourceResolver {
        private final Map<String, byte[]> faces = new HashMap<>();

        Faces() {
            for (PdfFace face : PdfFace.values()) {
                faces.put("/" + face, face.bytes());
            }
        }

        @Override
        public Resource getResource(URI uri) throws IOException {
            byte[] face = faces.get(uri.getPath());
            if (face == null) {
                throw new FileNotFoundException(uri.toString());
            }
            InputStream in = new ByteArrayInputStream(face);
            return new Resource(in);
        }

        @Override
        public OutputStream getOutputStream(URI uri) {
            return new ByteArrayOutputStream();
        }
    }
}
