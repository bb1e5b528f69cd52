package dev.gongkai.report.spark;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** How many findings there are by rule, severity, level and region: counted where they are, then put together and in order. */
final class FindingCounts {

    private static final StructType COUNT = ReportRows.fields("rule", "severity", "level", "region", "count#");

    private static final int KEYS = 4;

    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::rule, TEXT)
            .thenComparing(Key::severity, TEXT)
            .thenComparing(Key::level, TEXT)
            .thenComparing(Key::region, TEXT);

    private FindingCounts() {}

    private record Key(
            @Nullable String rule,
            @Nullable String severity,
            @Nullable String level,
            @Nullable String region) {}

    /** In one partition. */
    static Dataset<Row> of(Dataset<Row> findings) {
        return findings.select("rule", "severity", "level", "region")
                .mapPartitions((MapPartitionsFunction<Row, Row>) FindingCounts::counted, Encoders.row(COUNT))
                .repartition(1)
                .mapPartitions((MapPartitionsFunction<Row, Row>) FindingCounts::counted, Encoders.row(COUNT));
    }

    /** Rows count once, or as often as they say. */
    private static Iterator<Row> counted(Iterator<Row> rows) {
        Map<Key, Long> counts = new TreeMap<>(ORDER);
        rows.forEachRemaining(row -> counts.merge(
                new Key(row.getString(0), row.getString(1), row.getString(2), row.getString(3)),
                row.length() > KEYS ? row.getLong(KEYS) : 1,
                Long::sum));
        return counts.entrySet().stream()
                .map(each -> {
                    Key key = each.getKey();
                    return RowFactory.create(key.rule(), key.severity(), key.level(), key.region(), each.getValue());
                })
                .iterator();
    }
}
