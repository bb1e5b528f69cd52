package dev.gongkai.report.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Single files, wherever the cluster keeps them. */
final class Files {

    private Files() {}

    static boolean exists(SparkSession spark, String file) {
        try {
            Path path = new Path(file);
            return path.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(SparkSession spark, String file) {
        Path path = new Path(file);
        try (InputStream in =
                path.getFileSystem(spark.sparkContext().hadoopConfiguration()).open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file where it belongs, as a whole; who does it again puts the same there. */
    static void put(Configuration configuration, String file, String attempt, byte[] content) {
        Path target = new Path(file);
        Path beside = new Path(target.getParent(), "." + target.getName() + "." + attempt);
        try {
            FileSystem files = target.getFileSystem(configuration);
            try (var out = files.create(beside, true)) {
                out.write(content);
            }
            files.delete(target, false);
            if (!files.rename(beside, target)) {
                throw new IOException("cannot be moved to " + target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
