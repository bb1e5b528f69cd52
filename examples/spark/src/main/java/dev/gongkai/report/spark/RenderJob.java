package dev.gongkai.report.spark;

import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.ReportComposer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Renders: {@code part-00000.zip} and so on, one for each partition; {@code rendered}, a row for each report. */
final class RenderJob {

    private static final StructType RENDERED = ReportRows.fields("source", "archive", "entry", "error");

    /** The first moment that an archive can tell: the same documents give the same bytes. */
    private static final long NO_TIME = 315_532_800_000L;

    private final SparkSession spark;

    RenderJob(SparkSession spark) {
        this.spark = spark;
    }

    void run(String in, String[] formats, String out) {
        for (String format : formats) {
            if (DocumentFormat.available().stream().noneMatch(each -> each.id().equals(format))) {
                throw new IllegalArgumentException("--to: no format " + format + ", but "
                        + DocumentFormat.available().stream()
                                .map(DocumentFormat::id)
                                .collect(Collectors.joining(", ")));
            }
        }
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Broadcast<SerializableConfiguration> files = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new SerializableConfiguration(hadoop));
        Dataset<Row> rendered = ReportRows.read(spark, in)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> render(rows, formats, out, files.value().value()),
                        Encoders.row(RENDERED));
        ReportRows.write(rendered, out + "/rendered");
        // What is left of a run with more partitions, or of one that was stopped, belongs to nobody.
        Set<String> named =
                spark.read().parquet(out + "/rendered").select("archive").distinct().collectAsList().stream()
                        .map(row -> row.getString(0))
                        .collect(Collectors.toSet());
        Files.clear(
                hadoop,
                out,
                file -> file.matches("\\.*part-\\d+\\.zip.*") && !named.contains(file) && !named.contains(crc(file)));
    }

    /** The archive of which a file holds the checksums, as local file systems have it. */
    private static String crc(String file) {
        return file.matches("\\..*\\.zip\\.crc") ? file.substring(1, file.length() - ".crc".length()) : "";
    }

    /** The renderers of an executor: fonts and templates are read once. */
    private static final class Renderers {
        static final Map<String, DocumentRenderer> BY_FORMAT = new TreeMap<>();

        static {
            try {
                for (DocumentFormat format : DocumentFormat.available()) {
                    BY_FORMAT.put(format.id(), format.renderer(RenderOptions.create()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Straight into the file of the archive: of a partition, one report is in memory, and a row for each. */
    private static Iterator<Row> render(Iterator<Row> rows, String[] formats, String out, Configuration files) {
        List<Row> done = new ArrayList<>();
        if (rows.hasNext()) {
            String archive = String.format(Locale.ROOT, "part-%05d.zip", TaskContext.getPartitionId());
            String attempt = String.valueOf(TaskContext.get().taskAttemptId());
            Files.put(files, out + "/" + archive, attempt, file -> {
                ZipOutputStream zip = new ZipOutputStream(file);
                for (int i = 0; rows.hasNext(); i++) {
                    done.add(render(rows.next(), i, formats, archive, zip));
                }
                zip.finish();
            });
        }
        return done.iterator();
    }

    private static Row render(Row row, int place, String[] formats, String archive, ZipOutputStream zip)
            throws IOException {
        String source = row.getString(0);
        Map<String, byte[]> documents = new TreeMap<>();
        String name;
        try {
            Report report = ReportReader.create().read(row.getString(1));
            name = String.format(Locale.ROOT, "%05d-%d", place, report.year());
            // All or none: a document is no use whose fellows are missing.
            for (String format : formats) {
                DocumentRenderer renderer = Objects.requireNonNull(Renderers.BY_FORMAT.get(format), format);
                ByteArrayOutputStream document = new ByteArrayOutputStream();
                renderer.render(ReportComposer.create().compose(report), document);
                documents.put(name + "." + format, document.toByteArray());
            }
        } catch (MalformedReportException | RuntimeException | StackOverflowError e) {
            return RowFactory.create(source, archive, null, String.valueOf(e.getMessage()));
        }
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            ZipEntry entry = new ZipEntry(document.getKey());
            entry.setTime(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(document.getValue());
            zip.closeEntry();
        }
        return RowFactory.create(source, archive, name, null);
    }
}
