package dev.gongkai.report.cli.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param file the input, as given
 * @param content the hashes of its content; null where it could not be read
 * @param formats what was made of it
 * @param verdict what validation came to, or {@code doubtful} of what was read in doubt; null for neither
 * @param findings how many findings of each severity, empty without validation
 * @param milliseconds how long it took
 * @param error what failed, or null
 */
public record LogEntry(
        String file,
        @Nullable InputContent content,
        List<String> formats,
        @Nullable String verdict,
        Map<String, Long> findings,
        long milliseconds,
        @Nullable String error) {

    Map<String, ?> fields(String task) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file);
        fields.put("sha256", content == null ? null : content.file());
        if (content != null && content.figures() != null) {
            fields.put("figures", content.figures());
        }
        fields.put("task", task);
        fields.put("formats", formats);
        fields.put("verdict", verdict);
        fields.put("findings", findings);
        fields.put("milliseconds", milliseconds);
        fields.put("error", error);
        return fields;
    }
}
