package dev.gongkai.report.service.edit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a page shows it (填报页).
 *
 * @param title the title as it will be printed
 * @param values what stands in the fields about title, agency and signature
 * @param errors why what was typed into a field cannot be taken
 * @param labels what those fields are called; empty where the page knows it by the name
 * @param parts the text before the first part, if there is one, and the parts
 * @param findings what was found
 * @param waived what was accepted
 * @param verdict valid, invalid or incomplete
 * @param errorCount how many errors there are
 * @param warningCount how many warnings
 * @param open what could not be decided
 * @param marks the findings by the id of the field that they are about
 */
public record DraftView(
        String title,
        Map<String, String> values,
        Map<String, String> errors,
        Map<String, String> labels,
        List<PartView> parts,
        List<FindingView> findings,
        List<WaivedView> waived,
        String verdict,
        long errorCount,
        long warningCount,
        List<String> open,
        Map<String, List<FindingView.Mark>> marks) {

    /**
     * A finding that was accepted (免予处理).
     *
     * @param rule the rule
     * @param pointer the place
     * @param place the place in words
     * @param value what stood there, or null
     * @param reason why
     * @param by who decided; empty for nobody
     * @param status accepted, stale or unused
     */
    public record WaivedView(
            String rule,
            String pointer,
            String place,
            @Nullable String value,
            String reason,
            String by,
            String status) {}

    /**
     * The marks beside a field.
     *
     * @param id its id
     * @return none where nothing was found
     */
    public List<FindingView.Mark> marksOf(String id) {
        return marks.getOrDefault(id, List.of());
    }

    /**
     * What stands in a field.
     *
     * @param name its name
     * @return empty for nothing
     */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * Why what was typed cannot be taken.
     *
     * @param name the field
     * @return empty for nothing
     */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /**
     * The fields that are totals and follow.
     *
     * @return them
     */
    public List<CellView.Field> totals() {
        return parts.stream()
                .map(PartView::rows)
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(CellView::field)
                .flatMap(Stream::ofNullable)
                .filter(CellView.Field::total)
                .toList();
    }
}
