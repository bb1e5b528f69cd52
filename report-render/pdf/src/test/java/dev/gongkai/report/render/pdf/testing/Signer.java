package dev.gongkai.report.render.pdf.testing;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfSignature;
import com.lowagie.text.pdf.PdfSignatureAppearance;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs documents as the seal of an agency does: behind what is there, with OpenPDF as others use it. */
public final class Signer {

    /** Bytes that are kept for the signature. */
    private static final int ROOM = 8 << 10;

    private final KeyPair keys;
    private final X509Certificate certificate;

    /** A key and a certificate of its own. */
    public Signer() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=示例市人民政府办公室");
        Instant now = Instant.now();
        try {
            certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                                    Date.from(now.plus(1, ChronoUnit.DAYS)),
                                    name,
                                    keys.getPublic())
                            .build(signer()));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
    }

    /** The document, signed: what it was, and behind it a field with a signature over all of it. */
    public byte[] signed(byte[] pdf) throws Exception {
        byte[] prepared = withField(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfStamper stamper = PdfStamper.createSignature(new PdfReader(prepared), out, '\0', null, true);
        PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
        appearance.setVisibleSignature("seal");
        appearance.setAcro6Layers(true);
        appearance.setLayer2Text("");
        PdfSignature signature = new PdfSignature(PdfName.ADOBE_PPKLITE, PdfName.ADBE_PKCS7_DETACHED);
        signature.setDate(new PdfDate(new GregorianCalendar()));
        appearance.setCryptoDictionary(signature);
        appearance.preClose(Map.of(PdfName.CONTENTS, 2 * ROOM + 2));
        byte[] cms = cms(appearance.getRangeStream().readAllBytes());
        byte[] contents = new byte[ROOM];
        System.arraycopy(cms, 0, contents, 0, cms.length);
        PdfDictionary close = new PdfDictionary();
        close.put(PdfName.CONTENTS, new PdfString(contents).setHexWriting(true));
        appearance.close(close);
        return out.toByteArray();
    }

    /** Beside the page, for nothing of it is to be seen; it is named for those who do not see the page either. */
    private static byte[] withField(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfStamper stamper = new PdfStamper(new PdfReader(pdf), out, '\0', true);
        PdfFormField field = PdfFormField.createSignature(stamper.getWriter());
        field.setFieldName("seal");
        field.setUserName("电子印章");
        field.setWidget(new Rectangle(-20, -20, -10, -10), null);
        field.setFlags(PdfFormField.FLAGS_PRINT);
        field.setPage(1);
        stamper.addAnnotation(field, 1);
        stamper.close();
        return out.toByteArray();
    }

    private byte[] cms(byte[] signed) throws GeneralSecurityException, IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer(), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(signed), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
