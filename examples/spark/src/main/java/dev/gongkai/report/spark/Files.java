package dev.gongkai.report.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
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

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Puts a file where it belongs, as a whole: it is written under another name and then moved. Who does it again puts the same
     * there.
     */
    static void put(Configuration configuration, String file, String attempt, Content content) {
        Path target = new Path(file);
        Path beside = new Path(target.getParent(), "." + target.getName() + "." + attempt);
        try {
            FileSystem files = target.getFileSystem(configuration);
            try {
                try (OutputStream out = files.create(beside, true)) {
                    content.to(out);
                }
                files.delete(target, false);
                if (!files.rename(beside, target)) {
                    throw new IOException("cannot be moved to " + target);
                }
            } finally {
                files.delete(beside, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the files of a folder whose names are not wanted. */
    static void clear(Configuration configuration, String folder, Predicate<String> unwanted) {
        Path path = new Path(folder);
        try {
            FileSystem files = path.getFileSystem(configuration);
            for (FileStatus each : files.listStatus(path)) {
                if (each.isFile() && unwanted.test(each.getPath().getName())) {
                    files.delete(each.getPath(), false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
