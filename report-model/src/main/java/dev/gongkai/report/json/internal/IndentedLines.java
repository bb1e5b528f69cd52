package dev.gongkai.report.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Values on lines of their own, two characters further in for each level; those of deeper levels stand on the line of the
 * value that holds them. Own code, for Jackson's printer has other settings in each version, and the bytes must not depend
 * on it.
 */
public final class IndentedLines implements PrettyPrinter {

    private final int openLevels;

    /** What stands between the brackets of a value without values. */
    private final String nothing;

    private int depth;

    private IndentedLines(int openLevels, String nothing) {
        this.openLevels = openLevels;
        this.nothing = nothing;
    }

    /** Every value on a line of its own. */
    public static IndentedLines all() {
        return new IndentedLines(Integer.MAX_VALUE, " ");
    }

    /** As a person would: a line of a table of a report on one line, a block of narrative on one line. */
    public static IndentedLines ofReport() {
        return new IndentedLines(2, "");
    }

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
        if (entries == 0) {
            json.writeRaw(nothing);
        } else if (depth < openLevels) {
            line(json);
        }
        json.writeRaw(bracket);
    }

    private void first(JsonGenerator json) throws IOException {
        if (depth <= openLevels) {
            line(json);
        }
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (depth <= openLevels) {
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
