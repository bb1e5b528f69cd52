package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.internal.SequenceAlignment;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the parts of the report in a body: by the tags of controls; where an office program has dropped these, by what
 * is as it was rendered; and by styles and words where that was changed.
 */
final class PartLocator {

    /** Without a style, a line must be so similar to the heading that was rendered to be taken for it. */
    private static final double SIMILAR = 0.6;

    /** The title is looked for among so many lines. */
    private static final int MAX_TITLE = 20;

    private final List<BodyPiece> pieces;
    private final RenderedDocument rendered;
    private final ReadingLog log;

    /** The index of each rendered piece among the pieces, or -1. */
    private final int[] matches;

    private final NavigableMap<Part, Integer> headings = new TreeMap<>();
    private final int titleStart;
    private final int titleEnd;
    private final int signatureStart;

    PartLocator(List<BodyPiece> pieces, RenderedDocument rendered, ReadingLog log) {
        this.pieces = pieces;
        this.rendered = rendered;
        this.log = log;
        int[] title = title(pieces, rendered);
        this.titleStart = title[0];
        this.titleEnd = title[1];
        int[] behindTitle =
                SequenceAlignment.of(keys(rendered.pieces()), keys(pieces.subList(titleEnd, pieces.size())));
        this.matches = Arrays.stream(behindTitle)
                .map(index -> index < 0 ? -1 : index + titleEnd)
                .toArray();
        findHeadings();
        this.signatureStart = findSignature();
    }

    private static List<String> keys(List<BodyPiece> pieces) {
        return pieces.stream().map(BodyPiece::key).toList();
    }

    /** By tag and style; without, the title is what makes the words of the one that was rendered. */
    private static int[] title(List<BodyPiece> pieces, RenderedDocument rendered) {
        int last = Math.min(pieces.size(), MAX_TITLE);
        for (int start = 0; start < last; start++) {
            int end = start;
            while (end < pieces.size() && isTitle(pieces.get(end))) {
                end++;
            }
            if (end > start) {
                return new int[] {start, end};
            }
        }
        for (int start = 0; start < last; start++) {
            for (int end = start + 1; end <= last; end++) {
                List<String> lines = pieces.subList(start, end).stream()
                        .map(BodyPiece::words)
                        .toList();
                if (rendered.isTitle(lines)) {
                    return new int[] {start, end};
                }
            }
        }
        return new int[] {0, 0};
    }

    private static boolean isTitle(BodyPiece piece) {
        return piece.isLine() && (piece.tag().equals(DocxContract.TITLE) || piece.style() == ParagraphStyle.TITLE);
    }

    private void findHeadings() {
        for (Part part : Part.values()) {
            int index = tagged(DocxContract.HEADING + part.key());
            if (index < 0) {
                index = matches[rendered.heading(part.key())];
            }
            if (index >= 0 && index >= after(part)) {
                headings.put(part, index);
            }
        }
        for (Part part : Part.values()) {
            if (!headings.containsKey(part)) {
                int index = changedHeading(part);
                if (index >= 0) {
                    headings.put(part, index);
                } else {
                    String text = rendered.headingText(part.key());
                    log.problem(
                            "/headings/" + part.key(),
                            UnreadableDocxException.NOWHERE,
                            "找不到标题“" + text + "”，各部分以标题分开",
                            "heading “" + text + "” is missing; it is what begins the part");
                }
            }
        }
    }

    private int tagged(String tag) {
        return first(0, i -> pieces.get(i).isLine() && pieces.get(i).tag().equals(tag));
    }

    /** The first index at or after another one that fits, or -1. */
    private int first(int start, IntPredicate fits) {
        return IntStream.range(start, pieces.size()).filter(fits).findFirst().orElse(-1);
    }

    /** The first index at which the heading of a part may stand. */
    private int after(Part part) {
        Map.Entry<Part, Integer> heading = headings.lowerEntry(part);
        return heading == null ? titleEnd : heading.getValue() + 1;
    }

    private int before(Part part) {
        Map.Entry<Part, Integer> heading = headings.higherEntry(part);
        return heading == null ? pieces.size() : heading.getValue();
    }

    /** The line most like the heading, among those that were not rendered as they stand. */
    private int changedHeading(Part part) {
        boolean[] known = new boolean[pieces.size()];
        Arrays.stream(matches).filter(index -> index >= 0).forEach(index -> known[index] = true);
        String text = rendered.headingText(part.key());
        int best = -1;
        double most = 0;
        for (int i = after(part); i < before(part); i++) {
            BodyPiece piece = pieces.get(i);
            if (piece.isLine() && !known[i]) {
                boolean styled = piece.style() == ParagraphStyle.HEADING_1;
                double similarity = TextSimilarity.of(text, piece.words());
                double weight = styled ? 1 + similarity : similarity;
                if (weight > most && (styled || similarity >= SIMILAR)) {
                    best = i;
                    most = weight;
                }
            }
        }
        return best;
    }

