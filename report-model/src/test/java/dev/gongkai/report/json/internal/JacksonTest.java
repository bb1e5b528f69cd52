package dev.gongkai.report.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Jackson that is here; other versions are the outside projects' to try. */
class JacksonTest {

    private static Version version(int major, int minor) {
        return new Version(major, minor, 7, null, "g", "a");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 17, 22, 99})
    void servesFrom213On(int minor) {
        assertThatCode(() -> Jackson.require("jackson-core", version(2, minor), JsonFactory.class))
                .doesNotThrowAnyException();
    }

    @Test
    void namesAVersionThatIsTooOldAndWhereItCameFrom() {
        assertThatThrownBy(() -> Jackson.require("jackson-core", version(2, 12), JsonFactory.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jackson-core 2.12.7")
                .hasMessageContaining(
                        JsonFactory.class.getProtectionDomain().getCodeSource().getLocation() + "");
        assertThatThrownBy(() -> Jackson.require("jackson-databind", version(1, 20), ObjectMapper.class))
                .hasMessageContaining("jackson-databind 1.20.7");
    }

    @Test
    void oursAreReachedBeforeJacksons() {
        StreamReadConstraints constraints = Jackson.reading().streamReadConstraints();
        assertThat(constraints.getMaxStringLength()).isGreaterThanOrEqualTo(JsonTree.MAX_STRING);
        assertThat(constraints.getMaxNumberLength()).isGreaterThan(JsonTree.MAX_NUMBER);
        assertThat(constraints.getMaxNameLength()).isGreaterThan(JsonTree.MAX_NAME);
        assertThat(constraints.getMaxNestingDepth()).isGreaterThan(JsonTree.MAX_DEPTH);
        assertThat(constraints.getMaxTokenCount()).isGreaterThan(JsonTree.MAX_TOKENS);
    }

    /** Jackson's printer of this version, set as it has to be, is the judge. */
    @Test
    void indentsAsJacksonDoes() throws IOException {
        String json = "{\"a\":[],\"b\":{},\"c\":[1,\"x\",[null],{\"d\":true,\"e\":[{\"f\":\"年\"}]}]}";
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        ObjectMapper mapper = new ObjectMapper();
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = Jackson.writing().createGenerator(out)) {
            generator.setPrettyPrinter(IndentedLines.all());
            mapper.writeTree(generator, mapper.readTree(json));
        }
        assertThat(out)
                .hasToString(mapper.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(mapper.readTree(json)));
    }
}
