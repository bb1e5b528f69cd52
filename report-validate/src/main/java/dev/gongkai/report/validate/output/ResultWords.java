package dev.gongkai.report.validate.output;

import dev.gongkai.report.Message;
import dev.gongkai.report.validate.ValidationResult.Verdict;
import dev.gongkai.report.validate.Waiver;
import dev.gongkai.report.validate.WaiverUse;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What several outputs say alike. */
final class ResultWords {

    private ResultWords() {}

    static Message severity(Severity severity) {
        return switch (severity) {
            case ERROR -> new Message("错误", "error");
            case WARNING -> new Message("警告", "warning");
            case INFORMATION -> new Message("提示", "information");
        };
    }

    static Message verdict(Verdict verdict) {
        return switch (verdict) {
            case VALID -> new Message("合格", "valid");
            case INVALID -> new Message("有误", "invalid");
            case INCOMPLETE -> new Message("未完成", "incomplete");
        };
    }

    static Message status(WaiverUse.Status status) {
        return switch (status) {
            case ACCEPTED -> new Message("已适用", "accepted");
            case STALE -> new Message("已失效", "stale");
            case UNUSED -> new Message("未使用", "unused");
        };
    }

    /** What was expected and what is there, as far as the finding says so. */
    static Optional<Message> values(Finding finding) {
        String expected = finding.expected();
        String actual = finding.actual();
        if (expected == null) {
            return actual == null ? Optional.empty() : Optional.of(new Message("实为 " + actual, "found " + actual));
        }
        return Optional.of(
                actual == null
                        ? new Message("应为 " + expected, "expected " + expected)
                        : new Message(
                                "应为 " + expected + "，实为 " + actual, "expected " + expected + ", found " + actual));
    }

    /** A waiver with what became of it. */
    static Message waiver(WaiverUse use) {
        Waiver waiver = use.waiver();
        Message status = status(use.status());
        String place = waiver.place().isEmpty() ? "" : " " + waiver.place();
        String now = use.findings().stream()
                .map(finding -> quoted(finding.actual()))
                .distinct()
                .collect(Collectors.joining(" "));
        boolean stale = use.status() == WaiverUse.Status.STALE;
        String who = Stream.of(waiver.by(), waiver.date())
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return new Message(
                status.zh() + " " + waiver.rule() + place + " 值 " + quoted(waiver.value())
                        + (stale ? "，现为 " + now : "") + "：" + waiver.reason()
                        + (who.isEmpty() ? "" : "（" + who + "）"),
                status.en() + " " + waiver.rule() + place + " value " + quoted(waiver.value())
                        + (stale ? ", now " + now : "") + ": " + waiver.reason()
                        + (who.isEmpty() ? "" : " (" + who + ")"));
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "-" : "“" + value + "”";
    }
}