    private int findSignature() {
        int start = headings.getOrDefault(Part.OTHER, pieces.size() - 1) + 1;
        int found = first(start, i -> isAgency(pieces.get(i)) || isDate(pieces.get(i)));
        if (found < 0 && rendered.signatureStart() >= 0 && matches[rendered.signatureStart()] >= start) {
            found = matches[rendered.signatureStart()];
        }
        if (found < 0) {
            found = first(start, i -> nameEnd(i) > i);
        }
        return found < 0 ? typedSignature(start) : found;
    }

    /** The index after the lines that together make the rendered name of the signature; the same index if they do not. */
    private int nameEnd(int from) {
        String name = rendered.signature() == null ? "" : rendered.signature().agency();
        int end = from;
        while (!name.isEmpty()
                && end < pieces.size()
                && pieces.get(end).isLine()
                && name.startsWith(pieces.get(end).words())) {
            name = name.substring(pieces.get(end).words().length());
            end++;
        }
        return name.isEmpty() ? end : from;
    }

    /** A signature that was typed where none was rendered: a date at the end, and the agency's name above it. */
    private int typedSignature(int start) {
        int last = pieces.size() - 1;
        boolean dated = rendered.signature() == null
                && last >= start
                && DateTextParser.looksLikeDate(pieces.get(last).words())
                && Arrays.stream(matches).noneMatch(index -> index == last);
        if (!dated) {
            return pieces.size();
        }
        boolean named =
                last > start && rendered.agency().equals(pieces.get(last - 1).words());
        return named ? last - 1 : last;
    }

    private static boolean isAgency(BodyPiece piece) {
        return piece.tag().equals(DocxContract.SIGNATURE_AGENCY) || piece.style() == ParagraphStyle.SIGNATURE;
    }

    private static boolean isDate(BodyPiece piece) {
        return piece.tag().equals(DocxContract.SIGNATURE_DATE) || piece.style() == ParagraphStyle.SIGNATURE_DATE;
    }

    /** What stands before the title, where nothing should. */
    List<BodyPiece> beforeTitle() {
        return pieces.subList(0, titleStart);
    }

    /** The lines of the title. */
    List<String> title() {
        return pieces.subList(titleStart, titleEnd).stream()
                .map(BodyPiece::words)
                .toList();
    }

    /** Whether the title is only the prompt of a control. */
    boolean titleIsShowing() {
        return pieces.subList(titleStart, titleEnd).stream().allMatch(BodyPiece::showing);
    }

    /** What stands before the first part. */
    List<BodyPiece> preamble() {
        return pieces.subList(titleEnd, headings.getOrDefault(Part.OVERVIEW, pieces.size()));
    }

    /** The words of the heading of a part. */
    String heading(Part part) {
        return pieces.get(headings.get(part)).words();
    }

    /** What stands under the heading of a part. */
    List<BodyPiece> content(Part part) {
        int start = headings.get(part) + 1;
        return pieces.subList(start, Math.max(start, Math.min(before(part), signatureStart)));
    }

    boolean isComplete() {
        return headings.size() == Part.values().length;
    }

    /** The name that signs; empty where there is none. */
    String agency() {
        return joined(SignatureLine.AGENCY);
    }

    /** The date of writing as it stands there; empty where there is none. */
    String date() {
        return joined(SignatureLine.DATE);
    }

    /** What stands after the signature, where nothing should. */
    List<BodyPiece> behindSignature() {
        return signature(SignatureLine.OTHER);
    }

    private String joined(SignatureLine kind) {
        return signature(kind).stream().map(BodyPiece::words).collect(Collectors.joining());
    }

    private List<BodyPiece> signature(SignatureLine kind) {
        return IntStream.range(signatureStart, pieces.size())
                .filter(i -> signatureLine(i) == kind)
                .mapToObj(pieces::get)
                .toList();
    }

    /** What a line of the signature is. */
    private enum SignatureLine {
        AGENCY,
        DATE,
        OTHER
    }

    private SignatureLine signatureLine(int index) {
        BodyPiece piece = pieces.get(index);
        if (!piece.isLine()) {
            return SignatureLine.OTHER;
        }
        boolean agency = isAgency(piece);
        if (isDate(piece) || !agency && DateTextParser.looksLikeDate(PrintableText.strip(piece.words()))) {
            return SignatureLine.DATE;
        }
        return agency || index == signatureStart || index < nameEnd(signatureStart)
                ? SignatureLine.AGENCY
                : SignatureLine.OTHER;
    }
}
