package dev.gongkai.report.validate.output;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.validate.RuleFailure;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** JUnit XML, as pipelines read it. */
final class JunitWriter implements ResultStream {

    private final Locale locale;
    private final Appendable out;
    private final List<Suite> suites = new ArrayList<>();

    JunitWriter(Locale locale, Appendable out) {
        this.locale = locale;
        this.out = out;
    }

    /** How a case ended; at most one of the elements that say so stands in it. */
    private enum End {
        PASSED(""),
        SKIPPED("skipped"),
        FAILURE("failure"),
        ERROR("error");

        private final String element;

        End(String element) {
            this.element = element;
        }
    }

    /**
     * A case.
     *
     * @param name the rule
     * @param end how it ended
     * @param type the kind of failure or error
     * @param summary in one line
     * @param detail all that made it end so
     * @param output what else is to be said
     */
    private record Case(String name, End end, String type, String summary, String detail, String output) {}

    private record Suite(String name, List<Case> cases) {
        long count(End end) {
            return cases.stream().filter(c -> c.end() == end).count();
        }
    }

    @Override
    public void add(Outcome outcome) {
        suites.add(suite(outcome));
    }

    @Override
    public void close() throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, 0);
            xml.writeStartElement("testsuites");
            attribute(xml, "name", "gongkai");
            attribute(xml, "tests", total(suites, suite -> suite.cases().size()));
            attribute(xml, "failures", total(suites, suite -> suite.count(End.FAILURE)));
            attribute(xml, "errors", total(suites, suite -> suite.count(End.ERROR)));
            for (Suite suite : suites) {
                write(suite, xml);
            }
            line(xml, 0);
            xml.writeEndElement();
            line(xml, 0);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        out.append(text.toString());
    }

    private static long total(List<Suite> suites, ToLongFunction<Suite> number) {
        return suites.stream().mapToLong(number).sum();
    }

    private static void write(Suite suite, XMLStreamWriter xml) throws XMLStreamException {
        line(xml, 1);
        xml.writeStartElement("testsuite");
        attribute(xml, "name", suite.name());
        attribute(xml, "tests", suite.cases().size());
        attribute(xml, "failures", suite.count(End.FAILURE));
        attribute(xml, "errors", suite.count(End.ERROR));
        attribute(xml, "skipped", suite.count(End.SKIPPED));
        for (Case test : suite.cases()) {
            line(xml, 2);
            xml.writeStartElement("testcase");
            attribute(xml, "classname", suite.name());
            attribute(xml, "name", test.name());
            if (test.end() != End.PASSED) {
                line(xml, 3);
                xml.writeStartElement(test.end().element);
                if (test.end() != End.SKIPPED) {
                    attribute(xml, "type", test.type());
                }
                attribute(xml, "message", test.summary());
                xml.writeCharacters(legal(test.detail()));
                xml.writeEndElement();
            }
            if (!test.output().isEmpty()) {
                line(xml, 3);
                xml.writeStartElement("system-out");
                xml.writeCharacters(legal(test.output()));
                xml.writeEndElement();
            }
            line(xml, 2);
            xml.writeEndElement();
        }
        line(xml, 1);
        xml.writeEndElement();
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** An attribute has one line: a parser makes blanks of line breaks anyway. */
    private static void attribute(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value.toString()).replaceAll("[\\t\\n\\r]+", " "));
    }

    /** Reports hold what XML allows, but the names of files and the messages of failures may not. */
    private static String legal(String text) {
        return text.replace('\r', '\n').replaceAll("[" + PrintableText.ILLEGAL + "]", "\uFFFD");
    }

    private Suite suite(Outcome outcome) {
        ValidationResult result = outcome.result();
        Message error = outcome.error();
        if (result == null || error != null) {
            String why = error == null ? "" : say(error);
            return new Suite(outcome.name(), List.of(new Case("read", End.ERROR, "unreadable", first(why), why, "")));
        }
        List<Case> cases = new ArrayList<>();
        result.rulesRun().forEach(rule -> cases.add(test(rule, result, null)));
        result.failures().forEach(failure -> cases.add(test(failure.rule(), result, failure)));
        return new Suite(outcome.name(), cases);
    }

    private Case test(String rule, ValidationResult result, @Nullable RuleFailure failure) {
        List<Finding> own = result.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        String errors = findings(own, true);
        String others = findings(own, false);
        String undecided = open(rule, result, Unassessed.Cause.UNDECIDABLE);
        String notGiven = open(rule, result, Unassessed.Cause.NOT_GIVEN);
        String waived = result.waivers().stream()
                .filter(use -> use.waiver().rule().equals(rule))
                .map(use -> say(ResultWords.waiver(use)))
                .collect(Collectors.joining("\n"));
        if (failure != null) {
            String cause = failure.cause().toString();
            return new Case(
                    rule,
                    End.ERROR,
                    "failed",
                    first(cause),
                    cause,
                    joined(errors, others, undecided, notGiven, waived));
        }
        if (!errors.isEmpty()) {
            return new Case(
                    rule, End.FAILURE, "error", first(errors), errors, joined(others, undecided, notGiven, waived));
        }
        if (!undecided.isEmpty()) {
            return new Case(
                    rule, End.ERROR, "undecidable", first(undecided), undecided, joined(others, notGiven, waived));
        }
        if (!notGiven.isEmpty()) {
            return new Case(rule, End.SKIPPED, "", first(notGiven), "", joined(others, waived));
        }
        return new Case(rule, End.PASSED, "", "", "", joined(others, waived));
    }

    private String findings(List<Finding> findings, boolean errors) {
        return findings.stream()
                .filter(finding -> (finding.severity() == Severity.ERROR) == errors)
                .map(this::finding)
                .collect(Collectors.joining("\n"));
    }

    private String finding(Finding finding) {
        return say(ResultWords.severity(finding.severity())) + " "
                + finding.place().text() + say("：", ": ")
                + say(finding.message())
                + ResultWords.values(finding)
                        .map(values -> say("（", " (") + say(values) + say("）", ")"))
                        .orElse("")
                + " " + finding.place().pointer();
    }

    private String open(String rule, ValidationResult result, Unassessed.Cause cause) {
        return result.unassessed().stream()
                .filter(u -> u.rule().equals(rule) && u.cause() == cause)
                .map(u -> u.place().text() + say("：", ": ") + say(u.why()))
                .collect(Collectors.joining("\n"));
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String joined(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String say(Message message) {
        return message.in(locale);
    }

    private String say(String zh, String en) {
        return say(new Message(zh, en));
    }
}
