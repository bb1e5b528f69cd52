package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts that a sentence tells of a number of a table (表内数的构成): 不予公开4件，其中保护第三方合法权益3件; 行政复议4件，其中维持2件.
 *
 * <p>They are told for certain only where the whole is the table's, where each number behind it is one of its parts, by
 * the words that the form declares, and where they are no more than the whole.
 */
final class ToldParts {

    private static final Pattern BEFORE = Pattern.compile(
            "其中|包括|分别|由于|因|属于?|涉及?|为由?|以|[是系被经有]|予以|结果|判决|决定|裁定|案件?|复议机关|人民法院|法院|申请人?|中|需要?|其他"
                    + "|法律、?|本机关|[本我]局|我单位|没有现成信息|[三四]类|保护|危及|依法|的|要求|提供|无正当理由|确认|或|重新出具|补正后|尚|仍|还|复议|诉讼|未经|[“”，：:\\s]");

    private static final Pattern BEHIND =
            Pattern.compile("[的类有为共“”]|相关|案件?|申请|信息|政府信息|情形|理由|原因|事项|决定|结果|而?无法提供|原行政行为|原决定|原具体行政行为");

    private final Report report;
    private final List<Told> told = new ArrayList<>();
    private final List<Claim> items = new ArrayList<>();
    private final List<@Nullable Mention> mentions = new ArrayList<>();

    private @Nullable Told whole;

    /** The number told before the whole in its sentence, where nothing has been told of that one. */
    private @Nullable Told earlier;

    /** Up to here nothing ends the clause of the whole. */
    private int looked;

    private Map<Mention, List<CellKey>> parts = Map.of();

    ToldParts(Report report) {
        this.report = report;
    }

    /** What was told, in order. */
    List<Told> told() {
        end();
        return told;
    }

    /** The next number is one of a table. */
    void whole(Told next) {
        boolean goesOn = whole != null && items.isEmpty() && isInSentence(whole, next.claim());
        Told before = goesOn ? whole : null;
        end();
        earlier = before;
        whole = next;
        looked = next.claim().number().end();
    }

    /** The next number is none. */
    void other(Claim claim) {
        Told of = whole;
        if (of == null || of.part() != Part.REQUESTS && of.part() != Part.PROCEEDINGS) {
            return;
        }
        if (!isInSentence(of, claim)) {
            end();
        } else if (claim.number().unit().equals(of.claim().number().unit())
                || claim.number().unit().isEmpty() && claim.value().signum() == 0) {
            if (items.isEmpty()) {
                parts = partsOf(of);
            }
            mentions.add(mention(counted(claim)));
            items.add(claim);
        }
    }

    /** Of “保护第三方合法权益（3件）、属于内部事务信息（1件）” the second counts 属于内部事务信息 only. */
    private String counted(Claim claim) {
        String before = items.isEmpty() ? "" : items.get(items.size() - 1).counted() + "、";
        String words = claim.counted();
        return before.length() > 1 && words.startsWith(before) ? words.substring(before.length()) : words;
    }

    private void end() {
        Told of = whole;
        if (of != null && !items.isEmpty() && isCertain(of)) {
            for (int i = 0; i < items.size(); i++) {
                Mention mention = Objects.requireNonNull(mentions.get(i));
                List<CellKey> cells = Objects.requireNonNull(parts.get(mention));
                String table = of.part().tableName() + "“" + mention.name() + "”";
                told.add(new Told(items.get(i), table, Mention.Manner.PART, List.of(cells)));
            }
        }
        items.clear();
        mentions.clear();
        whole = null;
        earlier = null;
        looked = 0;
    }

    private boolean isCertain(Told of) {
        Set<Mention> distinct = new HashSet<>(mentions);
        if (distinct.contains(null) || distinct.size() < mentions.size()) {
            return false;
        }
        // “复议4件、诉讼3件，其中维持4件” may be of both.
        if (earlier != null && partsOf(earlier).keySet().stream().anyMatch(distinct::contains)) {
            return false;
        }
        BigDecimal sum = items.stream().map(Claim::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return (sum.compareTo(of.claim().value()) <= 0 || allButOneAgree(of))
                && of.values(report).get(0).filter(of.claim()::agrees).isPresent();
    }

    /** Parts that are more than the whole are its parts all the same where only one of them is not the table's. */
    private boolean allButOneAgree(Told of) {
        String text = of.claim().passage().text();
        int last = items.get(items.size() - 1).number().start();
        if (text.substring(of.claim().number().end(), last).indexOf('（') >= 0) {
            // What stands in a bracket is of the part before it.
            return false;
        }
        int wrong = 0;
        for (int i = 0; i < items.size(); i++) {
            List<CellKey> cells = Objects.requireNonNull(parts.get(Objects.requireNonNull(mentions.get(i))));
            if (TableNumbers.sum(report, cells).filter(items.get(i)::agrees).isEmpty()) {
                wrong++;
            }
        }
        return items.size() > 1 && wrong < 2;
    }

    /** Whether a claim goes on from the whole; the text between is looked through once for all of its claims. */
    private boolean isInSentence(Told told, Claim claim) {
        int start = claim.number().start();
        if (told.claim().passage() != claim.passage()
                || !told.claim().number().sentence().equals(claim.number().sentence())
                || told.claim().number().end() > start) {
            return false;
        }
        int from = Math.min(looked, start);
        if (claim.passage().text().substring(from, start).indexOf('；') >= 0) {
            return false;
        }
        looked = Math.max(looked, start);
        return true;
    }

    private @Nullable Mention mention(String words) {
        for (Mention mention : parts.keySet()) {
            for (String name : mention.words()) {
                int at = words.lastIndexOf(name);
                if (at >= 0
                        && BEFORE.matcher(words.substring(0, at)).replaceAll("").isEmpty()
                        && BEHIND.matcher(words.substring(at + name.length()))
                                .replaceAll("")
                                .isEmpty()) {
                    return mention;
                }
            }
        }
        return null;
    }

    /** The cells that a told number is the sum of, and those that each of these is the total of, by what they are called. */
    private Map<Mention, List<CellKey>> partsOf(Told told) {
        TableForm table = report.form().table(told.part());
        Map<Mention, List<CellKey>> found = new LinkedHashMap<>();
        List<CellKey> cells = told.meant().get(0);
        // “复议、诉讼共7件，其中复议4件”.
        for (Mentioned number : table.mentioned()) {
            if (number.cells().size() < cells.size() && cells.containsAll(number.cells())) {
                found.put(TableNumbers.row(number), new ArrayList<>(number.cells()));
            }
        }
        for (CellKey cell : cells) {
            Mention own = table.parts().get(cell);
            if (own != null && cells.size() > 1) {
                found.computeIfAbsent(own, mention -> new ArrayList<>()).add(cell);
            }
            for (Identity identity : table.identities()) {
                if (identity.total().filter(cell::equals).isPresent()) {
                    for (Sum.Term<CellKey> term : identity.left().terms()) {
                        Mention part = table.parts().get(term.operand());
                        if (part != null && !part.equals(own)) {
                            found.computeIfAbsent(part, mention -> new ArrayList<>())
                                    .add(term.operand());
                        }
                    }
                }
            }
        }
        return found;
    }
}
