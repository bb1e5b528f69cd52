package dev.gongkai.report.importer.internal.open;

import dev.gongkai.report.importer.internal.docx.DocxSourceReader;
import dev.gongkai.report.importer.internal.html.HtmlSourceReader;
import dev.gongkai.report.importer.internal.odt.OdtSourceReader;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.internal.text.TextSourceReader;
import dev.gongkai.report.importer.internal.xlsx.XlsxSourceReader;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Files become their blocks: tells what a file is and has the reader of that format read it. */
public final class SourceReaders {

    private static final String DOC = "dev.gongkai.report.importer.internal.doc.DocSourceReader";
    private static final String PDF = "dev.gongkai.report.importer.internal.pdf.PdfSourceReader";
    private static final List<String> ELSEWHERE = List.of(DOC, PDF);

    private final List<SourceReader> readers;

    private SourceReaders(List<SourceReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * All that are there.
     *
     * @return the readers
     */
    public static SourceReaders create() {
        List<SourceReader> readers = new ArrayList<>(List.of(
                new TextSourceReader(),
                new HtmlSourceReader(),
                new DocxSourceReader(),
                new OdtSourceReader(),
                new XlsxSourceReader()));
        ClassLoader loader = SourceReaders.class.getClassLoader();
        var services = ServiceLoader.load(SourceReader.class, loader).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    break;
                }
                readers.add(services.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                // Its engine is not there: the same as if it were not there itself, and said when it is needed.
                continue;
            }
        }
        for (String name : ELSEWHERE) {
            if (readers.stream().noneMatch(reader -> reader.getClass().getName().equals(name))) {
                SourceReader reader = byName(name, loader);
                if (reader != null) {
                    readers.add(reader);
                }
            }
        }
        return new SourceReaders(readers);
    }

    private static @Nullable SourceReader byName(String name, ClassLoader loader) {
        try {
            return (SourceReader)
                    Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    /**
     * Reads a file.
     *
     * @param file where it is; its name does not matter
     * @return its blocks
     * @throws MalformedSourceException if it is broken, too large, or of a kind that is not read
     * @throws IOException if it cannot be opened
     */
    public Source read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(SourceLimits.MAX_FILE + 1));
        }
    }

    /**
     * Reads a file.
     *
     * @param file its content
     * @return its blocks
     * @throws MalformedSourceException if it is broken, too large, or of a kind that is not read
     */
    public Source read(byte[] file) throws MalformedSourceException {
        SourceKind kind = FileSniffer.kind(checked(file));
        for (SourceReader reader : readers) {
            if (reader.kinds().contains(kind)) {
                return read(reader, file, kind);
            }
        }
        throw missing(kind);
    }

    static byte[] checked(byte[] file) throws MalformedSourceException {
        if (file.length > SourceLimits.MAX_FILE) {
            throw new MalformedSourceException(
                    "文件过大：至多 %s MB".formatted(SourceLimits.MAX_FILE >> 20),
                    "the file is too large: at most %s MB".formatted(SourceLimits.MAX_FILE >> 20));
        }
        return file;
    }

    private static Source read(SourceReader reader, byte[] file, SourceKind kind) throws MalformedSourceException {
        try {
            return reader.read(file, kind);
        } catch (NoClassDefFoundError e) {
            throw missing(kind);
        } catch (StackOverflowError e) {
            throw new MalformedSourceException("", "文件内部嵌套过深", "the file is nested too deeply", e);
        }
    }

    static MalformedSourceException missing(SourceKind kind) {
        String artifact = "dev.gongkai.report:" + (kind == SourceKind.PDF ? "report-import-pdf" : "report-import-doc");
        return new MalformedSourceException(
                "读取 %s 文件需要构件 %s（及其依赖），请加入类路径".formatted(kind.format(), artifact),
                "reading %s files needs the artifact %s, with what it depends on, on the class path"
                        .formatted(kind.format(), artifact));
    }
}
