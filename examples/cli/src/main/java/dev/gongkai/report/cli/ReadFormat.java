package dev.gongkai.report.cli;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.DocxReading;
import dev.gongkai.report.render.docx.DocxReportReader;
import dev.gongkai.report.render.pdf.PdfReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that a report can be read back from. What a file is, its content says: names are changed easily. */
enum ReadFormat {
    docx("PK\u0003\u0004", 0) {
        @Override
        Reading read(Path file) throws IOException {
            DocxReading reading = DocxReportReader.create().read(file);
            List<Message> changes =
                    reading.changes().stream().map(DocxReading.Change::message).toList();
            return new Reading(reading.report(), changes);
        }
    },
    /** It shows what it was made with: only the data within are read, and nobody types in it. */
    pdf("%PDF-", ReadFormat.BEFORE_HEADER) {
        @Override
        Reading read(Path file) throws IOException {
            return new Reading(PdfReportReader.create().read(file), List.of());
        }
    };

    /** How much may stand before the header of a PDF. */
    private static final int BEFORE_HEADER = 1024;

    /**
     * What was read.
     *
     * @param report the report
     * @param changes what was changed in the document since it was made
     */
    record Reading(Report report, List<Message> changes) {}

    private final String header;
    private final int before;

    ReadFormat(String header, int before) {
        this.header = header;
        this.before = before;
    }

    abstract Reading read(Path file) throws IOException;

    String ending() {
        return "." + this;
    }

    static List<String> endings() {
        return Stream.of(values()).map(ReadFormat::ending).toList();
    }

    /** The format of a file, if it is one of these. */
    static Optional<ReadFormat> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(BEFORE_HEADER), StandardCharsets.ISO_8859_1);
            return Stream.of(values())
                    .filter(format -> {
                        int at = start.indexOf(format.header);
                        return at >= 0 && at <= format.before;
                    })
                    .findFirst();
        }
    }
}
