package dev.gongkai.report.spark;

import java.util.Iterator;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Reports as rows of text: {@code source}, {@code json}. */
final class ReportRows {

    private ReportRows() {}

    /** Those of a folder of files, of lines, or of Parquet, by the ending of the path. */
    static Dataset<Row> read(SparkSession spark, String path) {
        if (path.endsWith(".parquet")) {
            return (ParquetHead.hasTexts(spark, path, "source", "json")
                            ? step(spark, path, fields("source", "json"))
                            : spark.read().parquet(path))
                    .select("source", "json");
        }
        Dataset<Row> texts = path.endsWith(".jsonl")
                ? spark.read().text(path)
                : spark.read()
                        .option("wholetext", true)
                        .option("recursiveFileLookup", true)
                        .option("pathGlobFilter", "*.[jJ][sS][oO][nN]")
                        .text(path);
        return texts.select(
                // As people wrote the name; its plus is no space.
                functions
                        .expr("url_decode(replace(input_file_name(), '+', '%2B'))")
                        .as("source"),
                functions.col("value").as("json"));
    }

    /** A report without line breaks. */
    static String oneLine(String json) {
        StringBuilder line = new StringBuilder(json.length());
        json.lines().forEach(part -> line.append(part.strip()));
        return line.toString();
    }

    /** Makes each row when it is asked for: a partition is never in memory as a whole. */
    static <A, B> Iterator<B> map(Iterator<A> rows, Function<A, B> each) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public B next() {
                return each.apply(rows.next());
            }
        };
    }

    /** Fields of text, but for those that end in # for a number, in ? for a truth, in * for bytes. */
    static StructType fields(String... names) {
        StructField[] fields = new StructField[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i].replaceAll("[#?*]$", "");
            fields[i] = DataTypes.createStructField(
                    name,
                    names[i].endsWith("#")
                            ? DataTypes.LongType
                            : names[i].endsWith("?")
                                    ? DataTypes.BooleanType
                                    : names[i].endsWith("*") ? DataTypes.BinaryType : DataTypes.StringType,
                    true);
        }
        return DataTypes.createStructType(fields);
    }

    /** What a step has written, with the columns it wrote: to look for them would be a job of its own. */
    static Dataset<Row> step(SparkSession spark, String path, StructType columns) {
        return spark.read().schema(columns).parquet(path);
    }

    /** Writes all of it in place of what is there. */
    static void write(Dataset<Row> rows, String path) {
        rows.write().mode(SaveMode.Overwrite).parquet(path);
    }

    /** Writes JSON lines in place of what is there. */
    static void writeLines(Dataset<Row> rows, String path) {
        rows.write().mode(SaveMode.Overwrite).json(path);
    }
}
