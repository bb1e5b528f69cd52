package dev.gongkai.report.cli.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of figures beside a report in JSON: with other figures it is another report. */
final class LinkedFigures {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private LinkedFigures() {}

    /** The hash of all figures beside a report; null where it has none or is no JSON. */
    static @Nullable String hash(Path report) throws IOException {
        StringBuilder all = new StringBuilder();
        Path folder = report.toAbsolutePath().getParent();
        for (String name : names(report)) {
            all.append(name).append('=').append(hash(folder, name)).append('\n');
        }
        return all.isEmpty() ? null : ContentHash.of(all.toString());
    }

    private static Set<String> names(Path report) throws IOException {
        Set<String> names = new TreeSet<>();
        try (JsonParser json = JSON.createParser(report.toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING
                        && "figure".equals(json.currentName())
                        && !json.getText().startsWith("data:")) {
                    names.add(json.getText());
                }
            }
        } catch (JsonProcessingException | CharConversionException e) {
            // No JSON, or not to its end: its reader says so.
        }
        return names;
    }

    private static String hash(Path folder, String name) throws IOException {
        try {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                return ContentHash.of(file);
            }
        } catch (InvalidPathException e) {
            // As a file that is not there.
        }
        return "";
    }
}
