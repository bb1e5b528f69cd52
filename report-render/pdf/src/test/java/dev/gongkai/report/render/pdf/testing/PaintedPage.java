package dev.gongkai.report.render.pdf.testing;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.pages.internal.layout.LaidOutDocument;
import dev.gongkai.report.pages.internal.layout.Page;
import dev.gongkai.report.pages.internal.layout.Tag;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import dev.gongkai.report.pages.internal.text.Face;
import dev.gongkai.report.pages.internal.text.FaceChain;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.render.pdf.internal.paint.PdfDocumentWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A document of one page on which things are painted that no report puts there. */
public final class PaintedPage {

    private static final double SIZE = 1;

    private static final Document.Info INFO = new Document.Info("样张", "测试机关", 2024, null, "zh-CN", "测试用页面", List.of());

    private PaintedPage() {}

    /** A picture that fills the page, drawn as many times, each over the other. */
    public static byte[] of(PreparedPicture picture, double width, double height, int times) {
        Tag root = Tag.root();
        Page page = new Page();
        for (int i = 0; i < times; i++) {
            page.add(new Page.PlacedPicture(root.add(Tag.Kind.FIGURE), picture, 0, 0, width, height));
        }
        return of(page, root, width, height);
    }

    /** One line of text, in small letters and as long as it takes, once for each of the fonts. */
    public static byte[] of(String text, FaceChain... chains) {
        Tag root = Tag.root();
        Page page = new Page();
        double y = 0;
        for (FaceChain chain : chains) {
            y += 2 * SIZE;
            page.add(new Page.PlacedText(root.add(Tag.Kind.P), pieces(text, chain), 0, y));
        }
        return of(page, root, 10_000, 100);
    }

    private static List<Line.PlacedRun> pieces(String text, FaceChain chain) {
        List<Line.PlacedRun> pieces = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        double x = 0;
        int from = 0;
        while (from < characters.length) {
            Face face = chain.face(characters[from]);
            int to = from;
            while (to < characters.length && chain.face(characters[to]) == face) {
                to++;
            }
            double[] places = new double[to - from + 1];
            places[0] = x;
            for (int i = from; i < to; i++) {
                x += face.advance(characters[i]) * SIZE;
                places[i - from + 1] = x;
            }
            pieces.add(new Line.PlacedRun(face, SIZE, Arrays.copyOfRange(characters, from, to), places));
            from = to;
        }
        return pieces;
    }

    private static byte[] of(Page page, Tag root, double width, double height) {
        LaidOutDocument document = new LaidOutDocument(INFO, width, height, List.of(page), root);
        return PdfDocumentWriter.write(document, null).toByteArray();
    }
}
