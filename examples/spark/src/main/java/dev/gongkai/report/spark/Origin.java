package dev.gongkai.report.spark;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;

/**
 * From what a step is made: the version, options, and the files that go in with their sizes and times. A step counts as done only
 * if it was made from the same.
 */
final class Origin {

    /** In the folder of a step; readers pass over names that begin like this. */
    private static final String FILE = "/_made";

    /** Of which code a step is made, read once. */
    private static final List<String> CODE = Stream.of(Report.class, ReportValidator.class, Origin.class)
            .map(each -> "code of " + each.getSimpleName() + " sha256 " + code(each))
            .toList();

    private final SparkSession spark;
    private final List<String> lines = new ArrayList<>(CODE);

    private Origin(SparkSession spark) {
        this.spark = spark;
    }

    static Origin of(SparkSession spark) {
        return new Origin(spark);
    }

    /** The jar or the folder a class comes from: two builds of one version are two. */
    private static String code(Class<?> type) {
        try {
            java.nio.file.Path from = java.nio.file.Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (Stream<java.nio.file.Path> files = java.nio.file.Files.walk(from)) {
                for (java.nio.file.Path file : files.filter(java.nio.file.Files::isRegularFile)
                        .sorted()
                        .toList()) {
                    digest.update(java.nio.file.Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Origin option(String name, Object value) {
        lines.add(name + " " + value);
        return this;
    }

    /** Files, a folder of them, or a pattern. */
    Origin input(String name, String path) {
        List<String> files = new ArrayList<>();
        long bytes = 0;
        try {
            Path pattern = new Path(path);
            FileSystem system = pattern.getFileSystem(spark.sparkContext().hadoopConfiguration());
            FileStatus[] found = system.globStatus(pattern);
            if (found == null || found.length == 0) {
                throw new FileNotFoundException("--" + name + ": no such file or folder: " + path);
            }
            for (FileStatus each : found) {
                RemoteIterator<LocatedFileStatus> all = system.listFiles(each.getPath(), true);
                while (all.hasNext()) {
                    LocatedFileStatus file = all.next();
                    if (!file.getPath().getName().matches("[_.].*")) {
                        files.add(file.getPath() + " " + file.getLen() + " " + file.getModificationTime());
                        bytes += file.getLen();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        lines.add(name + " " + path + ", " + files.size() + " files, " + bytes + " bytes, sha256 "
                + hash(String.join("\n", files)));
        return this;
    }

    /** An earlier step of the same run. */
    Origin step(String name, Origin origin) {
        lines.add(name + " sha256 " + hash(origin.text()));
        return this;
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a step, if it is not made of just this; says so where it is there and was made of something else. */
    void make(boolean resume, String folder, Runnable step) {
        String file = folder + FILE;
        if (resume && Files.exists(spark, folder + "/_SUCCESS")) {
            String made = Files.exists(spark, file) ? Files.read(spark, file) : "";
            if (made.equals(text())) {
                return;
            }
            List<String> before = made.lines().toList();
            List<String> changed =
                    lines.stream().filter(line -> !before.contains(line)).toList();
            System.err.println(folder + "：与上次的输入、选项或版本不同，重做 made anew: "
                    + (made.isEmpty() ? "not said of what it was made" : String.join("; ", changed)));
        }
        step.run();
        Files.put(
                spark.sparkContext().hadoopConfiguration(),
                file,
                "new",
                out -> out.write(text().getBytes(StandardCharsets.UTF_8)));
    }
}
