package dev.gongkai.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Writes a document as a person would: a line of a table on one line, a block of narrative on one line. */
final class JsonLayout implements PrettyPrinter {

    /** Values deeper than this stand on the line of the value that holds them. */
    private static final int OPEN_LEVELS = 2;

    private int depth;

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        start(json, '{');
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, '}', entries);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        start(json, '[');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, ']', values);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        first(json);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        first(json);
    }

    private void start(JsonGenerator json, char bracket) throws IOException {
        json.writeRaw(bracket);
        depth++;
    }

    private void end(JsonGenerator json, char bracket, int entries) throws IOException {
        depth--;
        if (entries > 0 && depth < OPEN_LEVELS) {
            line(json);
        }
        json.writeRaw(bracket);
    }

    private void first(JsonGenerator json) throws IOException {
        if (depth <= OPEN_LEVELS) {
            line(json);
        }
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (depth <= OPEN_LEVELS) {
            line(json);
        } else {
            json.writeRaw(' ');
        }
    }

    private void line(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        json.writeRaw("  ".repeat(depth));
    }
}
