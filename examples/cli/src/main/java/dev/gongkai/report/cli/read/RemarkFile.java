package dev.gongkai.report.cli.read;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.files.JsonLines;
import dev.gongkai.report.render.FileReading;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of {@code --remarks}: a JSON object in each line. */
final class RemarkFile implements Closeable {

    private final @Nullable JsonLines lines;

    private RemarkFile(@Nullable JsonLines lines) {
        this.lines = lines;
    }

    static RemarkFile open(@Nullable Path file) throws IOException {
        return new RemarkFile(file == null ? null : JsonLines.open(file, false));
    }

    void write(String file, FileReading reading) throws IOException {
        if (lines == null) {
            return;
        }
        for (FileReading.Remark remark : reading.remarks()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("file", file);
            fields.put("pointer", remark.pointer());
            fields.put("origin", both(remark.origin()));
            fields.put("level", remark.level().name().toLowerCase(Locale.ROOT));
            fields.put("message", both(remark.message()));
            lines.write(fields);
        }
    }

    private static Map<String, String> both(Message message) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("zh", message.zh());
        texts.put("en", message.en());
        return texts;
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
