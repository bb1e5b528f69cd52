package dev.gongkai.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import dev.gongkai.report.json.internal.Jackson;
import dev.gongkai.report.json.internal.JsonTree;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Has a program's own {@code ObjectMapper} of Jackson 2 read and write reports (Jackson 模块) as {@link ReportReader} and
 * {@link ReportWriter} do, alone or as a part of something else.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new ReportModule());
 * Report report = mapper.readValue(json, Report.class);
 * }</pre>
 *
 * <p>It is a service too, for {@code findAndRegisterModules()}. Figures are written as {@code data:} addresses. What is
 * no report is a {@link JsonMappingException} with a {@link MalformedReportException} as its cause. The only type of
 * this library that shows Jackson, for a module of Jackson has to be one.
 */
@SuppressWarnings("exports") // who has an ObjectMapper to register it with requires Jackson already
public final class ReportModule extends Module {

    private final ReportReader reader;

    /** For the editions in this library, and figures that are {@code data:} addresses. */
    public ReportModule() {
        this(ReportReader.create());
    }

    /**
     * For other editions, or with a source of figures.
     *
     * @param reader makes the reports
     */
    public ReportModule(ReportReader reader) {
        Jackson.requireDatabind();
        this.reader = reader;
    }

    @Override
    public String getModuleName() {
        return "dev.gongkai.report";
    }

    /** Not told: there is nothing in Jackson that would ask for it. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new SimpleSerializers(List.of(new Serializer())));
        context.addDeserializers(new SimpleDeserializers(Map.of(Report.class, new Deserializer(reader))));
    }

    private static final class Serializer extends JsonSerializer<Report> {
        @Override
        public Class<Report> handledType() {
            return Report.class;
        }

        @Override
        public void serialize(Report report, JsonGenerator json, SerializerProvider provider) throws IOException {
            ReportWriter.write(report, json);
        }
    }

    private static final class Deserializer extends JsonDeserializer<Report> {
        private final ReportReader reader;

        Deserializer(ReportReader reader) {
            this.reader = reader;
        }

        @Override
        public Report deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return reader.bind(JsonTree.parse(parser, MalformedReportException::new));
            } catch (MalformedReportException e) {
                // Jackson passes on its own exceptions only; of others it keeps no more than the message.
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
