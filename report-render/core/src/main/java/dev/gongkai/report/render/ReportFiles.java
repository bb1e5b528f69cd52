package dev.gongkai.report.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.TemporaryFile;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads and writes reports as files of any format whose artifact is there (报告文件): JSON always.
 *
 * <pre>{@code
 * ReportFiles.write(report, Path.of("年报.docx"));
 * Report same = ReportFiles.read(Path.of("年报.docx"));
 * }</pre>
 *
 * <p>The ending of its name says what a file is to be; what a file is, its content says. All errors are
 * {@link IOException}s that explain themselves ({@link dev.gongkai.report.Explained}), or a {@link RenderException}.
 */
public final class ReportFiles {

    private static final String JSON = "json";

    /** What reads files of others, if it is there. */
    private static final List<String> FOREIGN = List.of("dev.gongkai.report.importer.ImportedFileReader");

    private ReportFiles() {}

    /**
     * Writes a report in the official look. The file is there whole or not at all; one of that name is replaced.
     *
     * @param report the report
     * @param file where to; its ending names the format, such as {@code .docx}
     * @throws ReportFileException if no format has that ending, the artifact of the format is missing, or the file cannot
     *     be written
     * @throws RenderException if something in the report cannot be shown in the format
     */
    public static void write(Report report, Path file) throws IOException {
        write(report, file, RenderOptions.create());
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param file where to; its ending names the format
     * @param options what is asked of the renderer
     * @throws ReportFileException if no format has that ending, the artifact of the format is missing, or the file cannot
     *     be written
     * @throws RenderException if something in the report cannot be shown in the format
     */
    public static void write(Report report, Path file, RenderOptions options) throws IOException {
        Objects.requireNonNull(report, "report");
        String ending = ending(file);
        if (ending.equals(JSON)) {
            WholeFile.write(file, ReportWriter.create().write(report).getBytes(StandardCharsets.UTF_8));
            return;
        }
        DocumentFormat format = DocumentFormat.of(ending).orElseThrow(() -> noFormat(file, ending));
        format.renderer(options).render(report, file);
    }

    /**
     * Reads a report.
     *
     * @param file a file of any kind that is known
     * @return the report
     * @throws UndecidedReadingException if something in the file was not read, or could be meant in another way
     * @throws ReportFileException if it is no file, or of a kind that is not read
     * @throws IOException if the file cannot be read, or is not what it should be
     */
    public static Report read(Path file) throws IOException {
        FileReading reading = readWithRemarks(file);
        if (reading.isDoubtful()) {
            throw new UndecidedReadingException(file, reading);
        }
        return reading.report();
    }

    /**
     * Reads a report with all that is to be known of how it was read: what was changed in a document since it was made,
     * what was read in the only way possible, what was not read.
     *
     * @param file a file of any kind that is known
     * @return the report and the remarks
     * @throws ReportFileException if it is no file, or of a kind that is not read
     * @throws IOException if the file cannot be read, or is not what it should be
     */
    public static FileReading readWithRemarks(Path file) throws IOException {
        FileKind kind = kind(file);
        if (kind == FileKind.JSON) {
            return new FileReading(ReportReader.create().read(file), List.of());
        }
        Stream<ReportFileReader> own = DocumentFormat.available().stream()
                .filter(format -> kind.mayBeOurs())
                .flatMap(format -> format.reader().stream());
        List<ReportFileReader> readers = Stream.concat(own, Services.all(ReportFileReader.class, FOREIGN).stream())
                .toList();
        for (ReportFileReader reader : readers) {
            Optional<FileReading> reading = reader.read(file);
            if (reading.isPresent()) {
                return reading.get();
            }
        }
        throw new ReportFileException(file, kind.notRead(), null);
    }

    /**
     * Writes a file that is there whole or not at all: it is written beside the target and moved. A file of that name is
     * replaced; what is no file, such as a pipe, is written to.
     *
     * @param file where to
     * @param content what it holds
     * @throws ReportFileException if the file cannot be written; nothing has changed then
     */
    public static void replace(Path file, byte[] content) throws IOException {
        WholeFile.write(file, content);
    }

    /**
     * A name for a file that is written beside its target and then moved there, for those that write it bit by bit.
     *
     * @param target where it will be
     * @return a path in the same folder that no other file has; {@link #deleteLeft} knows whose it is
     */
    public static Path beside(Path target) {
        return TemporaryFile.beside(target);
    }

    /**
     * Deletes what processes that were killed left in a folder: files that are on their way to their target, and of no
     * process that is still there. {@link #write} and {@link #replace} leave none otherwise.
     *
     * @param folder the folder, without those below it
     * @throws IOException if it cannot be looked into, or such a file cannot be deleted
     */
    public static void deleteLeft(Path folder) throws IOException {
        TemporaryFile.deleteLeft(folder);
    }

    private static FileKind kind(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ReportFileException(
                    file, new Message("是文件夹，应为文件", "is a folder, where a file was expected"), null);
        }
        try {
            return FileKind.of(file);
        } catch (IOException e) {
            throw new ReportFileException(file, WholeFile.reason(e), e);
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static ReportFileException noFormat(Path file, String ending) {
        Optional<String> artifact = FileKind.artifact(ending);
        if (artifact.isPresent()) {
            return new ReportFileException(
                    file,
                    new Message(
                            "生成 ." + ending + " 需要依赖 " + artifact.get(),
                            "writing ." + ending + " needs the dependency " + artifact.get()),
                    null);
        }
        String endings = Stream.concat(DocumentFormat.available().stream().map(DocumentFormat::id), Stream.of(JSON))
                .map(id -> "." + id)
                .collect(Collectors.joining(" "));
        return new ReportFileException(
                file,
                new Message("文件名的后缀不表示一种格式，应为 " + endings, "its ending names no format; expected one of " + endings),
                null);
    }
}
