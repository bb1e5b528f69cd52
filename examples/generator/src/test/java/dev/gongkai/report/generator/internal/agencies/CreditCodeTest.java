package dev.gongkai.report.generator.internal.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against the examples that the standards print. */
class CreditCodeTest {

    @Test
    void checkCharacterOfGb32100() {
        assertThat(CreditCode.check("91350100M000100Y4")).isEqualTo('3');
    }

    @Test
    void checkCharacterOfGb11714() {
        assertThat(CreditCode.organizationCheck("D2143569")).isEqualTo('X');
    }
}
