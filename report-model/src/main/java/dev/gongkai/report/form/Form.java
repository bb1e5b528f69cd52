package dev.gongkai.report.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the statutory form of the annual report (政府信息公开工作年度报告格式), declared once as data.
 *
 * <p>Legal basis: 《中华人民共和国政府信息公开条例》 (国务院令第711号), articles 20, 49 and 50, and the notice that each
 * edition names. The keys of cells, the JSON format and its schema, the totals, the checks and the table heads of
 * every output follow from it.
 *
 * <pre>{@code
 * Form form = Form.forYear(2025);                          // Form.EDITION_2021
 * form.table(Part.REQUESTS).cells();                       // 175 cells
 * form.heading(Part.OVERVIEW);                             // 一、总体情况
 * }</pre>
 *
 * <p>An edition that is not in this library is declared with {@link #builder} or {@link #toBuilder} and used like the
 * others. Immutable; equal by what is declared.
 */
public final class Form {

    /** The edition of 2019 (试行), for the report years 2019 and 2020. */
    public static final Form EDITION_2019 = new Form(Editions.edition2019());

    /** The edition of 2021, for the report years from 2021 on. */
    public static final Form EDITION_2021 = new Form(Editions.edition2021());

    private static final String TITLE = "年政府信息公开工作年度报告";

    private final Declaration declared;
    private final List<Identity> identities;

    private Form(Declaration declared) {
        this.declared = declared;
        this.identities = declared.tables().values().stream()
                .flatMap(table -> table.identities().stream())
                .toList();
    }

    /**
     * The editions of this library.
     *
     * @return from the oldest
     */
    public static List<Form> editions() {
        return List.of(EDITION_2019, EDITION_2021);
    }

    /**
     * The edition that is in force for a report year.
     *
     * @param year the year reported on, from 2019
     * @return the edition
     * @throws IllegalArgumentException if there was no form in that year
     */
    public static Form forYear(int year) {
        return editions().stream()
                .filter(form -> form.fits(year))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("year: no edition of the form for " + year));
    }

    /**
     * Starts the declaration of an edition.
     *
     * @param id the stable name of the edition, as the JSON format has it
     * @return an empty declaration
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Starts the declaration of an edition that begins as a copy of this one.
     *
     * @param newId the stable name of the new edition
     * @return a declaration with all that this edition has
     */
    public Builder toBuilder(String newId) {
        Builder builder = new Builder(newId).notice(declared.notice()).years(declared.firstYear(), declared.lastYear());
        declared.headings()
                .forEach((part, heading) ->
                        builder.heading(part, heading, headingVariants(part).toArray(String[]::new)));
        declared.tables().values().forEach(builder::table);
        declared.successions().forEach(builder::succession);
        declared.keyFigures().forEach(builder::keyFigure);
        return builder.words(declared.words().toArray(String[]::new));
    }

    /**
     * The stable name of the edition.
     *
     * @return such as {@code 2021}
     */
    public String id() {
        return declared.id();
    }

    /**
     * The notice that issued the edition.
     *
     * @return its name and number
     */
    public Notice notice() {
        return declared.notice();
    }

    /**
     * The first year that is reported on with this edition.
     *
     * @return such as 2021
     */
    public int firstYear() {
        return declared.firstYear();
    }

    /**
     * The last year that is reported on with this edition.
     *
     * @return empty while it is in force
     */
    public OptionalInt lastYear() {
        Integer lastYear = declared.lastYear();
        return lastYear == null ? OptionalInt.empty() : OptionalInt.of(lastYear);
    }

    /**
     * Whether a year is reported on with this edition.
     *
     * @param year the year reported on
     * @return whether the edition was or is in force for it
     */
    public boolean fits(int year) {
        return year >= firstYear() && year <= lastYear().orElse(year);
    }

    /**
     * The title of a report (标题) in the form's wording.
     *
     * @param agency the agency's name
     * @param year the year reported on
     * @return such as 示例市人民政府2021年政府信息公开工作年度报告
     */
    public String title(String agency, int year) {
        return agency + year + TITLE;
    }

    /**
     * The heading of a part in the form's wording, with its number.
     *
     * @param part the part
     * @return such as 一、总体情况
     */
    public String heading(Part part) {
        return Objects.requireNonNull(declared.headings().get(part));
    }

    /**
     * What published reports write in place of a part's heading.
     *
     * @param part the part
     * @return other words for the heading, with or without its number
     */
    public List<String> headingVariants(Part part) {
        return declared.headingVariants().getOrDefault(part, List.of());
    }

    /**
     * One of the form's tables.
     *
     * @param part a part that is a table
     * @return its declaration
     * @throws IllegalArgumentException if the part is narrative
     */
    public TableForm table(Part part) {
        TableForm table = declared.tables().get(part);
        if (table == null) {
            throw new IllegalArgumentException("part: " + part + " has no table");
        }
        return table;
    }

    /**
     * The form's tables.
     *
     * @return in the form's order
     */
    public Collection<TableForm> tables() {
        return declared.tables().values();
    }

    /**
     * A number cell as a person finds it (单元格位置).
     *
     * <pre>{@code Form.EDITION_2021.label(key) // 表三“（四）无法提供 1.本机关不掌握相关政府信息”自然人}</pre>
     *
     * @param key its address
     * @return the table, the heads of the row in quotation marks, those of the column
     * @throws IllegalArgumentException if this edition has no such cell
     */
    public String label(CellKey key) {
        return table(key.part()).label(key);
    }

    /**
     * The instances of all identities of all tables (勾稽关系).
     *
     * @return table by table
     */
    public List<Identity> identities() {
        return identities;
    }

    /**
     * The words of the form's labels (词) that are kept whole where lines are short.
     *
     * @return in the order of their declaration
     */
    public List<String> words() {
        return declared.words();
    }

    /**
     * The numbers that say most about a report (主要数据).
     *
     * @return those that all editions of this library have first
     */
    public List<KeyFigure> keyFigures() {
        return declared.keyFigures();
    }

    /**
     * What a cell of this edition is in another one (版本对应), as declared: the same key means the same, and several lines
     * may have been one.
     *
     * <pre>{@code
     * CellKey disposed = CellKey.of(RequestRow.OTHER_DISPOSED, Applicant.TOTAL);
     * Form.EDITION_2019.cellsIn(Form.EDITION_2021, disposed); // three cells, which add up to it
     * }</pre>
     *
     * @param other the other edition
     * @param key a cell of this edition
     * @return the cells there that add up to this one; none where nothing there is declared to be the same
     * @throws IllegalArgumentException if this edition has no such cell
     */
    public List<CellKey> cellsIn(Form other, CellKey key) {
        table(key.part()).cell(key);
        if (other.table(key.part()).cells().contains(key)) {
            return List.of(key);
        }
        for (Succession succession : other.declared.successions()) {
            if (succession.edition().equals(id()) && succession.former().name().equals(key.line())) {
                List<CellKey> cells = succession.lines().stream()
                        .map(line -> new CellKey(key.part(), line.name(), key.measure()))
                        .toList();
                if (other.table(key.part()).cells().containsAll(cells)) {
                    return cells;
                }
            }
        }
        return List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form that && declared.equals(that.declared);
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "Form[" + id() + "]";
    }

    /** The declaration of an edition (版本), step by step. */
    public static final class Builder {
        private final String id;
        private final Map<Part, String> headings = new EnumMap<>(Part.class);
        private final Map<Part, List<String>> headingVariants = new EnumMap<>(Part.class);
        private final Map<Part, TableForm> tables = new EnumMap<>(Part.class);
        private final List<String> words = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private final List<KeyFigure> keyFigures = new ArrayList<>();
        private @Nullable Notice notice;
        private int firstYear;
        private @Nullable Integer lastYear;

        private Builder(String id) {
            if (!id.matches("[A-Za-z0-9.-]{1,32}")) {
                throw new IllegalArgumentException("id: letters, digits, dots and hyphens, not " + id);
            }
            this.id = id;
        }

        /**
         * Names the notice that issued the edition.
         *
         * @param value its name and number
         * @return this
         */
        public Builder notice(Notice value) {
            this.notice = value;
            return this;
        }

        /**
         * Says for which years the edition is used.
         *
         * @param first the first year reported on
         * @param last the last one, or null while the edition is in force
         * @return this
         */
        public Builder years(int first, @Nullable Integer last) {
            this.firstYear = first;
            this.lastYear = last;
            return this;
        }

        /**
         * Gives the heading of a part.
         *
         * @param part the part
         * @param heading the form's own words, with the number
         * @param variants what published reports write in its place
         * @return this
         */
        public Builder heading(Part part, String heading, String... variants) {
            headings.put(part, Objects.requireNonNull(heading, "heading"));
            headingVariants.remove(part);
            if (variants.length > 0) {
                headingVariants.put(part, List.of(variants));
            }
            return this;
        }

        /**
         * Gives one of the tables.
         *
         * @param table its declaration, which names its part
         * @return this
         */
        public Builder table(TableForm table) {
            tables.put(table.part(), table);
            return this;
        }

        /**
         * Adds words of the labels that are kept whole where lines are short, as in the narrow cells of table 3.
         *
         * @param added the words, each of two characters or more
         * @return this
         */
        public Builder words(String... added) {
            words.addAll(List.of(added));
            return this;
        }

        /**
         * Says which lines an earlier edition had as one.
         *
         * @param value the lines
         * @return this
         */
        public Builder succession(Succession value) {
            successions.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a number that says most about a report.
         *
         * @param value the number
         * @return this
         */
        public Builder keyFigure(KeyFigure value) {
            keyFigures.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Makes the edition.
         *
         * @return the edition
         * @throws IllegalArgumentException if the notice, a heading or a table is missing, or a key figure has no cell
         */
        public Form build() {
            if (notice == null) {
                throw new IllegalArgumentException("notice: none");
            }
            return new Form(new Declaration(
                    id,
                    notice,
                    firstYear,
                    lastYear,
                    headings,
                    headingVariants,
                    words,
                    tables,
                    successions,
                    keyFigures));
        }
    }
}
