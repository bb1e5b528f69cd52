package dev.gongkai.report.service.edit;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came back from the page (填报结果): the saved report with the fields set in it. A field that did not come stays as it
 * was, and so does what no field shows.
 *
 * <pre>{@code DraftEdit edit = DraftEdit.of(saved, fields, false);}</pre>
 *
 * @param report with all fields that can be taken
 * @param errors by field, those that cannot
 */
public record DraftEdit(Report report, Map<String, Message> errors) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private static final Message NO_NUMBER = new Message("应为数字，如 23 或 1.5", "expected a number such as 23 or 1.5");

    private static final Message UNPRINTABLE =
            new Message("有不能排印的字符，或此处不能换行", "a character that cannot be printed, or a line break where none may be");

    private static final Message MISSING = new Message("不能为空", "must not be empty");

    /** Copies the errors. */
    public DraftEdit {
        errors = Map.copyOf(errors);
    }

    /**
     * Reads the fields.
     *
     * @param saved the report that the page was made of
     * @param fields what came back
     * @param allTotals whether every total is to be what its parts say, also one that was stated otherwise
     * @return the report and what cannot be taken
     */
    public static DraftEdit of(Report saved, Map<String, String> fields, boolean allTotals) {
        Reading reading = new Reading(saved, fields);
        reading.agency();
        reading.cells(allTotals);
        reading.narrative("preamble", saved.preamble(), reading.report::preamble);
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                reading.narrative(
                        part.key(), saved.narrative(part), narrative -> reading.report.narrative(part, narrative));
            }
        }
        reading.titleAndSignature();
        return new DraftEdit(reading.report.build(), reading.errors);
    }

    private static final class Reading {
        private final Report saved;
        private final Map<String, String> fields;
        private final Report.Builder report;
        private final Map<String, Message> errors = new LinkedHashMap<>();

        Reading(Report saved, Map<String, String> fields) {
            this.saved = saved;
            this.fields = fields;
            this.report = saved.toBuilder();
        }

        private @Nullable String text(String name, @Nullable String otherwise) {
            String text = fields.get(name);
            if (text == null) {
                return otherwise;
            }
            String lines = text.replace("\r\n", "\n").replace('\r', '\n');
            return lines.isBlank() ? null : lines;
        }

        private void attempt(String field, Runnable step) {
            try {
                step.run();
            } catch (IllegalArgumentException e) {
                errors.put(field, UNPRINTABLE);
            }
        }

        void agency() {
            Agency before = saved.agency();
            Agency.Builder agency = before.toBuilder();
            Map<String, @Nullable String> texts = new LinkedHashMap<>();
            texts.put("agency.name", text("agency.name", before.name()));
            if (texts.get("agency.name") == null) {
                errors.put("agency.name", MISSING);
                return;
            }
            step(
                    "agency.name",
                    () -> Agency.builder(String.valueOf(texts.get("agency.name")))
                            .build());
            step(
                    "agency.code",
                    () -> agency.code(text("agency.code", before.code())).build());
            step(
                    "agency.website",
                    () -> agency.website(text("agency.website", before.website()))
                            .build());
            step(
                    "agency.address",
                    () -> agency.address(text("agency.address", before.address()))
                            .build());
            step(
                    "agency.phone",
                    () -> agency.phone(text("agency.phone", before.phone())).build());
            step(
                    "agency.email",
                    () -> agency.email(text("agency.email", before.email())).build());
            step(
                    "agency.superior",
                    () -> agency.superior(text("agency.superior", before.superior()))
                            .build());
            String kind = text(
                    "agency.kind", before.kind() == null ? null : before.kind().name());
            step("agency.kind", () -> agency.kind(kind == null ? null : Agency.Kind.valueOf(kind)));
            String level = text(
                    "agency.level",
                    before.level() == null ? null : before.level().name());
            step("agency.level", () -> agency.level(level == null ? null : Agency.Level.valueOf(level)));
            if (errors.keySet().stream().noneMatch(field -> field.startsWith("agency."))) {
                report.agency(
                        agency.name(String.valueOf(texts.get("agency.name"))).build());
            }
        }

        private void step(String field, Runnable step) {
            attempt(field, step);
        }

        void cells(boolean allTotals) {
            Map<CellKey, Cell> cells = new HashMap<>();
            Set<CellKey> following = new HashSet<>();
            for (TableForm table : saved.form().tables()) {
                for (CellKey key : table.cells()) {
                    Cell before = saved.cell(key);
                    String posted = fields.get(FieldNames.cell(key));
                    Cell now = posted == null ? before : cell(key, before, posted.strip());
                    cells.put(key, now);
                    String followed = fields.get(FieldNames.followed(key));
                    if (posted != null && followed != null && posted.strip().equals(followed)) {
                        following.add(key);
                    }
                }
            }
            following.retainAll(Totals.of(saved.form()));
            if (errors.isEmpty() || !allTotals) {
                Totals.follow(saved.form(), cells, allTotals ? Totals.of(saved.form()) : following);
            }
            report.setCells(cells);
        }

        private Cell cell(CellKey key, Cell before, String posted) {
            if (posted.equals(before.value() == null ? "" : before.value().toPlainString())) {
                return before;
            }
            if (posted.isEmpty()) {
                return new Cell(null, before.remark());
            }
            if (!NUMBER.matcher(posted).matches()) {
                errors.put(FieldNames.cell(key), NO_NUMBER);
                return before;
            }
            return new Cell(new BigDecimal(posted), before.remark());
        }

        void narrative(String part, Narrative before, Consumer<Narrative> into) {
            Narrative described = figures(part, before);
            String posted = fields.get(FieldNames.narrative(part));
            if (posted == null) {
                into.accept(described);
                return;
            }
            attempt(FieldNames.narrative(part), () -> {
                // The marks in the text are those of the figures as they were.
                Narrative read = NarrativeText.read(posted, before);
                List<Narrative.Block> blocks = new ArrayList<>(read.blocks());
                for (int i = 0; i < before.blocks().size(); i++) {
                    Narrative.Block old = before.blocks().get(i);
                    Narrative.Block now = described.blocks().get(i);
                    if (old instanceof Narrative.Figure && !old.equals(now)) {
                        blocks.replaceAll(block -> block == old ? now : block);
                    }
                }
                into.accept(new Narrative(blocks));
            });
        }

        private Narrative figures(String part, Narrative before) {
            List<Narrative.Block> blocks = new ArrayList<>(before.blocks());
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i) instanceof Narrative.Figure figure) {
                    int place = i;
                    attempt(
                            FieldNames.alt(part, i),
                            () -> blocks.set(
                                    place,
                                    new Narrative.Figure(
                                            figure.picture(),
                                            text(FieldNames.caption(part, place), figure.caption()),
                                            text(FieldNames.alt(part, place), figure.alt()))));
                }
            }
            return new Narrative(blocks);
        }

        void titleAndSignature() {
            String title = text("title", saved.givenTitle());
            attempt("title", () -> {
                report.title(title);
                report.build();
            });
            if (errors.containsKey("title")) {
                report.title(saved.givenTitle());
            }
            Signature before = saved.signature();
            String agency = text("signature.agency", before == null ? null : before.agency());
            LocalDate old = before == null ? null : before.date();
            String date = text("signature.date", old == null ? null : old.toString());
            try {
                LocalDate day = date == null ? null : LocalDate.parse(date.strip());
                attempt(
                        "signature.agency",
                        () -> report.signature(agency == null && day == null ? null : new Signature(agency, day)));
            } catch (DateTimeException e) {
                errors.put("signature.date", new Message("应为日期，如 2026-01-20", "expected a date such as 2026-01-20"));
            }
        }
    }
}
