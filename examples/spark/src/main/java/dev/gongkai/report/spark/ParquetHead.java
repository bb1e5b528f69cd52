package dev.gongkai.report.spark;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.SparkSession;

/**
 * Which columns a folder of Parquet has, read here from the first file while the executors start; Spark sends a job for the same,
 * and waits for it.
 */
final class ParquetHead {

    private ParquetHead() {}

    /** Whether the columns are there and hold text; no, where that cannot be seen so easily. */
    static boolean hasTexts(SparkSession spark, String folder, String... columns) {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        Path path = new Path(folder);
        try {
            FileSystem files = path.getFileSystem(configuration);
            if (!files.exists(path)) {
                return false;
            }
            Path first = Stream.of(files.listStatus(path))
                    .filter(FileStatus::isFile)
                    .map(FileStatus::getPath)
                    .filter(file -> file.getName().endsWith(".parquet")
                            && !file.getName().matches("[_.].*"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
            if (first == null) {
                return false;
            }
            try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(first, configuration))) {
                MessageType schema = reader.getFileMetaData().getSchema();
                return Stream.of(columns).allMatch(column -> isText(schema, column));
            }
        } catch (IOException | RuntimeException e) {
            return false; // Spark says better what is wrong with it.
        }
    }

    private static boolean isText(MessageType schema, String column) {
        return schema.containsField(column)
                && schema.getType(column).isPrimitive()
                && LogicalTypeAnnotation.stringType()
                        .equals(schema.getType(column).getLogicalTypeAnnotation());
    }
}
