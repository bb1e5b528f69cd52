package dev.gongkai.report.validate;

import dev.gongkai.report.validate.rule.Finding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The waivers of one report (免予处理清单), by rule, place and value.
 *
 * <pre>{@code
 * Waivers waivers = WaiversReader.create().read(Path.of("waivers.json"));
 * ReportValidator.builder().waivers(waivers).build().validate(report).waivers();
 * }</pre>
 *
 * @param list the waivers, ordered by rule, place and value
 */
public record Waivers(List<Waiver> list) {

    /** No waivers. */
    public static final Waivers NONE = new Waivers(List.of());

    private record Key(String rule, String place, @Nullable String value) {}

    /**
     * Orders the waivers.
     *
     * @throws IllegalArgumentException if two are of the same rule, place and value
     */
    public Waivers {
        list = list.stream()
                .sorted(Comparator.comparing(Waiver::rule)
                        .thenComparing(Waiver::place)
                        .thenComparing(Waiver::value, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        Set<Key> keys = new HashSet<>();
        for (Waiver waiver : list) {
            Objects.requireNonNull(waiver, "list");
            if (!keys.add(new Key(waiver.rule(), waiver.place(), waiver.value()))) {
                throw new IllegalArgumentException(
                        "list: two waivers of " + waiver.rule() + " at " + waiver.place() + " for " + waiver.value());
            }
        }
    }

    /**
     * Some waivers.
     *
     * @param waivers the waivers
     * @return all of them
     */
    public static Waivers of(Waiver... waivers) {
        return new Waivers(List.of(waivers));
    }

    /** Takes accepted findings out of a list, and says what became of each waiver. */
    List<WaiverUse> apply(List<Finding> findings) {
        List<List<Finding>> accepted = list.stream()
                .map(waiver -> findings.stream().filter(waiver::accepts).toList())
                .toList();
        accepted.forEach(findings::removeAll);
        return IntStream.range(0, list.size())
                .mapToObj(i -> use(list.get(i), accepted.get(i), findings))
                .toList();
    }

    private static WaiverUse use(Waiver waiver, List<Finding> accepted, List<Finding> left) {
        if (!accepted.isEmpty()) {
            return new WaiverUse(waiver, WaiverUse.Status.ACCEPTED, accepted);
        }
        List<Finding> near = left.stream().filter(waiver::isNear).toList();
        return new WaiverUse(waiver, near.isEmpty() ? WaiverUse.Status.UNUSED : WaiverUse.Status.STALE, near);
    }
}
