package dev.gongkai.report.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.generator.Judge.Found;
import dev.gongkai.report.model.Report;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is planted is found where the key says, and nothing else that is an error. */
class PlantedErrorsTest {

    private static final int AGENCIES = 600;

    private static final int YEARS = 3;

    private static final Generator GENERATOR = Generator.builder()
            .seed(11)
            .agencies(AGENCIES)
            .years(2022, 2024)
            .errors(0.5)
            .build();

    /** The same without a mistake. */
    private static final Generator CLEAN =
            Generator.builder().seed(11).agencies(AGENCIES).years(2022, 2024).build();

    /** A report, and the one of the year before as it was given out. */
    private record Case(GeneratedReport generated, List<Found> found) {

        Set<String> expected() {
            return generated.errors().stream()
                    .map(error -> error.rule() + " " + error.pointer())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String name() {
            return generated.report().title() + " " + generated.errors();
        }
    }

    private static List<Case> cases = List.of();

    @BeforeAll
    static void judge() {
        cases = IntStream.range(0, AGENCIES)
                .parallel()
                .mapToObj(GENERATOR::reportsOf)
                .flatMap(years -> IntStream.range(0, years.size()).mapToObj(i -> {
                    Report previous = i == 0 ? null : years.get(i - 1).report();
                    return new Case(years.get(i), Judge.judge(years.get(i).report(), previous));
                }))
                .toList();
    }

    @Test
    void eachFindingOfTheKeyIsMade() {
        for (Case one : cases) {
            Set<String> found = one.found().stream()
                    .filter(f -> !f.hint())
                    .map(f -> f.rule() + " " + f.pointer())
                    .collect(Collectors.toSet());
            assertThat(found).as(one.name()).containsAll(one.expected());
        }
    }

    @Test
    void nothingElseIsAnError() {
        for (Case one : cases) {
            Set<String> errors = one.found().stream()
                    .filter(Found::error)
                    .map(f -> f.rule() + " " + f.pointer())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(one.expected()).as(one.name()).containsAll(errors);
        }
    }

    /** Where last year's report has a mistake, what is said of this year's text must come from it and from nothing else. */
    @Test
    void reportsWithoutMistakeStayRightBesideOthersThatHaveOne() {
        int besideMoved = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            if (!one.generated().errors().isEmpty()) {
                continue;
            }
            if (i > 0 && hasMovedRequests(cases.get(i - 1), one)) {
                besideMoved++;
                assertThat(one.found())
                        .as(one.name())
                        .allMatch(found -> found.hint() || found.rule().equals("text.growth"));
                Report right = CLEAN.reportsOf(i / YEARS).get(i % YEARS - 1).report();
                assertThat(Judge.judge(one.generated().report(), right))
                        .as(one.name())
                        .allMatch(Found::hint);
            } else {
                assertThat(one.found()).as(one.name()).allMatch(Found::hint);
            }
        }
        assertThat(besideMoved).isPositive();
    }

    /**
     * Whether last year's report was given out with requests moved between those received and those carried in: the
     * decrease told this year is not that from the number that stands there, and that is said of this year's text.
     */
    private static boolean hasMovedRequests(Case before, Case after) {
        Report last = before.generated().report();
        Report now = after.generated().report();
        return last.agency().name().equals(now.agency().name())
                && last.year() == now.year() - 1
                && before.generated().errors().stream().anyMatch(error -> error.mistake() == Mistake.CARRIED);
    }

    /** A mistake of the words or of the date is no other: it is found by its own rule alone. */
    @Test
    void mistakesOfWordsAreFoundByTheirOwnRuleAlone() {
        for (Case one : cases) {
            boolean words = one.generated().errors().stream()
                    .anyMatch(error -> error.mistake().ordinal() >= Mistake.TITLE.ordinal());
            if (words) {
                assertThat(one.found().stream()
                                .filter(f -> !f.hint())
                                .map(f -> f.rule() + " " + f.pointer())
                                .distinct())
                        .as(one.name())
                        .containsExactlyElementsOf(one.expected());
            }
        }
    }

    @Test
    void everyKindIsPlantedAndEveryIdentityIsBroken() {
        Map<Mistake, Integer> kinds = new EnumMap<>(Mistake.class);
        Set<String> rules = new HashSet<>();
        for (Case one : cases) {
            one.generated().errors().stream()
                    .map(PlantedError::mistake)
                    .distinct()
                    .forEach(mistake -> kinds.merge(mistake, 1, Integer::sum));
            one.generated().errors().stream()
                    .filter(error -> error.mistake().isArithmetic())
                    .map(PlantedError::rule)
                    .forEach(rules::add);
        }
        assertThat(kinds.keySet()).containsExactlyInAnyOrder(Mistake.values());
        assertThat(rules)
                .containsExactlyInAnyOrder(
                        "requests.balance",
                        "requests.outcomes",
                        "requests.applicants",
                        "proceedings.total",
                        "year.carried",
                        "year.stock");
        long wrong = cases.stream()
                .filter(one -> !one.generated().errors().isEmpty())
                .count();
        assertThat(wrong).isBetween(AGENCIES * 3 * 4L / 10, AGENCIES * 3 * 6L / 10);
    }

    /** The key says what stands at the place that was changed. */
    @Test
    void theKeyTellsWhatStandsThere() {
        for (Case one : cases) {
            for (PlantedError error : one.generated().errors()) {
                assertThat(error.was()).as(one.name()).isNotEqualTo(error.is());
                assertThat(error.code()).isEqualTo(one.generated().code());
                assertThat(error.year()).isEqualTo(one.generated().report().year());
            }
        }
        // Mistakes are made in reports that would be the same without.
        for (int i = 0; i < AGENCIES; i++) {
            List<GeneratedReport> right = CLEAN.reportsOf(i);
            List<GeneratedReport> some = GENERATOR.reportsOf(i);
            for (int year = 0; year < right.size(); year++) {
                boolean same = right.get(year).report().equals(some.get(year).report());
                assertThat(same).isEqualTo(some.get(year).errors().isEmpty());
            }
        }
    }
}
