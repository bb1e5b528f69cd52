package dev.gongkai.report.form;

import java.util.List;
import java.util.Objects;

/**
 * Lines of an edition that an earlier one had as a single line (版本对应). Where two editions have the same keys they mean
 * the same, and nothing is declared.
 *
 * <pre>{@code new Succession("2019", RequestRow.OTHER_DISPOSED, List.of(RequestRow.OTHER_NOT_RECTIFIED, …))}</pre>
 *
 * @param edition the stable name of the earlier edition
 * @param former the line there
 * @param lines the lines here, which add up to it
 */
public record Succession(String edition, Key.Line former, List<? extends Key.Line> lines) {

    /** Copies the lines. */
    public Succession {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(former, "former");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines: at least one");
        }
    }
}
