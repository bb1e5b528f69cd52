package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.render.pdf.testing.Signer;
import dev.gongkai.report.render.pdf.testing.VeraPdf;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A signature that is added later leaves a document what it was: archive-grade, accessible, the report within. */
class SignatureTest {

    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};

    @Test
    void aSignedDocumentIsSound() throws Exception {
        byte[] pdf = Samples.bytes(PdfRenderer.create(), Samples.qufu());

        byte[] signed = new Signer().signed(pdf);

        assertThat(Arrays.copyOf(signed, pdf.length)).isEqualTo(pdf);
        assertThat(isSigned(signed)).isTrue();
        assertThat(VeraPdf.faults(signed, STANDARDS)).isEmpty();
        assertThat(PdfReportReaderTest.reportWithin(signed)).isEqualTo(Samples.qufu());
    }

    /** That the judge asks, and what it asks for. */
    @Test
    void withoutAnOrderOfTabsItWouldNotBe() throws Exception {
        byte[] pdf = Samples.bytes(PdfRenderer.create(), Samples.qufu());
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPages().forEach(page -> page.getCOSObject().removeItem(COSName.getPDFName("Tabs")));
            document.save(without);
        }

        assertThat(VeraPdf.faults(new Signer().signed(without.toByteArray()), STANDARDS))
                .singleElement()
                .asString()
                .startsWith("ua1 7.18.3");
    }

    /** Over the whole file but for the signature itself. */
    private static boolean isSigned(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            int[] range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(pdf.length);
            CMSSignedData data = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                    new ByteArrayInputStream(signature.getContents(pdf)));
            SignerInformation signer = data.getSignerInfos().iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .build(data.getCertificates().getMatches(null).iterator().next()));
        }
    }
}
