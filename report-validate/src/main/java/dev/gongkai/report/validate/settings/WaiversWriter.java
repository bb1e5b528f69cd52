package dev.gongkai.report.validate.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gongkai.report.json.internal.IndentedLines;
import dev.gongkai.report.json.internal.Jackson;
import dev.gongkai.report.validate.Waiver;
import dev.gongkai.report.validate.Waivers;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes waivers (免予处理清单) as {@link WaiversReader} reads them; the same waivers give the same text.
 *
 * <pre>{@code Files.writeString(path, WaiversWriter.create().write(waivers));}</pre>
 */
public final class WaiversWriter {

    private WaiversWriter() {}

    /**
     * A writer.
     *
     * @return a writer
     */
    public static WaiversWriter create() {
        return new WaiversWriter();
    }

    /**
     * The document.
     *
     * @param waivers the waivers
     * @return JSON, with a line break at the end
     */
    public String write(Waivers waivers) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Jackson.writing().createGenerator(out)) {
            json.setPrettyPrinter(IndentedLines.all());
            json.writeStartObject();
            json.writeArrayFieldStart("waivers");
            for (Waiver waiver : waivers.list()) {
                json.writeStartObject();
                json.writeStringField("rule", waiver.rule());
                json.writeStringField("place", waiver.place());
                json.writeStringField("value", waiver.value());
                json.writeStringField("reason", waiver.reason());
                optional(json, "by", waiver.by());
                optional(json, "date", waiver.date());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return out.append('\n').toString();
    }

    private static void optional(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }
}
