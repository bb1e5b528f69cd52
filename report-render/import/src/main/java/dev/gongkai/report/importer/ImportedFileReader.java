package dev.gongkai.report.importer;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.reading.ImportRemark;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.ReportFileReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of others as files that {@link dev.gongkai.report.render.ReportFiles} reads (导入), with a remark for each cell. */
public final class ImportedFileReader implements ReportFileReader {

    /** For {@link java.util.ServiceLoader}. */
    public ImportedFileReader() {}

    @Override
    public Optional<FileReading> read(Path file) throws IOException {
        Imported imported = ReportImporter.create().read(file);
        return Optional.of(new FileReading(
                imported.report(),
                imported.remarks().stream().flatMap(ImportedFileReader::remarks).toList()));
    }

    /** A program that looks a cell up finds what was said of it. */
    private static Stream<FileReading.Remark> remarks(ImportRemark remark) {
        Stream<String> pointers = remark.cells().isEmpty()
                ? Stream.of(remark.pointer())
                : remark.cells().stream().map(CellKey::pointer);
        return pointers.map(pointer ->
                new FileReading.Remark(remark.level(), pointer, remark.origin().place(), remark.message()));
    }
}
