package dev.gongkai.report.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.ReportSchema;
import java.util.List;

/** What a validator that knows nothing of this library says of a document. */
public final class SchemaJudge {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Schema schema;

    public SchemaJudge(Form form) {
        this.schema = REGISTRY.getSchema(ReportSchema.of(form), InputFormat.JSON);
    }

    private SchemaJudge(Schema schema) {
        this.schema = schema;
    }

    /** The judge of schemas themselves. */
    public static SchemaJudge ofSchemas() {
        return new SchemaJudge(
                REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())));
    }

    public List<Error> errors(String json) {
        return schema.validate(json, InputFormat.JSON);
    }
}
