package dev.gongkai.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.internal.TemporaryFile;
import dev.gongkai.report.json.internal.IndentedLines;
import dev.gongkai.report.json.internal.Jackson;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.model.TableData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports in the JSON format (报告数据交换格式); {@link ReportReader} reads them back equal.
 *
 * <pre>{@code ReportWriter.create().write(report, Path.of("report.json"));}</pre>
 *
 * <p>Tables are written whole, a blank as null; texts that were not given are left out. The same report gives the same
 * bytes. Immutable and safe for use by several threads.
 */
public final class ReportWriter {

    private final boolean emptyParts;
    private final boolean layout;

    private ReportWriter(boolean emptyParts, boolean layout) {
        this.emptyParts = emptyParts;
        this.layout = layout;
    }

    /**
     * A writer.
     *
     * @return a writer
     */
    public static ReportWriter create() {
        return new ReportWriter(false, true);
    }

    /**
     * The same writer with each narrative part, an empty one as {@code ""}: a document to be filled in by hand.
     *
     * @return a new writer
     */
    public ReportWriter withEmptyParts() {
        return new ReportWriter(true, layout);
    }

    /**
     * The same writer without spaces and line breaks, for programs: the whole document on one line.
     *
     * @return a new writer
     */
    public ReportWriter onOneLine() {
        return new ReportWriter(emptyParts, false);
    }

    /**
     * The document as text, complete in itself: figures are in it as {@code data:} addresses.
     *
     * @param report the report
     * @return JSON, with a line break at the end
     */
    public String write(Report report) {
        return json(report, null);
    }

