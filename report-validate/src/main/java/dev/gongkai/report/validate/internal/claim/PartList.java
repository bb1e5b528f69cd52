package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.text.NumberInText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the text with the parts that are listed of it (总数与其中数): 共12件，其中a件、b件.
 *
 * @param passage where it stands
 * @param whole the number
 * @param parts its parts
 * @param shares the share that is told of each part, null where none is
 * @param called whether the number is called a whole: 共, 合计
 */
record PartList(
        Passage passage,
        NumberInText whole,
        List<NumberInText> parts,
        List<@Nullable NumberInText> shares,
        boolean called) {

    /** The place of one of the passage's numbers among them. */
    int indexOf(NumberInText number) {
        return Between.indexOf(passage.numbers(), number);
    }

    /** Whether each part has a share, and these are all of it as far as their digits say. */
    boolean sharesAreAll() {
        BigDecimal sum = BigDecimal.ZERO;
        int scale = Integer.MAX_VALUE;
        for (NumberInText share : shares) {
            if (share == null) {
                return false;
            }
            sum = sum.add(share.value());
            scale = Math.min(scale, Math.max(0, share.value().scale()));
        }
        BigDecimal slack = BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(shares.size()));
        return !shares.isEmpty() && sum.subtract(BigDecimal.valueOf(100)).abs().compareTo(slack) <= 0;
    }
}
