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
import dev.gongkai.report.validate.output.GroupComment;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.text.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what was found as comments into copies of the files: one for each group of findings, at its first place. */
final class FindingComments {

    private static final List<String> WORD = List.of(".docx", ".docm", ".dotx", ".dotm");

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

    /** Whether an earlier run's copy of a file is still there. */
    boolean areThere(InputFile input) {
        return folder == null
                ? Files.isRegularFile(target)
                : folder.earlierCopy(input).isPresent();
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
            folder.acceptCopy(input, copy.toByteArray());
            return;
        }
        refuseOtherName(copy.toByteArray());
        try {
            ReportFiles.replace(target, copy.toByteArray());
        } catch (IOException e) {
            throw new SaidException(Messages.both("out.failed", target, Reasons.of(e)));
        }
    }

    /** A copy is of the kind of its original; under the name of another no program would open it. */
    private void refuseOtherName(byte[] copy) throws SaidException {
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean archive = copy[0] == 'P' && copy[1] == 'K';
        if (archive ? name.endsWith(".pdf") : WORD.stream().anyMatch(name::endsWith)) {
            Message why = Messages.both(archive ? "validate.annotate.word" : "validate.annotate.pdf", target);
            throw new SaidException(Messages.both("validate.annotate.failed", why));
        }
    }

    private List<FileComment> comments(Form form, ValidationResult result) {
        return result.groups().stream().map(group -> comment(form, group)).toList();
    }

    private FileComment comment(Form form, FindingGroup group) {
        Place place = group.findings().get(0).place();
        TextSpan words = place.span();
        FileComment comment = FileComment.of(place.pointer(), GroupComment.text(form, group, locale));
        return words == null ? comment : comment.at(words.start(), words.end());
    }
}
