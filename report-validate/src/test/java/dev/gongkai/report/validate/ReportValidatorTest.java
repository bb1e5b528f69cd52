package dev.gongkai.report.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.ReportGenerator;
import dev.gongkai.report.validate.ValidationResult.Verdict;
import dev.gongkai.report.validate.rule.Context;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.Samples;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportValidatorTest {

    private static final Message WHY = new Message("缺少", "missing");
    private static final Report BASE = Samples.base();

    private static ValidationResult validate(Rule... rules) {
        return ReportValidator.builder().rules(List.of(rules)).build().validate(BASE);
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("bug"),
                new NullPointerException(),
                new StackOverflowError(),
                new NoClassDefFoundError("gone"),
                new AssertionError("never"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aRuleThatThrowsIsNamedAndTheResultIsNotValid(Throwable failure) {
        Rule broken = Samples.rule("own.broken", Severity.WARNING, (subject, findings) -> {
            findings.add(Place.of("/year", "年度"), new Message("有误", "is wrong"), null, null);
            ReportValidatorTest.<RuntimeException>sneak(failure);
        });
        Rule sound = Samples.rule("own.sound", Severity.ERROR, (subject, findings) -> {});

        ValidationResult result = validate(broken, sound);

        assertThat(result.failures()).containsExactly(new RuleFailure("own.broken", failure));
        assertThat(result.rulesRun()).containsExactly("own.sound");
        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.findings()).as("what it found before it failed").hasSize(1);
    }

    @Test
    void aCheckedExceptionThatIsThrownUncheckedIsAFailureToo() {
        Exception checked = new Exception("checked");
        Rule rule = Samples.rule(
                "own.checked",
                Severity.ERROR,
                (subject, findings) -> ReportValidatorTest.<RuntimeException>sneak(checked));

        assertThat(validate(rule).failures()).containsExactly(new RuleFailure("own.checked", checked));
    }

    @Test
    void aRuleWithoutEndIsAFailure() {
        assertThat(validate(Samples.rule("own.deep", Severity.ERROR, (s, f) -> recurse(0)))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).isInstanceOf(StackOverflowError.class));
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void theVerdictFollowsFromErrorsFailuresAndWhatIsUndecided() {
        Rule sound = Samples.rule("own.sound", Severity.ERROR, (s, f) -> {});
        Rule error = Samples.finding("own.error", Severity.ERROR, "/year", null);
        Rule warning = Samples.finding("own.warning", Severity.WARNING, "/year", null);
        Rule information = Samples.finding("own.information", Severity.INFORMATION, "/year", null);
        Rule undecidable =
                Samples.rule("own.undecidable", Severity.ERROR, (s, f) -> f.undecidable(Place.of("/year", "年度"), WHY));
        Rule notGiven = Samples.rule("own.given", Severity.ERROR, (s, f) -> f.notGiven(WHY));

        assertThat(validate(sound).verdict()).isEqualTo(Verdict.VALID);
        assertThat(validate(warning, information).verdict()).isEqualTo(Verdict.VALID);
        assertThat(validate(notGiven).verdict()).isEqualTo(Verdict.VALID);
        assertThat(validate(undecidable).verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(validate(error, undecidable).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void findingsStandInTheOrderOfTheReportAndAtOnePlaceInTheOrderOfTheRules() {
        List<String> ordered = List.of(
                "",
                "/year",
                "/title",
                "/preamble/1",
                "/headings/overview",
                "/overview",
                "/overview/0",
                "/overview/1/heading",
                "/overview/1/text",
                "/overview/2/text",
                "/headings/proactive",
                "/proactive/fees/amount",
                "/headings/requests",
                "/requests/received",
                "/requests/received/naturalPerson",
                "/requests/received/total",
                "/requests/carriedIn/naturalPerson",
                "/requests/total/total",
                "/requests/notes/0",
                "/proceedings/reconsideration/total",
                "/problems/0",
                "/other/0",
                "/signature/date");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        Rule.Check check = (subject, findings) -> shuffled.forEach(
                pointer -> findings.add(Place.of(pointer, pointer), new Message("有误", "is wrong"), null, null));

        ValidationResult result = validate(
                Samples.rule("own.second", Severity.ERROR, check), Samples.rule("own.first", Severity.WARNING, check));

        List<String> expected = ordered.stream()
                .flatMap(p -> Stream.of(p + " own.second", p + " own.first"))
                .toList();
        assertThat(result.findings().stream().map(f -> f.place().pointer() + " " + f.rule()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void findingsInOneTextStandInTheOrderOfTheirWords() {
        Rule rule = Samples.rule("own.words", Severity.WARNING, (subject, findings) -> {
            for (int start : new int[] {7, 2, 5}) {
                findings.add(Place.of("/overview/0", "段").at(new TextSpan(start, start + 1)), WHY, null, "" + start);
            }
        });

        assertThat(validate(rule).findings()).extracting(Finding::actual).containsExactly("2", "5", "7");
    }

    @Test
    void aProfileSwitchesRulesOffAndChangesTheirSeverity() {
        Rule error = Samples.finding("own.error", Severity.ERROR, "/year", null);
        Rule warning = Samples.finding("own.warning", Severity.WARNING, "/title", null);
        Rule off = Samples.finding("own.off", Severity.ERROR, "/year", null);
        Profile profile = Profile.builder()
                .severity("own.error", Severity.INFORMATION)
                .severity("own.warning", Severity.ERROR)
                .off("own.off")
                .parameter("own.share", "0.8")
                .build();
        assertThat(profile.toBuilder().build()).isEqualTo(profile);

        ValidationResult result = ReportValidator.builder()
                .rules(List.of(error, warning, off))
                .profile(profile)
                .build()
                .validate(BASE);

        assertThat(result.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("own.error", Severity.INFORMATION), tuple("own.warning", Severity.ERROR));
        assertThat(result.rulesRun()).containsExactly("own.error", "own.warning");
    }

    @Test
    void aRuleMayFindLesserThingsButNoGraverOnesThanItsProfileSays() {
        Rule rule = Samples.rule("own.both", Severity.ERROR, (subject, findings) -> {
            findings.add(Place.of("/year", "年度"), WHY, null, "own");
            findings.add(Severity.WARNING, Place.of("/title", "标题"), WHY, null, "lesser");
        });
        ReportValidator.Builder builder = ReportValidator.builder().rules(List.of(rule));

        assertThat(builder.build().validate(BASE).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(builder.profile(Profile.builder()
                                .severity("own.both", Severity.INFORMATION)
                                .build())
                        .build()
                        .validate(BASE)
                        .findings())
                .extracting(Finding::severity)
                .containsOnly(Severity.INFORMATION);
    }

    @Test
    void rulesThatAreNotThereOrThereTwiceAreRefused() {
        Rule rule = Samples.finding("own.rule", Severity.ERROR, "/year", null);
        ReportValidator.Builder builder = ReportValidator.builder().rules(List.of(rule));

        assertThatThrownBy(
                        () -> builder.profile(Profile.builder().off("own.rul").build())
                                .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("profile: there is no rule [own.rul]");
        assertThatThrownBy(() -> builder.profile(Profile.DEFAULT)
                        .waivers(Waivers.of(Waiver.of("own.rul", "/year", null, "理由")))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("waivers: there is no rule [own.rul]");
        assertThatThrownBy(() -> builder.waivers(Waivers.NONE).rule(rule).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rules: two are called own.rule");
    }

    @Test
    void whatIsKnownBesidesReachesTheRules() {
        Report last = BASE.toBuilder().build();
        List<Context> seen = new ArrayList<>();
        Rule rule = Samples.rule("own.context", Severity.ERROR, (s, f) -> seen.add(s.context()));

        ReportValidator.builder()
                .rules(List.of(rule))
                .previous(last)
                .parts(List.of(BASE))
                .build()
                .validate(BASE);

        assertThat(seen)
                .containsExactly(
                        Context.builder().previous(last).parts(List.of(BASE)).build());
    }

    @Test
    void eightThreadsGetTheSameResult() throws Exception {
        ReportValidator validator = ReportValidator.builder()
                .rule(Samples.rule(
                        "own.texts",
                        Severity.WARNING,
                        (subject, findings) -> subject.passages()
                                .forEach(passage -> findings.add(passage.place(), WHY, null, passage.text()))))
                .build();
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            reports.add(ReportGenerator.report(i));
        }
        List<ValidationResult> expected =
                reports.stream().map(validator::validate).toList();
        assertThat(expected).anySatisfy(result -> assertThat(result.findings()).isNotEmpty());

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<ValidationResult>> task =
                    () -> reports.stream().map(validator::validate).toList();
            for (Future<List<ValidationResult>> results : threads.invokeAll(Collections.nCopies(8, task))) {
                assertThat(results.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
