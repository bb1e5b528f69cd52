package dev.gongkai.report.render.pdf.testing;

import dev.gongkai.report.testing.PngEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/** Files that are made to harm, with words of what is to be said of them. */
public final class HostilePdfs {

    private static final String NOT_FOUND = "没有附件 report.json";
    private static final String LIMITS = "超出读取限制";

    private HostilePdfs() {}

    /** Deflates so many megabytes of one byte. */
    private static byte[] bomb(int megabytes, int value) {
        Deflater deflater = new Deflater(1);
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) value);
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < megabytes; i++) {
            deflater.setInput(block);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** More than any stream may have. */
    private static byte[] bomb(int value) {
        return bomb(80, value);
    }

    private static TestPdf flate(TestPdf pdf, int number, String entries, byte[] deflated) {
        return pdf.stream(number, entries + "/Filter/FlateDecode", deflated);
    }

    private static byte[] manyObjects(int count, String value) {
        TestPdf pdf = new TestPdf();
        for (int i = 1; i <= count; i++) {
            pdf.object(i, value);
        }
        return pdf.text("trailer<</Root 1 0 R>>").bytes();
    }

    public static Map<String, Map.Entry<Supplier<byte[]>, String>> files() {
        Map<String, Map.Entry<Supplier<byte[]>, String>> files = new LinkedHashMap<>();
        put(
                files,
                "an attachment that is a bomb",
                "解压后过大",
                () -> flate(TestPdf.withAttachment(), 3, "", bomb(' ')).file());
        put(
                files,
                "ten filters",
                "过滤器过多",
                () -> TestPdf.withAttachment().stream(3, "/Filter[" + "/FlateDecode".repeat(10) + "]", new byte[100])
                        .file());
        put(
                files,
                "a bomb within a bomb",
                "解压后过大",
                () -> TestPdf.withAttachment().stream(
                                3, "/Filter[/FlateDecode/FlateDecode]", PngEncoder.deflate(bomb(' ')))
                        .file());
        put(
                files,
                "an unknown filter",
                "不受支持的过滤器",
                () -> TestPdf.withAttachment().stream(3, "/Filter/LZWDecode", new byte[9])
                        .file());
        put(
                files,
                "rows of two thousand million columns",
                "预测器",
                () -> TestPdf.withAttachment()
                        .deflated(3, "/DecodeParms<</Predictor 12/Columns 2000000000>>", new byte[99])
                        .file());
        put(
                files,
                "rows of many colours",
                "JSON",
                () -> TestPdf.withAttachment()
                        .deflated(
                                3,
                                "/DecodeParms<</Predictor 12/Columns 65535/Colors 32/BitsPerComponent 16>>",
                                new byte[99])
                        .file());
        put(
                files,
                "an unknown row filter",
                "预测器",
                () -> TestPdf.withAttachment()
                        .deflated(3, "/DecodeParms<</Predictor 12/Columns 4>>", new byte[] {9, 1, 2, 3, 4})
                        .file());
        put(
                files,
                "the predictor of TIFF",
                "预测器",
                () -> TestPdf.withAttachment()
                        .deflated(3, "/DecodeParms<</Predictor 2/Columns 4>>", new byte[99])
                        .file());
        put(
                files,
                "deflated data that are none",
                "无法解压",
                () -> flate(TestPdf.withAttachment(), 3, "", new byte[500]).file());
        put(
                files,
                "deflated data that are cut off",
                "不完整",
                () -> flate(TestPdf.withAttachment(), 3, "", Arrays.copyOf(bomb(1, 7), 50))
                        .file());
        put(
                files,
                "an attachment that is no stream",
                "没有内容",
                () -> TestPdf.withAttachment().object(3, "<</Length 5>>").file());
        put(
                files,
                "an attachment that is nowhere",
                "没有内容",
                () -> TestPdf.withAttachment().file());

        put(files, "an object stream that is a bomb", "过大", () -> {
            TestPdf pdf = flate(new TestPdf(), 4, "/Type/ObjStm/N 1/First 4", bomb(' '));
            return table(pdf, new int[][] {{1, 2, 4}, {4, 1, 9}}).bytes();
        });
        put(files, "a table that is a bomb", "过大", () -> {
            TestPdf pdf = new TestPdf();
            int start = pdf.size();
            flate(pdf, 9, "/Type/XRef/Size 9/W[1 2 1]/Root 1 0 R", bomb(0));
            return pdf.text("startxref\n" + start + "\n%%EOF").bytes();
        });
        put(files, "a table of ten million entries", LIMITS, () -> {
            TestPdf pdf = new TestPdf();
            int start = pdf.size();
            flate(pdf, 9, "/Type/XRef/Size 2000000000/W[1 1 0]/Root 1 0 R", bomb(20, 1));
            return pdf.text("startxref\n" + start + "\n%%EOF").bytes();
        });
        put(files, "entries without width", "文档目录", () -> {
            TestPdf pdf = new TestPdf();
            int start = pdf.size();
            pdf.deflated(9, "/Type/XRef/Size 2000000000/W[0 0 0]/Root 1 0 R", new byte[99]);
            return pdf.text("startxref\n" + start + "\n%%EOF").bytes();
        });
        put(
                files,
                "a table that says it has thousands of millions",
                NOT_FOUND,
                () -> new TestPdf()
                        .object(1, "<</Type/Catalog>>")
                        .text(
                                "xref\n0 4000000000\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 4000000000>>\nstartxref\n")
                        .text("49\n%%EOF")
                        .bytes());
        put(files, "a table that leads to itself", NOT_FOUND, () -> {
            TestPdf pdf = new TestPdf().object(1, "<</Type/Catalog>>");
            return pdf.table("/Prev " + pdf.size()).bytes();
        });
        put(files, "tables that lead to each other", NOT_FOUND, () -> {
            TestPdf pdf = new TestPdf().object(1, "<</Type/Catalog>>");
            int first = pdf.size();
            String trailer = "trailer<</Root 1 0 R/Prev %06d>>\n";
            pdf.text("xref\n1 1\n0000000009 00000 n \n" + String.format(trailer, 0));
            int second = pdf.size();
            pdf.text("xref\n0 0\n" + String.format(trailer, first) + "startxref\n" + second + "\n%%EOF");
            String text = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
            return TestPdf.latin(text.replaceFirst("/Prev 000000", String.format("/Prev %06d", second)));
        });
        put(files, "a thousand revisions", NOT_FOUND, () -> {
            TestPdf pdf = new TestPdf().object(1, "<</Type/Catalog>>");
            for (int i = 0; i < 1_000; i++) {
                pdf.table("");
            }
            return pdf.bytes();
        });
        put(
                files,
                "a start beyond the end",
                NOT_FOUND,
                () -> new TestPdf()
                        .object(1, "<</Type/Catalog>>")
                        .text("startxref\n99999999999999999999999\n%%EOF")
                        .bytes());
        put(
                files,
                "a start that is negative",
                NOT_FOUND,
                () -> new TestPdf()
                        .object(1, "<</Type/Catalog>>")
                        .text("startxref\n-5\n%%EOF")
                        .bytes());

        put(
                files,
                "an object that refers to itself",
                "引用成环",
                () -> new TestPdf().object(1, "1 0 R").file());
        put(
                files,
                "objects that refer to each other",
                "引用成环",
                () -> new TestPdf().object(1, "2 0 R").object(2, "1 0 R").file());
        put(
                files,
                "a name tree that leads back",
                NOT_FOUND,
                () -> new TestPdf()
                        .object(1, "<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>")
                        .object(2, "<</Kids[3 0 R 2 0 R]>>")
                        .object(3, "<</Kids[2 0 R 3 0 R]>>")
                        .file());
        put(files, "a name tree that doubles with each level", NOT_FOUND, () -> {
            TestPdf pdf = new TestPdf().object(1, "<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>");
            for (int i = 2; i < 60; i++) {
                pdf.object(i, "<</Kids[" + (i + 1) + " 0 R " + (i + 1) + " 0 R]>>");
            }
            return pdf.file();
        });
        put(files, "a name tree of one large node, again and again", LIMITS, () -> {
            TestPdf pdf = new TestPdf();
            StringBuilder kids = new StringBuilder();
            for (int i = 10; i < 3_000; i++) {
                kids.append(i).append(" 0 R ");
            }
            pdf.object(1, "<</Type/Catalog/Names<</EmbeddedFiles<</Kids[" + kids + "]>>>>>>");
            int stream = pdf.size();
            StringBuilder contents = new StringBuilder();
            for (int i = 10; i < 3_000; i++) {
                contents.append(i).append(" 0 ");
            }
            pdf.deflated(
                    4,
                    "/Type/ObjStm/N 2990/First " + contents.length(),
                    TestPdf.latin(contents + "<</Kids[" + "null ".repeat(50_000) + "]>>"));
            int start = pdf.size();
            ByteBuffer table = ByteBuffer.allocate(4 * 3_001);
            table.put((byte) 1).putShort((short) 9).put((byte) 0);
            table.put((byte) 1).putShort((short) stream).put((byte) 0);
            for (int i = 10; i < 3_000; i++) {
                table.put((byte) 2).putShort((short) 4).put((byte) 0);
            }
            // Where the catalogue ends the stream begins, beyond what two bytes can say.
            pdf.deflated(5, "/Type/XRef/Size 3000/W[1 4 0]/Index[1 1 4 1 10 2990]/Root 1 0 R", wide(table, stream));
            return pdf.text("startxref\n" + start + "\n%%EOF").bytes();
        });
        put(files, "a stream whose length is in itself", "已损坏", () -> {
            TestPdf pdf = new TestPdf()
                    .rawStream(
                            4,
                            "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 1 0 R",
                            PngEncoder.deflate(TestPdf.latin("1 0 77")));
            return table(pdf, new int[][] {{1, 2, 4}, {4, 1, 9}}).bytes();
        });
        put(files, "an object stream within itself", "已损坏", () -> {
            TestPdf pdf = new TestPdf().object(7, "null");
            return table(pdf, new int[][] {{1, 2, 4}, {4, 2, 4}}).bytes();
        });

        put(
                files,
                "arrays a million deep",
                "已损坏",
                () -> new TestPdf().object(1, "[".repeat(1_000_000)).file());
        put(
                files,
                "dictionaries a million deep",
                "已损坏",
                () -> new TestPdf().object(1, "<</A".repeat(1_000_000)).file());
        put(
                files,
                "an array of ten million",
                LIMITS,
                () -> new TestPdf()
                        .object(1, "<</Type/Catalog/AF[" + "0 ".repeat(10_000_000) + "]>>")
                        .file());
        put(
                files,
                "a million brackets open in a text",
                "已损坏",
                () -> new TestPdf().object(1, "(".repeat(1_000_000)).file());
        put(files, "texts without end", LIMITS, () -> manyObjects(200_000, "(("));
        put(files, "streams without end", LIMITS, () -> manyObjects(100_000, "<<>>stream\n"));
        put(files, "a million empty objects", LIMITS, () -> manyObjects(1_100_000, "null"));
        put(
                files,
                "a number of a million digits",
                NOT_FOUND,
                () -> new TestPdf()
                        .object(1, "<</Type/Catalog/N " + "9".repeat(1_000_000) + "/R " + "-".repeat(1_000_000) + ">>")
                        .file());
        put(
                files,
                "references to what no number names",
                NOT_FOUND,
                () -> new TestPdf()
                        .object(1, "<</Type/Catalog/AF[99999999999999999999 0 R 5 99999999999999999999 R]>>")
                        .file());
        put(
                files,
                "a comment without end",
                "已损坏",
                () -> new TestPdf().text("%".repeat(5_000_000)).bytes());
        put(
                files,
                "space without end",
                "已损坏",
                () -> new TestPdf().text(" ".repeat(5_000_000)).bytes());
        put(
                files,
                "numbers without end",
                "已损坏",
                () -> new TestPdf().text("1 0 ".repeat(2_000_000)).bytes());
        put(
                files,
                "the head of an object, again and again",
                "已损坏",
                () -> new TestPdf().text("1 0 obj ".repeat(500_000)).bytes());
        put(
                files,
                "trailers, again and again",
                "已损坏",
                () -> new TestPdf()
                        .text("trailer<</Root 1 0 R>>".repeat(300_000))
                        .bytes());
        put(
                files,
                "a trailer that is none",
                "文档目录",
                () -> new TestPdf().text("trailer 5 startxref 0").bytes());
        put(
                files,
                "a catalogue that is none",
                "文档目录",
                () -> new TestPdf().object(1, "[1 2 3]").file());
        put(files, "a file of nothing but its header", "已损坏", () -> new TestPdf().bytes());
        return files;
    }

    /** Entries of one, two and one bytes as such of one and four, with the true place of the second. */
    private static byte[] wide(ByteBuffer narrow, int place) {
        ByteBuffer wide = ByteBuffer.allocate(narrow.position() / 4 * 5);
        for (int at = 0; at < narrow.position(); at += 4) {
            wide.put(narrow.get(at)).putInt(at == 4 ? place : narrow.getShort(at + 1));
        }
        return wide.array();
    }

    /** Ends a file with a table in a stream: number, type and place of each object. */
    private static TestPdf table(TestPdf pdf, int[][] entries) {
        int start = pdf.size();
        StringBuilder index = new StringBuilder();
        ByteBuffer data = ByteBuffer.allocate(entries.length * 5);
        for (int[] entry : entries) {
            index.append(entry[0]).append(" 1 ");
            data.put((byte) entry[1]).putInt(entry[2]);
        }
        pdf.deflated(99, "/Type/XRef/Size 100/W[1 4 0]/Index[" + index + "]/Root 1 0 R", data.array());
        return pdf.text("startxref\n" + start + "\n%%EOF");
    }

    private static void put(
            Map<String, Map.Entry<Supplier<byte[]>, String>> files, String name, String words, Supplier<byte[]> file) {
        files.put(name, Map.entry(file, words));
    }
}
