package dev.gongkai.report.service.reports;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.importer.annotate.FileAnnotator;
import dev.gongkai.report.importer.annotate.FileComment;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.validate.FindingGroup;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.output.GroupComment;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.text.TextSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/**
 * Word documents and PDF with what was found in them as comments (批注).
 *
 * <pre>{@code Renderings.Rendered copy = annotations.annotate(part, null, Waivers.NONE, locale, out);}</pre>
 */
@Component
public class Annotations {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String WORD_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.12";

    /** What the main part of such a document is called within: not as the file is. */
    private static final String MAIN_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private final Uploads uploads;
    private final Checks checks;

    Annotations(Uploads uploads, Checks checks) {
        this.uploads = uploads;
        this.checks = checks;
    }

    /**
     * Checks the report in a file and writes the findings as comments into a copy of it.
     *
     * @param content the Word document or PDF
     * @param previous last year's report, or null
     * @param waivers the findings that are accepted
     * @param locale the language of the comments
     * @param out where the copy goes; stays open
     * @return what was written: the copy is of the kind of the file
     * @throws RefusedUploadException if the file is empty, or would unpack to more than is allowed
     * @throws IOException if the file takes no comments or holds no report; such exceptions explain themselves
     */
    public Renderings.Rendered annotate(
            InputStreamSource content, @Nullable Report previous, Waivers waivers, Locale locale, OutputStream out)
            throws IOException {
        return uploads.withFile(content, file -> {
            Report report = ReportFiles.readWithRemarks(file).report();
            List<FileComment> comments = checks.of(report, previous, List.of(), waivers).groups().stream()
                    .map(group -> comment(report.form(), group, locale))
                    .toList();
            FileAnnotator.create().annotate(file, report, comments, StreamUtils.nonClosing(out));
            if (!ArchiveScan.isArchive(file)) {
                return new Renderings.Rendered("application/pdf", "pdf");
            }
            // Word refuses a document with macros under the name of one without.
            return hasMacros(file)
                    ? new Renderings.Rendered(WORD_WITH_MACROS, "docm")
                    : new Renderings.Rendered(WORD, "docx");
        });
    }

    private static boolean hasMacros(Path document) throws IOException {
        // By its directory, as Word reads it: a stream of some writers cannot be read from its beginning.
        try (ZipFile zip = new ZipFile(document.toFile())) {
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(types)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(MAIN_WITH_MACROS);
            }
        }
    }

    /** One comment for findings that say the same, at the first place. */
    private static FileComment comment(Form form, FindingGroup group, Locale locale) {
        Place place = group.findings().get(0).place();
        TextSpan words = place.span();
        FileComment comment = FileComment.of(place.pointer(), GroupComment.text(form, group, locale));
        return words == null ? comment : comment.at(words.start(), words.end());
    }
}
