package dev.gongkai.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.testing.MalformedDocument;
import dev.gongkai.report.testing.ReportGenerator;
import dev.gongkai.report.testing.SchemaJudge;
import dev.gongkai.report.testing.TestFolders;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportSchemaTest {

    /** Where the judgements differ is stated case by case, in {@link MalformedDocument}. */
    private static final SchemaJudge SCHEMA_2021 = new SchemaJudge(Form.EDITION_2021);

    static List<Form> forms() {
        return Form.editions();
    }

    static List<MalformedDocument> malformed() {
        return MalformedDocument.ALL;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isPublishedAsItIsDerived(Form form) throws IOException {
        String name = "report-" + form.id() + ".schema.json";
        if (Boolean.getBoolean("gongkai.schema.write")) {
            Path resources = TestFolders.project().resolve("report-model/src/main/resources");
            Files.writeString(resources.resolve("dev/gongkai/report/json").resolve(name), ReportSchema.of(form));
            return;
        }
        try (InputStream in = ReportSchema.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .as(
                            "%s is not what the form says. Write it anew with: mvn test -pl report-model"
                                    + " -Dtest=ReportSchemaTest -Dgongkai.schema.write=true",
                            name)
                    .isEqualTo(ReportSchema.of(form));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isASchemaOfDraft202012(Form form) {
        SchemaJudge schemas = SchemaJudge.ofSchemas();
        assertThat(schemas.errors(ReportSchema.of(form))).isEmpty();
        assertThat(schemas.errors("{\"type\": \"report\"}")).isNotEmpty();
    }

    @Test
    void acceptsTheSamples() throws IOException {
        for (Path sample : TestFolders.samples()) {
            String json = Files.readString(sample);
            Form form = ReportReader.create().read(sample).form();
            assertThat(new SchemaJudge(form).errors(json))
                    .as("%s", sample.getFileName())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void acceptsWhatIsWritten(Form form) {
        SchemaJudge schema = new SchemaJudge(form);
        for (int i = 0; i < 200; i++) {
            String json = ReportWriter.create().write(ReportGenerator.report(i, form));
            assertThat(schema.errors(json)).as("report %d", i).isEmpty();
        }
    }

    @Test
    void acceptsTheDocumentThatTheMalformedOnesAreMadeFrom() {
        assertThat(SCHEMA_2021.errors(MalformedDocument.GOOD)).isEmpty();
    }

    /** Both ways: what the list says is beyond a schema must be so, lest the list hides a gap. */
    @ParameterizedTest
    @MethodSource("malformed")
    void judgesAsTheReaderDoes(MalformedDocument document) {
        switch (document.schema()) {
            case REFUSES -> assertThat(SCHEMA_2021.errors(document.text())).isNotEmpty();
            case CANNOT_SAY -> assertThat(SCHEMA_2021.errors(document.text())).isEmpty();
            case IS_NOT_ASKED ->
                assertThatThrownBy(() -> parse(document.bytes())).isInstanceOf(IOException.class);
        }
    }

    /** Whether a document is JSON, judged without this library. */
    private static void parse(byte[] document) throws IOException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
        JsonNode root = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(text.toString());
        if (root.isMissingNode()) {
            throw new EOFException("nothing in it");
        }
    }
}