    /**
     * Writes the document in UTF-8, complete in itself, and leaves the stream open.
     *
     * @param report the report
     * @param out where to
     * @throws IOException if the stream fails
     */
    public void write(Report report, OutputStream out) throws IOException {
        if (layout) {
            out.write(write(report).getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (JsonGenerator json = Jackson.writing().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            new Writing(json, null, emptyParts).report(report);
            json.writeRaw('\n');
        }
    }

    /**
     * Writes the document as a file, and the figures that have names beside it.
     *
     * <p>Each file is written whole or not at all. A file that is there already with the same content is left alone.
     *
     * @param report the report
     * @param file where to; an existing document is replaced
     * @throws IOException if a file cannot be written, another file has the name of a figure, or none can have it
     */
    public void write(Report report, Path file) throws IOException {
        Path document = file.toAbsolutePath().normalize();
        List<Picture> beside = new ArrayList<>();
        String json = json(report, beside);
        // All names are compared before anything is written: a collision leaves the folder as it was.
        Map<Path, byte[]> missing = new LinkedHashMap<>();
        for (Picture picture : beside) {
            Path target = figureFile(document, picture.name().orElseThrow());
            byte[] content = picture.content();
            if (target.equals(document) || !Arrays.equals(there(target, missing, content), content)) {
                throw new IOException("another file has the name of a figure: " + target);
            }
        }
        for (Map.Entry<Path, byte[]> picture : missing.entrySet()) {
            Files.createDirectories(picture.getKey().getParent());
            replace(picture.getKey(), picture.getValue());
        }
        replace(document, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the document, complete in itself, as a value among others. */
    static void write(Report report, JsonGenerator json) throws IOException {
        new Writing(json, null, false).report(report);
    }

    /** The names of files may be of fewer characters than those of pictures: on Windows, or where no language is set. */
    private static Path figureFile(Path document, String name) throws IOException {
        try {
            return document.resolveSibling(name).normalize();
        } catch (IllegalArgumentException e) {
            throw new IOException("no file can have the name of a figure here: " + name, e);
        }
    }

    /** What stands under a name already, or will stand there; a name that is free is taken. */
    private static byte[] there(Path target, Map<Path, byte[]> missing, byte[] content) throws IOException {
        if (Files.exists(target)) {
            return Files.readAllBytes(target);
        }
        byte[] other = missing.putIfAbsent(target, content);
        return other == null ? content : other;
    }

    /** The temporary file has the permissions of any new file, unlike those of {@link Files#createTempFile}. */
    private static void replace(Path file, byte[] content) throws IOException {
        Path temporary = TemporaryFile.beside(file);
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private String json(Report report, @Nullable List<Picture> beside) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Jackson.writing().createGenerator(out)) {
            if (layout) {
                json.setPrettyPrinter(IndentedLines.ofReport());
            }
            new Writing(json, beside, emptyParts).report(report);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return out.append('\n').toString();
    }

    /**
     * The writing of one report.
     *
     * @param beside takes the pictures that are written by their names only; null where all are written whole
     * @param emptyParts whether parts without text are written too
     */
    private record Writing(JsonGenerator json, @Nullable List<Picture> beside, boolean emptyParts) {

        void report(Report report) throws IOException {
            json.writeStartObject();
            json.writeStringField("form", report.form().id());
            json.writeNumberField("year", report.year());
            agency(report.agency());
            text("title", report.givenTitle());
            if (!report.givenHeadings().isEmpty()) {
                json.writeObjectFieldStart("headings");
                for (Map.Entry<Part, String> heading : report.givenHeadings().entrySet()) {
                    text(heading.getKey().key(), heading.getValue());
                }
                json.writeEndObject();
            }
            narrative("preamble", report.preamble(), false);
            for (Part part : Part.values()) {
                if (part.isTable()) {
                    table(part.key(), report.table(part));
                } else {
                    narrative(part.key(), report.narrative(part), emptyParts);
                }
            }
            signature(report.signature());
            json.writeEndObject();
        }

        private void agency(Agency agency) throws IOException {
            json.writeObjectFieldStart("agency");
            text("name", agency.name());
            text("code", agency.code());
            text("superior", agency.superior());
            text("kind", agency.kind() == null ? null : agency.kind().key());
            text("level", agency.level() == null ? null : agency.level().key());
            text("website", agency.website());
            text("address", agency.address());
            text("phone", agency.phone());
            text("email", agency.email());
            json.writeEndObject();
        }

        private void signature(@Nullable Signature signature) throws IOException {
            if (signature != null) {
                json.writeObjectFieldStart("signature");
                text("agency", signature.agency());
                text("date", signature.date() == null ? null : signature.date().toString());
                json.writeEndObject();
            }
        }

        private void text(String name, @Nullable String text) throws IOException {
            if (text != null) {
                json.writeStringField(name, text);
            }
        }

        private void table(String name, TableData table) throws IOException {
            json.writeObjectFieldStart(name);
            for (Map.Entry<String, List<CellKey>> line : table.form().lines().entrySet()) {
                json.writeObjectFieldStart(line.getKey());
                for (CellKey key : line.getValue()) {
                    json.writeFieldName(key.measure());
                    cell(table.cell(key));
                }
                json.writeEndObject();
            }
            if (!table.notes().isEmpty()) {
                json.writeArrayFieldStart("notes");
                for (String note : table.notes()) {
                    json.writeString(note);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private void cell(Cell cell) throws IOException {
            if (cell.remark() == null) {
                number(cell);
            } else {
                json.writeStartObject();
                json.writeFieldName("value");
                number(cell);
                text("remark", cell.remark());
                json.writeEndObject();
            }
        }

        private void number(Cell cell) throws IOException {
            if (cell.value() == null) {
                json.writeNull();
            } else if (json.canWriteFormattedNumbers()) {
                json.writeNumber(cell.value().toPlainString());
            } else {
                // What builds a tree would make a binary fraction of the digits.
                json.writeNumber(cell.value());
            }
        }

        private void narrative(String name, Narrative narrative, boolean always) throws IOException {
            if (narrative.blocks().isEmpty()) {
                if (always) {
                    json.writeStringField(name, "");
                }
                return;
            }
            json.writeArrayFieldStart(name);
            for (Narrative.Block block : narrative.blocks()) {
                block.accept(new BlockWriting()).write();
            }
            json.writeEndArray();
        }

        private interface Step {
            void write() throws IOException;
        }

        private final class BlockWriting implements Narrative.Visitor<Step> {
            @Override
            public Step paragraph(Narrative.Paragraph paragraph) {
                return () -> {
                    if (paragraph.runIn() == null) {
                        json.writeString(paragraph.text());
                    } else {
                        json.writeStartObject();
                        heading(paragraph.runIn());
                        text("text", paragraph.text());
                        json.writeEndObject();
                    }
                };
            }

            @Override
            public Step subHeading(Narrative.SubHeading subHeading) {
                return () -> {
                    json.writeStartObject();
                    heading(subHeading);
                    json.writeEndObject();
                };
            }

            private void heading(Narrative.SubHeading heading) throws IOException {
                text("heading", heading.text());
                json.writeNumberField("level", heading.level());
            }

            @Override
            public Step figure(Narrative.Figure figure) {
                return () -> {
                    json.writeStartObject();
                    text("figure", source(figure.picture()));
                    text("caption", figure.caption());
                    text("alt", figure.alt());
                    json.writeEndObject();
                };
            }

            @Override
            public Step table(Narrative.SmallTable table) {
                return () -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("table");
                    for (List<String> row : table.rows()) {
                        json.writeStartArray();
                        for (String cell : row) {
                            json.writeString(cell);
                        }
                        json.writeEndArray();
                    }
                    json.writeEndArray();
                    text("caption", table.caption());
                    json.writeEndObject();
                };
            }
        }

        private String source(Picture picture) {
            String name = picture.name().orElse("");
            if (beside != null && !name.isEmpty()) {
                beside.add(picture);
                return name;
            }
            String parameter = name.isEmpty()
                    ? ""
                    : ";name="
                            + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                    .replace("+", "%20")
                                    .replace("*", "%2A");
            return "data:" + picture.type().mediaType() + parameter + ";base64,"
                    + new String(picture.base64(), StandardCharsets.US_ASCII);
        }
    }
}
