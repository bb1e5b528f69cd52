package dev.gongkai.report.generator.internal.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Against the examples that the standards print. */
class CreditCodeTest {

    @Test
    void checkCharacterOfGb32100() {
        assertThat(CreditCode.check("91350100M000100Y4")).isEqualTo('3');
    }

    /** Where a system writes numbers with digits of its own, codes stay what they are. */
    @Test
    void codesAreTheSameInEveryLocale() {
        String code = CreditCode.of("11", 160_102, 7);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(CreditCode.of("11", 160_102, 7)).isEqualTo(code).startsWith("11160102");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void checkCharacterOfGb11714() {
        assertThat(CreditCode.organizationCheck("D2143569")).isEqualTo('X');
    }
}
