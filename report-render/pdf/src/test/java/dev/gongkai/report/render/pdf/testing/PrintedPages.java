package dev.gongkai.report.render.pdf.testing;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The pages of a PDF that any program made.
 *
 * @param sizes the sheets, in points
 * @param signs what is seen, in the order in which it is painted, without blanks
 * @param pictures how many are on each page
 * @param places where pictures stand, in the order in which they are painted
 */
public record PrintedPages(List<double[]> sizes, List<Sign> signs, List<Integer> pictures, List<PlacedPicture> places) {

    /**
     * A picture.
     *
     * @param page from 1
     * @param bottom its lower edge, in points from the upper edge of the sheet
     */
    public record PlacedPicture(int page, double bottom) {}

    /**
     * A character, in points from the upper left corner.
     *
     * @param page from 1
     * @param size that of its face
     * @param baseline where it stands
     * @param turn of its line, in degrees, to the left
     */
    public record Sign(int page, String text, double size, double left, double right, double baseline, double turn) {}

    /** Characters beside each other. */
    public record PrintedLine(List<Sign> signs) {

        public String text() {
            return signs.stream().map(Sign::text).collect(Collectors.joining());
        }

        public int page() {
            return signs.get(0).page();
        }

        public double baseline() {
            return signs.get(0).baseline();
        }

        public double size() {
            return signs.get(0).size();
        }

        public double left() {
            return min(Sign::left);
        }

        public double right() {
            return -min(sign -> -sign.right());
        }

        private double min(ToDoubleFunction<Sign> of) {
            return signs.stream().mapToDouble(of).min().orElseThrow();
        }
    }

    /** Radicals, which browsers take for the characters that look like them, and these. */
    private static final String RADICALS = "⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟戶户";

    /** A text as it is compared: without blanks, each character in its usual form. */
    public static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{C}]", "")
                .codePoints()
                .forEach(c -> {
                    int at = RADICALS.indexOf(c);
                    normal.appendCodePoint(at >= 0 && at % 2 == 0 ? RADICALS.charAt(at + 1) : c);
                });
        return normal.toString();
    }

    public static PrintedPages of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<double[]> sizes = new ArrayList<>();
            List<Integer> pictures = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sizes.add(new double[] {
                    page.getMediaBox().getWidth(), page.getMediaBox().getHeight()
                });
                int count = 0;
                for (var name : page.getResources().getXObjectNames()) {
                    count += page.getResources().isImageXObject(name) ? 1 : 0;
                }
                pictures.add(count);
            }
            Painted painted = new Painted();
            painted.writeText(document, Writer.nullWriter());
            return new PrintedPages(sizes, painted.signs, pictures, painted.places);
        }
    }

    public int count() {
        return sizes.size();
    }

    /** What stands upright between two heights. */
    public PrintedPages between(double top, double bottom) {
        return new PrintedPages(
                sizes,
                signs.stream()
                        .filter(sign -> sign.turn() == 0 && sign.baseline() > top && sign.baseline() < bottom)
                        .toList(),
                pictures,
                places);
    }

    public List<Sign> turned(int page) {
        return signs.stream()
                .filter(sign -> sign.page() == page && sign.turn() != 0)
                .toList();
    }

    public String text() {
        return signs.stream().map(Sign::text).collect(Collectors.joining());
    }

    /** The sizes of the characters, in fifths of points. */
    public Set<Long> typeSizes() {
        return signs.stream()
                .map(sign -> Math.round((sign.size() + 0.05) * 5))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines of a page from the top, whatever stands beside each other. */
    public List<PrintedLine> lines(int page) {
        Map<Long, List<Sign>> byPlace = new TreeMap<>();
        for (Sign sign : signs) {
            if (sign.page() == page) {
                byPlace.computeIfAbsent(Math.round(sign.baseline() * 2), any -> new ArrayList<>())
                        .add(sign);
            }
        }
        return byPlace.values().stream().map(PrintedLine::new).toList();
    }

    /** How many characters there are of each size. */
    public Map<String, Integer> types() {
        Map<String, Integer> types = new TreeMap<>();
        for (Sign sign : signs) {
            String size = " " + Math.round((sign.size() + 0.05) * 5) / 5.0;
            sign.text().codePoints().forEach(c -> types.merge(Character.toString(c) + size, 1, Integer::sum));
        }
        return types;
    }

    private static final class Painted extends PDFTextStripper {

        private final List<Sign> signs = new ArrayList<>();
        private final List<PlacedPicture> places = new ArrayList<>();

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals("Do")
                    && operands.get(0) instanceof COSName name
                    && getResources().isImageXObject(name)) {
                Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
                double lowest = matrix.getTranslateY() + Math.min(0, matrix.getScaleY());
                places.add(new PlacedPicture(
                        getCurrentPageNo(), getCurrentPage().getMediaBox().getHeight() - lowest));
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            String shown = normal(text.getUnicode());
            if (shown.isEmpty()) {
                return;
            }
            var matrix = text.getTextMatrix();
            double turn = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
            double left = matrix.getTranslateX();
            double baseline = text.getPageHeight() - matrix.getTranslateY();
            signs.add(new Sign(
                    getCurrentPageNo(),
                    shown,
                    matrix.getScalingFactorY(),
                    left,
                    left + text.getWidthDirAdj(),
                    baseline,
                    Math.abs(turn) < 0.01 ? 0 : turn));
        }
    }
}
