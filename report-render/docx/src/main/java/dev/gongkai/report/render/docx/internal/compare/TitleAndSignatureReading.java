package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.Message;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what names the report: title, agency and signature. The agency's name stands in two places; it is another one
 * only if both say so, or if the form was blank.
 */
final class TitleAndSignatureReading {

    private static final Message TITLE = new Message("标题", "the title");
    private static final Message AGENCY = new Message("机关名称", "the agency's name");
    private static final Message SIGNATURE = new Message("落款机关", "the agency in the signature");
    private static final Message DATE = new Message("成文日期", "the date of writing");

    private final Report embedded;

    /** Whether a blank form was rendered; an agency in a report may have any name. */
    private final boolean blank;

    private final RenderedDocument rendered;
    private final PartLocator parts;
    private final ReadingLog log;

    /** The lines of the title; none where a prompt is shown. */
    private final List<String> lines;

    private final boolean sameTitle;

    /** The name that signs, or empty. */
    private final String signed;

    /** The name of the agency that reports. */
    private final String name;

    TitleAndSignatureReading(Report embedded, RenderedDocument rendered, PartLocator parts, ReadingLog log) {
        this.embedded = embedded;
        this.blank = embedded.equals(DocxContract.blankReport(embedded.form(), embedded.year()));
        this.rendered = rendered;
        this.parts = parts;
        this.log = log;
        List<String> shown = parts.title();
        this.sameTitle = rendered.isTitle(shown);
        String words = sameTitle ? rendered.title() : checked("/title", TITLE, String.join("", shown));
        boolean prompt = !sameTitle && ControlPrompt.isPrompt(words, parts.titleIsShowing());
        this.lines = prompt || words.isEmpty() ? List.of() : shown;
        this.signed = checked("/signature/agency", SIGNATURE, parts.agency());
        this.name = findName();
    }

    /** Several lines together may be too long. */
    private String checked(String pointer, Message place, String text) {
        Optional<Message> problem = PrintableText.problemOfLine(text);
        problem.ifPresent(message -> log.problem(pointer, place, message));
        return problem.isPresent() ? "" : text;
    }

    private String findName() {
        String was = embedded.agency().name();
        String wording = embedded.form().title("", embedded.year());
        String title = sameTitle ? "" : String.join("", lines);
        String titled = title.endsWith(wording)
                ? PrintableText.strip(title.substring(0, title.length() - wording.length()))
                : "";
        if (blank) {
            String found = !titled.isEmpty() && !ControlPrompt.isPrompt(titled, false) ? titled : signed;
            return found.isEmpty() ? was : found;
        }
        return !titled.isEmpty() && (signed.isEmpty() || signed.equals(titled)) ? titled : was;
    }

    /** The title where it is not in the form's wording, or null. */
    @Nullable
    String title() {
        if (lines.isEmpty() && !blank) {
            log.problem("/title", TITLE, "没有标题", "there is none");
        }
        if (sameTitle || lines.isEmpty()) {
            return embedded.givenTitle();
        }
        String words = String.join("", lines);
        String own = embedded.form().title(name, embedded.year());
        // A break behind the agency's name was not asked for.
        boolean broken = lines.size() == 2 && lines.get(0).equals(name);
        String title = broken ? words : String.join("\n", lines);
        String after = words.equals(own) ? own : title;
        boolean renamed = !finalName().equals(embedded.agency().name());
        if (!after.equals(embedded.title()) && !log.change("/title", TITLE, embedded.title(), after)) {
            // A title in the form's wording would follow the agency's name.
            return renamed ? embedded.title() : embedded.givenTitle();
        }
        if (!words.equals(own)) {
            return title;
        }
        return finalName().equals(name) ? null : own;
    }

    /** The agency that reports. */
    Agency agency() {
        Agency was = embedded.agency();
        if (name.equals(was.name())) {
            if (blank) {
                log.problem(
                        "/agency/name",
                        AGENCY,
                        "尚未填写，请填写标题或落款",
                        "not filled in yet; fill in the title or the signature");
            }
            return was;
        }
        return log.change("/agency/name", AGENCY, was.name(), name)
                ? was.toBuilder().name(name).build()
                : was;
    }

    /** The agency's name, be it the new one or the one that stays. */
    private String finalName() {
        String was = embedded.agency().name();
        return name.equals(was) || !log.takes("/agency/name", AGENCY, was, name) ? was : name;
    }

    /** The signature, or null. */
    @Nullable
    Signature signature() {
        SignatureLines shown = rendered.signature();
        Signature was = embedded.signature();
        String agencyBefore = shown == null ? "" : shown.agency();
        String dateBefore = shown == null || shown.date() == null ? "" : shown.date();
        String dated = PrintableText.strip(parts.date());
        boolean sameAgency = signed.equals(agencyBefore);
        boolean sameDate = dated.equals(dateBefore);
        if (sameAgency && sameDate && name.equals(embedded.agency().name())) {
            return was;
        }
        boolean stays = sameAgency || !log.change("/signature/agency", SIGNATURE, agencyBefore, signed);
        String signing = stays ? agencyBefore : signed;
        LocalDate date = sameDate ? was == null ? null : was.date() : date(dateBefore, dated, was);
        if (signing.isEmpty() && date == null) {
            return null;
        }
        // What was given as it stands there remains given, even if it is the agency's own name.
        boolean given = stays && was != null && was.agency() != null;
        String other = signing.isEmpty() || signing.equals(finalName()) ? null : signing;
        return new Signature(given ? was.agency() : other, date);
    }

    private @Nullable LocalDate date(String before, String dated, @Nullable Signature was) {
        LocalDate old = was == null ? null : was.date();
        if (dated.isEmpty()) {
            return log.change("/signature/date", DATE, before, "") ? null : old;
        }
        Optional<LocalDate> date = DateTextParser.parse(dated);
        if (date.isEmpty()) {
            log.problem(
                    "/signature/date",
                    DATE,
                    "应为日期，如 2026年1月5日，实为" + ReadingLog.quoted(dated),
                    "a date is expected, such as 2026年1月5日, found " + ReadingLog.quoted(dated));
            return null;
        }
        boolean taken = date.get().equals(old) || log.change("/signature/date", DATE, before, dated);
        return taken ? date.get() : old;
    }
}
