package dev.gongkai.report.importer.internal.glued;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts digits that stand together into the numbers of a table.
 *
 * <p>A cut is one number for each cell, without leading zeros, so that the identities hold within the line. Among the cuts
 * of several lines those are left that let the identities over lines hold. A cell is known if all that is left agrees.
 */
public final class DigitCutter {

    /** So many steps are taken for a line, and for all lines together; what is not decided then stays open. */
    private static final int BUDGET = 300_000;

    /** More ways to cut a line than this are not told apart by what other lines say. */
    private static final int MOST_CUTS = 200;

    private final List<Identity> identities;
    private final Map<CellKey, BigDecimal> known;

    /**
     * For a table.
     *
     * @param identities its identities
     * @param known the numbers that are read already
     */
    public DigitCutter(Collection<Identity> identities, Map<CellKey, BigDecimal> known) {
        this.identities =
                identities.stream().filter(identity -> !identity.acrossYears()).toList();
        this.known = Map.copyOf(known);
    }

    /**
     * Cuts the lines.
     *
     * @param lines the lines
     * @return the numbers of each line whose cells are all known, as their digits
     */
    public Map<GluedLine, List<String>> cut(List<GluedLine> lines) {
        Map<GluedLine, List<List<String>>> cuts = new HashMap<>();
        for (GluedLine line : lines) {
            List<List<String>> ways = new LineCuts(line).all();
            if (!ways.isEmpty()) {
                cuts.put(line, ways);
            }
        }
        return new Choice(cuts).decided();
    }

    private boolean holds(Identity identity, Map<CellKey, BigDecimal> values) {
        return sum(identity.left(), values).compareTo(sum(identity.right(), values)) == 0;
    }

    private static BigDecimal sum(Sum<CellKey> sum, Map<CellKey, BigDecimal> values) {
        BigDecimal result = BigDecimal.ZERO;
        for (Sum.Term<CellKey> term : sum.terms()) {
            BigDecimal value = values.get(term.operand());
            result = term.added() ? result.add(value) : result.subtract(value);
        }
        return result;
    }

    private static boolean has(Identity identity, Set<CellKey> cells) {
        return identity.terms().allMatch(term -> cells.contains(term.operand()));
    }

    /** All ways to cut one line. */
    private final class LineCuts {
        private final GluedLine line;
        private final List<List<Identity>> endingAt = new ArrayList<>();
        private final List<List<String>> found = new ArrayList<>();
        private final List<String> numbers = new ArrayList<>();
        private final Map<CellKey, BigDecimal> values = new HashMap<>();
        private int steps;

        LineCuts(GluedLine line) {
            this.line = line;
            Set<CellKey> before = new HashSet<>();
            for (CellKey cell : line.cells()) {
                Set<CellKey> earlier = before;
                Set<CellKey> with = new HashSet<>(before);
                with.add(cell);
                endingAt.add(identities.stream()
                        .filter(identity -> has(identity, with) && !has(identity, earlier))
                        .toList());
                before = with;
            }
        }

        List<List<String>> all() {
            boolean digits =
                    line.tokens().stream().allMatch(token -> token.chars().allMatch(c -> c >= '0' && c <= '9'));
            if (!digits) {
                return List.of();
            }
            place(0, 0);
            return steps > BUDGET || found.size() > MOST_CUTS ? List.of() : found;
        }

        private void place(int token, int at) {
            if (++steps > BUDGET || found.size() > MOST_CUTS) {
                return;
            }
            if (token == line.tokens().size()) {
                if (numbers.size() == line.cells().size()) {
                    found.add(List.copyOf(numbers));
                }
                return;
            }
            String digits = line.tokens().get(token);
            int left =
                    line.tokens().stream().skip(token).mapToInt(String::length).sum() - at;
            int open = line.cells().size() - numbers.size();
            if (open == 0 || left < open) {
                return;
            }
            for (int end = at + 1; end <= digits.length(); end++) {
                if (digits.charAt(at) == '0' && end > at + 1) {
                    break;
                }
                String number = digits.substring(at, end);
                CellKey cell = line.cells().get(numbers.size());
                values.put(cell, new BigDecimal(number));
                boolean holds = endingAt.get(numbers.size()).stream().allMatch(identity -> holds(identity, values));
                if (holds) {
                    numbers.add(number);
                    boolean done = end == digits.length();
                    place(done ? token + 1 : token, done ? 0 : end);
                    numbers.remove(numbers.size() - 1);
                }
                values.remove(cell);
            }
        }
    }

    /** What the identities over lines leave of the cuts. */
    private final class Choice {
        private final Map<GluedLine, List<List<String>>> cuts;
        private final List<GluedLine> open;
        private final Map<CellKey, BigDecimal> values = new HashMap<>(known);
        private final List<List<Identity>> endingAt = new ArrayList<>();
        private final List<List<List<String>>> solutions = new ArrayList<>();
        private final List<List<String>> chosen = new ArrayList<>();
        private int steps;

        Choice(Map<GluedLine, List<List<String>>> cuts) {
            this.cuts = cuts;
            this.open = cuts.keySet().stream()
                    .filter(line -> cuts.get(line).size() > 1)
                    .sorted(Comparator.<GluedLine>comparingInt(
                                    line -> cuts.get(line).size())
                            .thenComparing(line -> line.cells().get(0).toString()))
                    .toList();
            cuts.forEach((line, ways) -> {
                if (ways.size() == 1) {
                    put(line, ways.get(0));
                }
            });
            Set<CellKey> before = new HashSet<>(values.keySet());
            for (GluedLine line : open) {
                Set<CellKey> with = new HashSet<>(before);
                with.addAll(line.cells());
                Set<CellKey> earlier = before;
                endingAt.add(identities.stream()
                        .filter(identity -> has(identity, with) && !has(identity, earlier))
                        .toList());
                before = with;
            }
        }

        private void put(GluedLine line, List<String> numbers) {
            for (int i = 0; i < numbers.size(); i++) {
                values.put(line.cells().get(i), new BigDecimal(numbers.get(i)));
            }
        }

        Map<GluedLine, List<String>> decided() {
            Map<GluedLine, List<String>> decided = new HashMap<>();
            cuts.forEach((line, ways) -> {
                if (ways.size() == 1) {
                    decided.put(line, ways.get(0));
                }
            });
            if (!open.isEmpty()) {
                choose(0);
                for (int i = 0; i < open.size() && steps <= BUDGET; i++) {
                    int at = i;
                    List<List<String>> ways =
                            solutions.stream().map(s -> s.get(at)).distinct().toList();
                    if (ways.size() == 1) {
                        decided.put(open.get(i), ways.get(0));
                    }
                }
            }
            return decided;
        }

        private void choose(int at) {
            if (++steps > BUDGET || solutions.size() > MOST_CUTS) {
                steps = BUDGET + 1;
                return;
            }
            if (at == open.size()) {
                solutions.add(List.copyOf(chosen));
                return;
            }
            GluedLine line = open.get(at);
            for (List<String> way : cuts.getOrDefault(line, List.of())) {
                put(line, way);
                if (endingAt.get(at).stream().allMatch(identity -> holds(identity, values))) {
                    chosen.add(way);
                    choose(at + 1);
                    chosen.remove(chosen.size() - 1);
                }
                line.cells().forEach(values::remove);
            }
        }
    }
}
