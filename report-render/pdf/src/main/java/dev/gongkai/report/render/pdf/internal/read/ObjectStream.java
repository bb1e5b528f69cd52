package dev.gongkai.report.render.pdf.internal.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Objects that are deflated together, without heads of their own.
 *
 * @param starts where each object begins, by its number
 */
record ObjectStream(byte[] bytes, Map<Long, Integer> starts, ReadingBudget budget) {

    /**
     * Reads the table at the beginning.
     *
     * @param bytes all that was inflated
     * @param count how many objects there are
     * @param first where the first of them is
     */
    static ObjectStream of(byte[] bytes, int count, int first, ReadingBudget budget) throws UnreadablePdfException {
        PdfParser table = new PdfParser(bytes, 0, budget);
        Map<Long, Integer> starts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            long number = table.wholeNumber();
            long start = table.wholeNumber();
            if (number < 0 || start < 0 || start > bytes.length - first) {
                throw new BrokenPdfException("对象流的目录无效", "the table of an object stream is not valid");
            }
            budget.entry();
            starts.putIfAbsent(number, first + (int) start);
        }
        budget.parsed(table.position());
        return new ObjectStream(bytes, starts, budget);
    }

    Set<Long> numbers() {
        return starts.keySet();
    }

    PdfValue object(long number) throws UnreadablePdfException {
        Integer start = starts.get(number);
        if (start == null) {
            throw new BrokenPdfException("对象流中没有对象 " + number, "object " + number + " is not in its object stream");
        }
        PdfValue value = new PdfParser(bytes, start, budget).object();
        if (value.isStream()) {
            throw new BrokenPdfException("对象流中有数据流", "there is a stream within an object stream");
        }
        return value;
    }
}
