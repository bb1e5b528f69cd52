package dev.gongkai.report.validate.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.gongkai.report.validate.testing.SampleOutcomes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonOutputTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<Outcome> OUTCOMES =
            List.of(SampleOutcomes.EVERYTHING, SampleOutcomes.UNREAD, SampleOutcomes.VALID);

    private static String schemaText() throws IOException {
        try (InputStream in = ResultWriter.class.getResourceAsStream("validation-result.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Error> errors(String json) throws IOException {
        return REGISTRY.getSchema(schemaText(), InputFormat.JSON).validate(json, InputFormat.JSON);
    }

    @Test
    void theSchemaIsOneOfDraft202012() throws IOException {
        Schema schemas = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(schemas.validate(schemaText(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatIsWrittenIsWhatTheSchemaSays() throws IOException {
        assertThat(errors(ResultWriter.json().write(OUTCOMES))).isEmpty();
        assertThat(errors(ResultWriter.json().write(SampleOutcomes.generated())))
                .isEmpty();
        assertThat(errors(ResultWriter.json().write(List.of()))).isEmpty();
    }

    /** The schema is strict: no field may be missing, none may be added, in any object. */
    @Test
    void theSchemaRefusesObjectsWithAFieldMoreOrLess() throws IOException {
        String json = ResultWriter.json().write(OUTCOMES);
        List<String> pointers = new ArrayList<>();
        collect(MAPPER.readTree(json), "", pointers);
        assertThat(pointers).hasSizeGreaterThan(20);
        for (String pointer : pointers) {
            JsonNode more = MAPPER.readTree(json);
            ((ObjectNode) more.at(pointer)).put("other", 1);
            assertThat(errors(more.toString())).as("more in %s", pointer).isNotEmpty();
            List<String> names = new ArrayList<>();
            more.at(pointer).fieldNames().forEachRemaining(names::add);
            for (String name : names.subList(0, names.size() - 1)) {
                JsonNode less = MAPPER.readTree(json);
                ((ObjectNode) less.at(pointer)).remove(name);
                assertThat(errors(less.toString()))
                        .as("no %s in %s", name, pointer)
                        .isNotEmpty();
            }
        }
    }

    private static void collect(JsonNode node, String pointer, List<String> objects) {
        if (node.isObject()) {
            objects.add(pointer);
            node.properties().forEach(e -> collect(e.getValue(), pointer + "/" + e.getKey(), objects));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, objects);
        }
    }

    @Test
    void aFindingIsWhole() throws IOException {
        JsonNode report = MAPPER.readTree(ResultWriter.json().write(OUTCOMES)).at("/reports/0");

        assertThat(report.path("verdict").asText()).isEqualTo("invalid");
        assertThat(report.path("counts").toString()).isEqualTo("{\"error\":1,\"warning\":1,\"information\":1}");
        assertThat(report.at("/findings/0").toString())
                .isEqualTo("{\"rule\":\"own.words\",\"severity\":\"warning\",\"pointer\":\"/overview/2/text\","
                        + "\"place\":\"“一、总体情况”第3段\",\"span\":{\"start\":12,\"end\":15,\"words\":\"52件\"},"
                        + "\"message\":{\"zh\":\"与表三不一致\",\"en\":\"differs from table 3\"},\"expected\":\"53\","
                        + "\"actual\":\"52\",\"legalBasis\":\"条例第五十条\"}");
        assertThat(report.at("/unassessed").findValuesAsText("cause")).containsExactly("undecidable", "notGiven");
        assertThat(report.at("/waivers").findValuesAsText("status")).containsExactly("stale", "unused", "accepted");
    }

    @Test
    void theSameOutcomesGiveTheSameText() {
        assertThat(ResultWriter.json().write(OUTCOMES))
                .isEqualTo(ResultWriter.json().write(OUTCOMES))
                .endsWith("}\n");
    }
}
