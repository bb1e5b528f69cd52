package dev.gongkai.report.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Makes one row of each run of rows that begin alike. */
final class RowRuns {

    private RowRuns() {}

    /**
     * One row for each run; a run is kept at once, in the order of its rows.
     *
     * @param rows sorted, so that those that belong together follow each other
     * @param key how many columns from the first they have in common
     * @param merge what a run becomes
     */
    static Iterator<Row> merged(Iterator<Row> rows, int key, Function<List<Row>, Row> merge) {
        return new Iterator<>() {
            private @Nullable Row ahead = rows.hasNext() ? rows.next() : null;

            @Override
            public boolean hasNext() {
                return ahead != null;
            }

            @Override
            public Row next() {
                Row first = ahead;
                if (first == null) {
                    throw new NoSuchElementException();
                }
                List<Row> run = new ArrayList<>();
                Row next = first;
                while (next != null && beginAlike(first, next, key)) {
                    run.add(next);
                    next = rows.hasNext() ? rows.next() : null;
                }
                ahead = next;
                return merge.apply(run);
            }
        };
    }

    private static boolean beginAlike(Row a, Row b, int columns) {
        for (int i = 0; i < columns; i++) {
            if (!a.get(i).equals(b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
