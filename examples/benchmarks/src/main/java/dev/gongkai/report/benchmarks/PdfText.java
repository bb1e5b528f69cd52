package dev.gongkai.report.benchmarks;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, read by PDFBox: of each page the characters in their order, without blanks and page numbers. */
final class PdfText {

    private static final Pattern RADICAL = Pattern.compile("[\\u2E80-\\u2FDF]");

    /** Radicals that Unicode does not normalize to these, before the characters that they are. */
    private static final String SIMPLIFIED = "⺠民⻆角⻓长⻔门⼾户";

    private final List<String> pages = new ArrayList<>();

    private PdfText() {}

    /** Reads the text; all faces must be embedded. */
    static PdfText of(byte[] pdf) throws IOException {
        PdfText text = new PdfText();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSuppressDuplicateOverlappingText(false);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                requireEmbedded(document.getPage(page - 1));
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String characters = withoutRadicals(withoutBlanks(stripper.getText(document)));
                text.pages.add(withoutNumber(characters, "—" + page + "—"));
            }
        }
        return text;
    }

    private static void requireEmbedded(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            if (!page.getResources().getFont(name).isEmbedded()) {
                throw new IllegalStateException(
                        "not embedded: " + page.getResources().getFont(name));
            }
        }
    }

    private static String withoutNumber(String text, String number) {
        if (text.endsWith(number)) {
            return text.substring(0, text.length() - number.length());
        }
        if (text.startsWith(number)) {
            return text.substring(number.length());
        }
        throw new IllegalStateException("no page number " + number + " at either end of: " + text);
    }

    /** PDFBox, which openhtmltopdf writes by, takes a character for the radical that the face shows with the same glyph. */
    private static String withoutRadicals(String text) {
        return RADICAL.matcher(text).replaceAll(radical -> {
            int simplified = SIMPLIFIED.indexOf(radical.group());
            return simplified >= 0
                    ? SIMPLIFIED.substring(simplified + 1, simplified + 2)
                    : Normalizer.normalize(radical.group(), Normalizer.Form.NFKC);
        });
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]", "");
    }

    /** Requires that these texts are there, each in one piece or going over to the next page, and nothing else. */
    void requireOnly(List<String> texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            String wanted = withoutBlanks(text);
            all.append(wanted);
            if (!begins(wanted)) {
                throw new IllegalStateException("not there: " + text);
            }
        }
        if (!Arrays.equals(sorted(all.toString()), sorted(String.join("", pages)))) {
            throw new IllegalStateException("not the same characters: " + all + "\nand " + pages);
        }
    }

    private boolean begins(String text) {
        for (int page = 0; page < pages.size(); page++) {
            if (goesOn(text, page)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(String text, int page) {
        int length = text.length();
        while (!pages.get(page).contains(text.substring(0, length))) {
            length--;
        }
        return length == text.length()
                || length > 0 && page + 1 < pages.size() && goesOn(text.substring(length), page + 1);
    }

    private static int[] sorted(String text) {
        return text.chars().sorted().toArray();
    }
}
