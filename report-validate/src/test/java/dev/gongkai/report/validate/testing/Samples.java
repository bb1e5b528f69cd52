package dev.gongkai.report.validate.testing;

import dev.gongkai.report.Message;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The report that tests begin with, in which nothing is wrong, and rules made for tests. */
public final class Samples {

    private Samples() {}

    /** The document of {@link #base()}. */
    public static String baseJson() {
        try (InputStream in = Samples.class.getResourceAsStream("base.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report of a county's government in which no rule finds anything. */
    public static Report base() {
        try {
            return ReportReader.create().read(baseJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule made for a test. */
    public static Rule rule(String id, Severity severity, Rule.Check check) {
        return Rule.of(new RuleInfo(id, severity, new Message(id + " 的要求", "what " + id + " wants"), "条例第五十条"), check);
    }

    /** A rule that finds one thing. */
    public static Rule finding(String id, Severity severity, String pointer, @Nullable String actual) {
        return rule(
                id,
                severity,
                (subject, findings) ->
                        findings.add(Place.of(pointer, "某处"), new Message("有误", "is wrong"), "应有的值", actual));
    }
}
