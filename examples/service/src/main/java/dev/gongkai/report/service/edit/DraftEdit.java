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
import dev.gongkai.report.model.TableData;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
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

    /** A number, a remark in brackets, or both. */
    private static final Pattern NUMBER =
            Pattern.compile("(-?[0-9]{1,30}(?:\\.[0-9]{1,30})?)?\\s*(?:[（(](.*\\S.*)[）)])?", Pattern.DOTALL);

    private static final Message NO_NUMBER = new Message(
            "应为数字，如 23、1.5，或带说明的 22（其中修订16件）",
            "expected a number such as 23 or 1.5, or one with a remark such as 22（其中修订16件）");

    private static final Message UNPRINTABLE =
            new Message("有不能排印的字符，或此处不能换行", "a character that cannot be printed, or a line break where none may be");

    private static final Message NO_TABLE = new Message(
            "每行一行，各格以 | 分隔，最多 " + Narrative.SmallTable.MAX_COLUMNS + " 列；删去小表请删去文字中的标记",
            "a line a row, cells divided by |, at most " + Narrative.SmallTable.MAX_COLUMNS
                    + " columns; to remove the table, remove its mark in the text");

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
                    Cell now = remark(key, posted == null ? before : cell(key, before, posted.strip()));
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
            for (TableForm table : saved.form().tables()) {
                Map<CellKey, Cell> own = new HashMap<>(cells);
                own.keySet().retainAll(table.cells());
                report.table(new TableData(table, own, notes(table)));
            }
        }

        private List<String> notes(TableForm table) {
            List<String> before = saved.table(table.part()).notes();
            String field = FieldNames.notes(table.part());
            String posted = fields.get(field);
            if (posted == null) {
                return before;
            }
            List<String> notes = posted.lines().filter(line -> !line.isBlank()).toList();
            try {
                new TableData(table, Map.of(), notes);
                return notes;
            } catch (IllegalArgumentException e) {
                errors.put(field, UNPRINTABLE);
                return before;
            }
        }

        /** The remark behind a number has a field of its own where there is one already. */
        private Cell remark(CellKey key, Cell cell) {
            String posted = fields.get(FieldNames.remark(key));
            String before = saved.cell(key).remark();
            if (posted == null || posted.equals(before) || !Objects.equals(cell.remark(), before)) {
                return cell;
            }
            try {
                return new Cell(cell.value(), posted.isBlank() ? null : posted.strip());
            } catch (IllegalArgumentException e) {
                errors.put(FieldNames.remark(key), UNPRINTABLE);
                return cell;
            }
        }

        private Cell cell(CellKey key, Cell before, String posted) {
            if (posted.equals(before.value() == null ? "" : before.value().toPlainString())) {
                return before;
            }
            Matcher number = NUMBER.matcher(posted);
            if (!number.matches()) {
                errors.put(FieldNames.cell(key), NO_NUMBER);
                return before;
            }
            try {
                return new Cell(
                        number.group(1) == null ? null : new BigDecimal(number.group(1)),
                        number.group(2) == null
                                ? before.remark()
                                : number.group(2).strip());
            } catch (IllegalArgumentException e) {
                errors.put(FieldNames.cell(key), UNPRINTABLE);
                return before;
            }
        }

        void narrative(String part, Narrative before, Consumer<Narrative> into) {
            Narrative described = inserts(part, before);
            String posted = fields.get(FieldNames.narrative(part));
            if (posted == null) {
                into.accept(described);
                return;
            }
            attempt(FieldNames.narrative(part), () -> {
                // The marks in the text are those of the figures and tables as they were.
                Narrative read = NarrativeText.read(posted, before);
                List<Narrative.Block> blocks = new ArrayList<>(read.blocks());
                for (int i = 0; i < before.blocks().size(); i++) {
                    Narrative.Block old = before.blocks().get(i);
                    Narrative.Block now = described.blocks().get(i);
                    if (!old.equals(now)) {
                        blocks.replaceAll(block -> block == old ? now : block);
                    }
                }
                into.accept(new Narrative(blocks));
            });
        }

        /** Figures and small tables, which have fields of their own. */
        private Narrative inserts(String part, Narrative before) {
            List<Narrative.Block> blocks = new ArrayList<>(before.blocks());
            for (int i = 0; i < blocks.size(); i++) {
                int place = i;
                String caption = FieldNames.caption(part, i);
                if (blocks.get(i) instanceof Narrative.Figure figure) {
                    attempt(
                            FieldNames.alt(part, i),
                            () -> blocks.set(
                                    place,
                                    new Narrative.Figure(
                                            figure.picture(),
                                            text(caption, figure.caption()),
                                            text(FieldNames.alt(part, place), figure.alt()))));
                } else if (blocks.get(i) instanceof Narrative.SmallTable table) {
                    blocks.set(i, smallTable(FieldNames.rows(part, i), text(caption, table.caption()), table));
                }
            }
            return new Narrative(blocks);
        }

        private Narrative.SmallTable smallTable(String field, @Nullable String caption, Narrative.SmallTable before) {
            String posted = fields.get(field);
            try {
                // Browsers send line ends of their own. What was not touched stays as it was, spaces too.
                List<List<String>> rows = posted == null
                                || posted.lines()
                                        .toList()
                                        .equals(TableText.of(before).lines().toList())
                        ? before.rows()
                        : TableText.read(posted, null).rows();
                return new Narrative.SmallTable(rows, caption);
            } catch (IllegalArgumentException e) {
                errors.put(field, NO_TABLE);
                return before;
            }
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
