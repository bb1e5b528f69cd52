package dev.gongkai.report.render.pdf.testing;

import dev.gongkai.report.testing.PngEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Writes PDF files object by object, also such as no honest program would write. */
public final class TestPdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();
    private int previous = -1;

    public TestPdf() {
        text("%PDF-1.7\n");
    }

    /** A new file with a catalogue (1), a file specification (2) and its stream (3), which is left to the caller. */
    public static TestPdf withAttachment() {
        return new TestPdf()
                .object(1, "<</Type/Catalog/AF[2 0 R]/Names<</EmbeddedFiles<</Names[(report)2 0 R]>>>>>>")
                .object(2, specification(3));
    }

    public static String specification(int stream) {
        return "<</Type/Filespec/F(report.json)/UF(report.json)/AFRelationship/Data/EF<</F " + stream + " 0 R>>>>";
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public TestPdf text(String text) {
        out.writeBytes(latin(text));
        return this;
    }

    public TestPdf object(int number, String value) {
        offsets.put(number, out.size());
        return text(number + " 0 obj\n" + value + "\nendobj\n");
    }

    /** A stream with its true length. */
    public TestPdf stream(int number, String entries, byte... data) {
        return rawStream(number, entries + "/Length " + data.length, data);
    }

    public TestPdf deflated(int number, String entries, byte... data) {
        return stream(number, entries + "/Filter/FlateDecode", PngEncoder.deflate(data));
    }

    /** A stream whose dictionary is as given. */
    public TestPdf rawStream(int number, String entries, byte... data) {
        offsets.put(number, out.size());
        text(number + " 0 obj\n<<" + entries + ">>\nstream\n");
        out.writeBytes(data);
        return text("\nendstream\nendobj\n");
    }

    /** Says that an object is somewhere. */
    public TestPdf claiming(int number, int offset) {
        offsets.put(number, offset);
        return this;
    }

    public int size() {
        return out.size();
    }

    /** Ends a revision with a table. */
    public TestPdf table(String trailer) {
        int start = out.size();
        text("xref\n0 1\n0000000000 65535 f \n");
        offsets.forEach((number, offset) -> text(number + " 1\n" + String.format("%010d 00000 n \n", offset)));
        text("trailer\n<</Size 100/Root 1 0 R" + (previous < 0 ? "" : "/Prev " + previous) + trailer + ">>\n");
        offsets.clear();
        previous = start;
        return text("startxref\n" + start + "\n%%EOF\n");
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /** The file with a table at its end. */
    public byte[] file() {
        return table("").bytes();
    }
}
