package dev.gongkai.report.importer.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.internal.open.SmallHeap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDF made to use up a machine, in a program with little memory: an error that explains itself, or a reading, soon. */
class HostilePdfTest {

    private static final long SOON = 60_000;
    private static final String HEAP = "256m";
    private static final String TEXT = "BT /F1 12 Tf 72 700 Td (text of the page) Tj ET\n";

    /** A file of the objects 1, 2 and so on, of which the first is the catalogue; without a table of them. */
    private static byte[] file(byte[]... objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            write(file, (i + 1) + " 0 obj\n");
            file.writeBytes(objects[i]);
            write(file, "\nendobj\n");
        }
        write(file, "trailer\n<</Root 1 0 R/Size " + (objects.length + 1) + ">>\nstartxref\n0\n%%EOF\n");
        return file.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] stream(String entries, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        write(stream, "<<" + entries + "/Length " + content.length + ">>\nstream\n");
        stream.writeBytes(content);
        write(stream, "\nendstream");
        return stream.toByteArray();
    }

    private static byte[] deflated(byte[] content, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                deflater.write(content);
            }
        }
        return packed.toByteArray();
    }

    /** One page with this content. */
    private static byte[] page(byte[] content, String resources) {
        return file(
                bytes("<</Type/Catalog/Pages 2 0 R>>"),
                bytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                bytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                        + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>" + resources
                        + ">>>>"),
                content);
    }

    private static byte[] page(String content) {
        return page(stream("", bytes(content)), "");
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static String table(int rows, int columns) {
        StringBuilder content = new StringBuilder();
        double wide = 500.0 / columns;
        double high = 700.0 / rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                content.append("%.3f %.3f %.3f %.3f re S%n".formatted(40 + column * wide, 40 + row * high, wide, high));
                content.append("BT /F1 1 Tf %.3f %.3f Td (1) Tj ET%n"
                        .formatted(40 + (column + 0.3) * wide, 40 + (row + 0.3) * high));
            }
        }
        return content.toString();
    }

    private static Map<String, byte[]> hostile() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("head alone", bytes("%PDF-1.7\n"));
        files.put("head and rubbish", bytes("%PDF-1.7\n" + "x".repeat(100_000)));
        files.put(
                "table of objects of itself",
                bytes("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n"
                        + "<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF"));
        files.put("no pages", file(bytes("<</Type/Catalog>>")));
        files.put(
                "pages in a circle",
                file(bytes("<</Type/Catalog/Pages 2 0 R>>"), bytes("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")));
        files.put(
                "a million pages",
                file(
                        bytes("<</Type/Catalog/Pages 2 0 R>>"),
                        bytes("<</Type/Pages/Kids[3 0 R]/Count 1000000>>"),
                        bytes("<</Type/Page/Parent 2 0 R>>")));
        files.put("arrays in arrays", file(bytes("<</Type/Catalog/Pages " + "[".repeat(200_000))));
        files.put("names in names", file(bytes("<</A".repeat(100_000))));
        files.put("a length that is not", page(bytes("<</Length 2000000000>>\nstream\nBT ET\nendstream")));
        files.put("a length of itself", page(bytes("<</Length 4 0 R>>\nstream\nBT ET\nendstream")));
        files.put("unpacks to much", page(stream("/Filter/FlateDecode", deflated(new byte[1 << 20], 400)), ""));
        files.put(
                "packed twice",
                page(stream("/Filter[/FlateDecode/FlateDecode]", deflated(deflated(new byte[1 << 20], 300), 1)), ""));
        files.put("unpacks to text", page(stream("/Filter/FlateDecode", deflated(bytes(TEXT), 500_000)), ""));
        files.put("broken packing", page(stream("/Filter/FlateDecode", bytes("x".repeat(5000))), ""));
        files.put(
                "a form in itself",
                page(
                        stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>",
                                bytes("/X Do ".repeat(9))),
                        "/XObject<</X 4 0 R>>"));
        files.put("states in states", page("q ".repeat(1_000_000) + TEXT));
        files.put("100,000 rules", page("0 0 m 500 0 l S\n".repeat(100_000) + TEXT));
        files.put("100,000 cells", page(table(500, 200)));
        files.put("10,000 cells", page(table(200, 50)));
        files.put("a path of a million lines", page("0 0 m " + "9 9 l 1 1 l ".repeat(500_000) + "S " + TEXT));
        files.put("text on text", page(TEXT.repeat(20_000)));
        files.put("lines without end", page(TEXT.replace("700", "-30").repeat(20_000)));
        files.put("a matrix of nothing", page("0 0 0 0 0 0 cm " + TEXT));
        files.put("numbers of no size", page("1e999 0 0 1e999 0 0 cm 99999999999999999999 Tz " + TEXT));
        files.put("a string without end", page("BT (" + "(".repeat(300_000)));
        files.put("an image without end", page("BI /W 100000 /H 100000 ID " + "x".repeat(100_000)));
        files.put("operators that are none", page("foo bar baz ".repeat(100_000) + TEXT));
        files.put("marks without end", page("/P BMC ".repeat(300_000) + TEXT));
        files.put(
                "a page of no size",
                file(
                        bytes("<</Type/Catalog/Pages 2 0 R>>"), bytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                        bytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 0 0]/Contents 4 0 R>>"),
                                stream("", bytes(TEXT))));
        files.put("a password", locked());
        return files;
    }

    @TempDir
    Path folder;

    private static byte[] page(byte[] content) {
        return page(content, "");
    }

    @Test
    void endSoonWithLittleMemory() throws Exception {
        Map<String, byte[]> files = hostile();
        Map<String, SmallHeap.Outcome> outcomes = SmallHeap.read(files, folder, HEAP);
        assertThat(outcomes.keySet()).containsExactlyElementsOf(files.keySet());
        outcomes.forEach((name, outcome) -> {
            assertThat(outcome.what()).as(name).isIn("read", "refused");
            assertThat(outcome.millis()).as(name).isLessThan(SOON);
        });
        // What is odd but holds text may be read; the others are refused.
        assertThat(outcomes.get("unpacks to much").what()).isEqualTo("refused");
        assertThat(outcomes.get("states in states").what()).isEqualTo("refused");
        assertThat(outcomes.get("a password").what()).isEqualTo("refused");
        assertThat(outcomes.values().stream().filter(outcome -> outcome.what().equals("refused")))
                .hasSizeGreaterThanOrEqualTo(15);
    }
}
