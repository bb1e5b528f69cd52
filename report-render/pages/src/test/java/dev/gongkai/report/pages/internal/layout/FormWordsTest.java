package dev.gongkai.report.pages.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.FictitiousEdition;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Head;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.internal.text.FontSetAccess;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Narrow cells keep the words whole that an edition declares, also one that is not of this library. */
class FormWordsTest {

    private static final String LABEL = "城市新闻社";

    private static final Form WITHOUT_WORDS = FictitiousEdition.FORM.toBuilder("2032")
            .table(FictitiousEdition.FORM
                    .table(Part.REQUESTS)
                    .withHeadAfter(FictitiousEdition.COLUMN, Head.of(LABEL, new Applicant("districtMedia"))))
            .build();

    private static final Form WITH_WORDS =
            WITHOUT_WORDS.toBuilder("2032").words("城市", "新闻").build();

    /** The lines of the label's cell. */
    private static List<String> linesOfLabel(Form form) {
        PageLayout layout = new PageLayout(Theme.OFFICIAL, FontSetAccess.open(FontSet.bundled()));
        LaidOutDocument document = layout.layOut(ReportComposer.create()
                .compose(Report.builder(form, form.firstYear(), Agency.of("示例市教育局"))
                        .build()));
        Map<Tag, List<String>> lines = new LinkedHashMap<>();
        document.pages()
                .forEach(page -> page.items().forEach(item -> {
                    if (item instanceof Page.PlacedText text && text.tag() != null) {
                        lines.computeIfAbsent(text.tag(), tag -> new ArrayList<>())
                                .add(words(text));
                    }
                }));
        return lines.values().stream()
                .filter(cell -> String.join("", cell).equals(LABEL))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Page.PlacedText text) {
        StringBuilder words = new StringBuilder();
        for (Line.PlacedRun run : text.pieces()) {
            words.append(new String(run.codePoints(), 0, run.codePoints().length));
        }
        return words.toString();
    }

    @Test
    void aDeclaredWordIsNotBroken() {
        assertThat(linesOfLabel(WITH_WORDS)).containsExactly("城市", "新闻", "社");
    }

    @Test
    void aWordThatIsNotDeclaredIsBroken() {
        assertThat(linesOfLabel(WITHOUT_WORDS)).containsExactly("城", "市新", "闻社");
    }
}
