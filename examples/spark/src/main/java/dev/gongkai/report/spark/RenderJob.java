package dev.gongkai.report.spark;

import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentFormat;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderException;
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
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

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
        Dataset<Row> rendered = ReportRows.read(spark, in)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> render(rows, formats, out), Encoders.row(RENDERED));
        ReportRows.write(rendered, out + "/rendered");
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

    private static Iterator<Row> render(Iterator<Row> rows, String[] formats, String out) {
        String archive = String.format(Locale.ROOT, "part-%05d.zip", TaskContext.getPartitionId());
        List<Row> done = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; rows.hasNext(); i++) {
                Row row = rows.next();
                String source = row.getString(0);
                try {
                    Report report = ReportReader.create().read(row.getString(1));
                    String name = String.format(Locale.ROOT, "%05d-%d", i, report.year());
                    // All or none: a document is no use whose fellows are missing.
                    Map<String, byte[]> documents = new TreeMap<>();
                    for (String format : formats) {
                        DocumentRenderer renderer = Renderers.BY_FORMAT.get(format);
                        if (renderer == null) {
                            throw new IllegalArgumentException("--to: no format " + format);
                        }
                        ByteArrayOutputStream document = new ByteArrayOutputStream();
                        renderer.render(ReportComposer.create().compose(report), document);
                        documents.put(name + "." + format, document.toByteArray());
                    }
                    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                        ZipEntry entry = new ZipEntry(document.getKey());
                        entry.setTime(NO_TIME);
                        zip.putNextEntry(entry);
                        zip.write(document.getValue());
                        zip.closeEntry();
                    }
                    done.add(RowFactory.create(source, archive, name, null));
                } catch (MalformedReportException | RenderException e) {
                    done.add(RowFactory.create(source, null, null, String.valueOf(e.getMessage())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String attempt = String.valueOf(TaskContext.get().taskAttemptId());
        Files.put(new Configuration(), out + "/" + archive, attempt, bytes.toByteArray());
        return done.iterator();
    }
}
