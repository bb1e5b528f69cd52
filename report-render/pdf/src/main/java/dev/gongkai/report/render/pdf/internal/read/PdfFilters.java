package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.pages.internal.bytes.PngFilter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decodes the bytes of streams: deflated or plain, with the predictors of PNG. Nothing else is in use for data. */
final class PdfFilters {

    /** One is usual; more than a few only make a file dear to read. */
    private static final int MAX_FILTERS = 3;

    /** Tables of objects have some bytes a row. */
    private static final int MAX_COLUMNS = 1 << 16;

    private static final int MAX_COLOURS = 32;
    private static final int MAX_BITS = 16;

    /** From this one on each row names its filter itself (ISO 32000-1, table 10). */
    private static final int FIRST_OF_PNG = 10;

    private static final int MAX_PREDICTOR = 100;

    private PdfFilters() {}

    /**
     * Decodes the bytes of a stream.
     *
     * @param coded the bytes as they stand in the file
     * @param filters their filters: a name, an array of names, or nothing
     * @param parameters what these need, likewise
     * @param most more bytes than these are an error
     * @param budget what is inflated is counted here
     */
    static byte[] decode(byte[] coded, PdfValue filters, PdfValue parameters, int most, ReadingBudget budget)
            throws UnreadablePdfException {
        List<PdfValue> names = filters instanceof PdfValue.Name ? List.of(filters) : filters.items();
        List<PdfValue> details = parameters instanceof PdfValue.Dictionary ? List.of(parameters) : parameters.items();
        if (names.size() > MAX_FILTERS) {
            throw new RejectedPdfException(
                    "PDF 数据流的过滤器过多，至多 " + MAX_FILTERS + " 个",
                    "a stream of the PDF file has too many filters, at most " + MAX_FILTERS);
        }
        byte[] data = coded;
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isName("FlateDecode")) {
                throw new RejectedPdfException(
                        "PDF 数据流使用了不受支持的过滤器，应为 FlateDecode",
                        "a stream of the PDF file has a filter that is not supported, FlateDecode is expected");
            }
            data = inflate(data, most, budget);
            if (i < details.size()) {
                data = unpredicted(data, details.get(i));
            }
        }
        return data;
    }

    private static byte[] inflate(byte[] coded, int most, ReadingBudget budget) throws UnreadablePdfException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(coded);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            byte[] buffer = new byte[16_384];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new BrokenPdfException("压缩数据不完整", "deflated data are cut off");
                }
                budget.inflated(count);
                plain.write(buffer, 0, count);
                if (plain.size() > most) {
                    throw new RejectedPdfException(
                            "PDF 数据流解压后过大，至多 " + most + " 字节",
                            "a stream of the PDF file is too large when inflated, at most " + most + " bytes");
                }
            }
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw new BrokenPdfException("压缩数据无法解压", "deflated data cannot be inflated");
        } finally {
            inflater.end();
        }
    }

    private static byte[] unpredicted(byte[] data, PdfValue parameters) throws UnreadablePdfException {
        int predictor = parameters.field("Predictor").numberOr(1, 0, MAX_PREDICTOR);
        if (predictor <= 1) {
            return data;
        }
        int columns = parameters.field("Columns").numberOr(1, 1, MAX_COLUMNS);
        int colours = parameters.field("Colors").numberOr(1, 1, MAX_COLOURS);
        int bits = parameters.field("BitsPerComponent").numberOr(8, 1, MAX_BITS);
        int length = (columns * colours * bits + 7) / 8;
        if (predictor < FIRST_OF_PNG || parameters.field("Columns").number() > MAX_COLUMNS) {
            throw new RejectedPdfException(
                    "PDF 数据流使用了不受支持的预测器", "a stream of the PDF file has a predictor that is not supported");
        }
        int distance = Math.max(1, colours * bits / 8);
        int rows = data.length / (length + 1);
        byte[] plain = new byte[rows * length];
        byte[] above = new byte[length];
        for (int i = 0; i < rows; i++) {
            int start = i * (length + 1);
            byte[] row = Arrays.copyOfRange(data, start + 1, start + 1 + length);
            if (!PngFilter.undo(data[start], row, above, distance)) {
                throw new BrokenPdfException("未知的预测器", "unknown predictor");
            }
            System.arraycopy(row, 0, plain, i * length, length);
            above = row;
        }
        return plain;
    }
}
