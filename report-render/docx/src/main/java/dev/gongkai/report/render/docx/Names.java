package dev.gongkai.report.render.docx;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.Texts;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what names the report: title, agency and signature. The agency's name stands in two places; it is another one
 * only if both say so, or if the form was blank.
 *
 * @param agency the agency that reports
 * @param title the title where it is not in the form's wording, or null
 * @param signature the signature, or null
 */
record Names(
        Agency agency, @Nullable String title, @Nullable Signature signature) {

    private static final Message TITLE = new Message("标题", "the title");
    private static final Message AGENCY = new Message("机关名称", "the agency's name");
    private static final Message SIGNATURE = new Message("落款机关", "the agency in the signature");
    private static final Message DATE = new Message("成文日期", "the date of writing");

    static Names of(Report embedded, Rendered rendered, Outline outline, Findings findings) {
        return new Reading(embedded, rendered, outline, findings).names();
    }

    private record Reading(Report embedded, Rendered rendered, Outline outline, Findings findings) {

        Names names() {
            boolean blank = embedded.agency().name().equals(Prompt.AGENCY.text());
            List<String> shown = outline.title();
            boolean prompt = Prompts.isPrompt(String.join("", shown), outline.titleIsShowing());
            List<String> lines = prompt ? List.of() : shown;
            String words = String.join("", lines);
            boolean same = rendered.isTitle(lines);
            String signed = outline.agency();
            Texts.problemOfLine(signed).ifPresent(problem -> findings.problem("/signature/agency", SIGNATURE, problem));
            String name = name(blank, same ? "" : words, signed);
            if (words.isEmpty() && !blank) {
                findings.problem("/title", TITLE, new Message("没有标题", "there is none"));
            }
            String title = same || words.isEmpty() ? embedded.givenTitle() : title(lines, name);
            String after = title == null ? embedded.form().title(name, embedded.year()) : title;
            if (!same && !words.isEmpty() && !after.equals(embedded.title())) {
                findings.change("/title", TITLE, embedded.title(), after);
            }
            Agency agency = agency(name);
            return new Names(agency, title, signature(name, signed));
        }

        /** The agency's name. */
        private String name(boolean blank, String title, String signed) {
            String wording = embedded.form().title("", embedded.year());
            String titled =
                    title.endsWith(wording) ? Texts.strip(title.substring(0, title.length() - wording.length())) : "";
            String was = embedded.agency().name();
            if (blank) {
                String name = !titled.isEmpty() && !Prompts.isPrompt(titled, false) ? titled : signed;
                if (name.isEmpty()) {
                    findings.problem(
                            "/agency/name",
                            AGENCY,
                            new Message("尚未填写，请填写标题或落款", "not filled in yet; fill in the title or the signature"));
                    return was;
                }
                return name;
            }
            return !titled.isEmpty() && (signed.isEmpty() || signed.equals(titled)) ? titled : was;
        }

        private Agency agency(String name) {
            Agency was = embedded.agency();
            if (name.equals(was.name())) {
                return was;
            }
            findings.change("/agency/name", AGENCY, was.name(), name);
            return Agency.builder(name)
                    .kind(was.kind())
                    .level(was.level())
                    .website(was.website())
                    .address(was.address())
                    .phone(was.phone())
                    .email(was.email())
                    .build();
        }

        /** Null where it is the form's own wording; a break behind the agency's name was not asked for. */
        private @Nullable String title(List<String> lines, String name) {
            String words = String.join("", lines);
            Texts.problemOfLines(words).ifPresent(problem -> findings.problem("/title", TITLE, problem));
            if (words.equals(embedded.form().title(name, embedded.year()))) {
                return null;
            }
            boolean broken = lines.size() == 2 && lines.get(0).equals(name);
            return broken ? words : lines.stream().collect(Collectors.joining("\n"));
        }

        private @Nullable Signature signature(String name, String signed) {
            dev.gongkai.report.document.Signature shown = rendered.signature();
            Signature was = embedded.signature();
            String dated = Texts.strip(outline.date());
            boolean sameDate = dated.equals(shown == null || shown.date() == null ? "" : shown.date());
            LocalDate date = sameDate ? was == null ? null : was.date() : date(dated, was);
            boolean sameAgency = signed.equals(shown == null ? "" : shown.agency());
            if (sameAgency && sameDate && name.equals(embedded.agency().name())) {
                return was;
            }
            if (!sameAgency) {
                findings.change("/signature/agency", SIGNATURE, shown == null ? "" : shown.agency(), signed);
            }
            if (signed.isEmpty() && dated.isEmpty()) {
                return null;
            }
            boolean own = signed.isEmpty() || signed.equals(name);
            String kept = sameAgency && was != null && was.agency() != null ? was.agency() : signed;
            return new Signature(own && (was == null || was.agency() == null || !sameAgency) ? null : kept, date);
        }

        private @Nullable LocalDate date(String dated, @Nullable Signature was) {
            String before = rendered.signature() == null || rendered.signature().date() == null
                    ? ""
                    : rendered.signature().date();
            if (dated.isEmpty()) {
                findings.change("/signature/date", DATE, before, "");
                return null;
            }
            Optional<LocalDate> date = DateText.parse(dated);
            if (date.isEmpty()) {
                findings.problem(
                        "/signature/date",
                        DATE,
                        new Message(
                                "应为日期，如 2026年1月5日，实为“" + Findings.excerpt(dated) + "”",
                                "a date is expected, such as 2026年1月5日, found “" + Findings.excerpt(dated) + "”"));
                return was == null ? null : was.date();
            }
            if (was == null || !date.get().equals(was.date())) {
                findings.change("/signature/date", DATE, before, dated);
            }
            return date.get();
        }
    }
}
