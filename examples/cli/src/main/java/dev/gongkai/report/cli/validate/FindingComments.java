package dev.gongkai.report.cli.validate;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.console.SaidException;
import dev.gongkai.report.cli.files.FolderSink;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.importer.annotate.FileAnnotator;
import dev.gongkai.report.importer.annotate.FileComment;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.validate.FindingGroup;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.text.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what was found as comments into copies of the files: one for each group of findings, at its first place. */
final class FindingComments {

    /** How many places of a group are named. */
    private static final int NAMED = 5;

    private final Path target;
    private final @Nullable FolderSink folder;
    private final FileAnnotator annotator;
    private final Locale locale;

    FindingComments(Path target, @Nullable FolderSink folder, @Nullable LocalDate date, Locale locale) {
        this.target = target;
        this.folder = folder;
        this.annotator =
                date == null ? FileAnnotator.create() : FileAnnotator.create().dated(date);
        this.locale = locale;
    }

    /** Writes the copy of a file. */
    void write(InputFile input, Report report, ValidationResult result) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try {
            annotator.annotate(input.path(), report, comments(report.form(), result), copy);
        } catch (IOException e) {
            throw new SaidException(Messages.both("validate.annotate.failed", Reasons.of(e)));
        }
        if (folder != null) {
            String name = input.relative().toString();
            folder.accept(input, name.substring(name.lastIndexOf('.') + 1), copy.toByteArray());
            return;
        }
        try {
            ReportFiles.replace(target, copy.toByteArray());
        } catch (IOException e) {
            throw new SaidException(Messages.both("out.failed", target, Reasons.of(e)));
        }
    }

    private List<FileComment> comments(Form form, ValidationResult result) {
        return result.groups().stream().map(group -> comment(form, group)).toList();
    }

    private FileComment comment(Form form, FindingGroup group) {
        Place place = group.findings().get(0).place();
        TextSpan words = place.span();
        FileComment comment = FileComment.of(place.pointer(), text(form, group));
        return words == null ? comment : comment.at(words.start(), words.end());
    }

    private String text(Form form, FindingGroup group) {
        List<String> lines = new ArrayList<>();
        Finding first = group.findings().get(0);
        lines.add(say(new Message("【", "[")) + severity(group.severity()) + say(new Message("】", "] ")) + group.rule());
        if (group.findings().size() == 1) {
            lines.add(say(new Message(first.place().text() + "：", first.place().text() + ": ")) + say(first.message()));
            values(first, lines);
        } else {
            int cells = Math.max(group.cells(form), group.findings().size());
            lines.add(say(group.message()));
            String places = group.findings().stream()
                    .limit(NAMED)
                    .map(finding -> finding.place().text())
                    .collect(Collectors.joining(say(new Message("；", "; "))));
            boolean more = group.findings().size() > NAMED;
            lines.add(say(new Message(
                    "共 " + cells + " 处：" + places + (more ? "等" : ""),
                    cells + " places: " + places + (more ? " and others" : ""))));
        }
        String basis = group.findings().stream()
                .map(Finding::legalBasis)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(say(new Message("；", "; "))));
        if (!basis.isEmpty()) {
            lines.add(say(new Message("依据：" + basis, "Basis: " + basis)));
        }
        return String.join("\n", lines);
    }

    private void values(Finding finding, List<String> lines) {
        String actual = finding.actual();
        String expected = finding.expected();
        if (expected != null) {
            lines.add(say(new Message(
                    "应为 " + expected + (actual == null ? "" : "，实为 " + actual),
                    "expected " + expected + (actual == null ? "" : ", found " + actual))));
        }
    }

    private String severity(Severity severity) {
        return say(
                switch (severity) {
                    case ERROR -> new Message("错误", "error");
                    case WARNING -> new Message("警告", "warning");
                    case INFORMATION -> new Message("提示", "information");
                });
    }

    private String say(Message message) {
        return message.in(locale);
    }
}
