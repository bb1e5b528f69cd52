package dev.gongkai.report.validate;

import dev.gongkai.report.model.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report under validation (校核对象), with what is known besides and what several rules need of it.
 *
 * <pre>{@code
 * Cell received = subject.report().cell(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL));
 * List<Passage> texts = subject.passages();
 * }</pre>
 *
 * <p>Belongs to one thread, and to one validation.
 */
public final class Subject {

    private final Report report;
    private final Context context;
    private final Profile profile;

    /** Made when first needed; a subject belongs to one thread. */
    private @Nullable List<Passage> passages;

    private @Nullable List<Claim> claims;

    Subject(Report report, Context context, Profile profile) {
        this.report = report;
        this.context = context;
        this.profile = profile;
    }

    /**
     * The report.
     *
     * @return the report
     */
    public Report report() {
        return report;
    }

    /**
     * What is known besides.
     *
     * @return the context
     */
    public Context context() {
        return context;
    }

    /**
     * A parameter of the profile.
     *
     * @param name its name
     * @param otherwise its value where the profile has none
     * @return the value
     */
    public String parameter(String name, String otherwise) {
        return profile.parameters().getOrDefault(name, otherwise);
    }

    /** The counts of the narrative that may be compared with tables. */
    List<Claim> claims() {
        if (claims == null) {
            claims = Claim.of(this);
        }
        return claims;
    }

    /**
     * The report's texts, passage by passage, in order.
     *
     * @return paragraphs, headings, captions, alternative texts, cells of small tables, and notes
     */
    public List<Passage> passages() {
        if (passages == null) {
            passages = Passage.of(report);
        }
        return passages;
    }
}
