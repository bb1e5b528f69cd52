package dev.gongkai.report.validate.rule;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
    private final Map<String, String> parameters;
    private final Map<Class<?>, List<?>> shared = new HashMap<>();

    /**
     * A subject; the validator makes one for each report, a test of a rule makes its own.
     *
     * @param report the report
     * @param context what is known besides
     * @param parameters values that rules ask for by name
     */
    public Subject(Report report, Context context, Map<String, String> parameters) {
        this.report = Objects.requireNonNull(report, "report");
        this.context = Objects.requireNonNull(context, "context");
        this.parameters = Map.copyOf(parameters);
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
        return parameters.getOrDefault(name, otherwise);
    }

    /**
     * The report's texts, passage by passage, in order.
     *
     * @return paragraphs, headings, captions, alternative texts, cells of small tables, and notes
     */
    public List<Passage> passages() {
        return shared(Passage.class, subject -> Passage.of(subject.report));
    }

    /**
     * The texts of one part.
     *
     * @param part the part, or null for the preamble
     * @return its passages, in order
     */
    public List<Passage> passages(@Nullable Part part) {
        return passages().stream().filter(passage -> passage.part() == part).toList();
    }

    /**
     * What several rules need of the report and only the first of them has to work out.
     *
     * @param <T> what the items are
     * @param type the type of the items, by which the others find them
     * @param maker works them out
     * @return what the first call made
     */
    @SuppressWarnings("unchecked") // what stands under a type was made for it
    public <T> List<T> shared(Class<T> type, Function<Subject, List<T>> maker) {
        List<T> made = (List<T>) shared.get(type);
        if (made == null) {
            made = maker.apply(this);
            shared.put(type, made);
        }
        return made;
    }
}
