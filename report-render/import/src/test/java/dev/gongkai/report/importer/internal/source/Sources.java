package dev.gongkai.report.importer.internal.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** What tests of all formats look at. */
public final class Sources {

    private Sources() {}

    /** A file of the raw corpus; where it is not there the test is skipped, and says so. */
    public static Path corpus(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve("shared/corpus/raw").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
            folder = folder.getParent();
        }
        System.err.println("NOT TESTED: the corpus file " + name + " is not there");
        Assumptions.abort("no corpus");
        throw new IllegalStateException();
    }

    /** The tables as text: one line a cell, with its place and spans. */
    public static List<String> grids(Source source) {
        List<String> grids = new ArrayList<>();
        for (SourceTable table : tables(source)) {
            String cells = table.cells().stream()
                    .map(cell -> "%d,%d %dx%d %s"
                            .formatted(
                                    cell.row(),
                                    cell.column(),
                                    cell.rowSpan(),
                                    cell.columnSpan(),
                                    cell.text().replaceAll("[\\s\\u00A0\\u3000]+", "")))
                    .collect(Collectors.joining("\n"));
            grids.add(table.rows() + "x" + table.columns() + "\n" + cells);
        }
        return grids;
    }

    public static List<SourceTable> tables(Source source) {
        return source.blocks().stream()
                .filter(SourceTable.class::isInstance)
                .map(SourceTable.class::cast)
                .toList();
    }

    public static List<String> texts(Source source, SourceBlock.BlockRole role) {
        return source.blocks().stream()
                .filter(block -> block instanceof SourceParagraph paragraph && paragraph.role() == role)
                .map(block -> ((SourceParagraph) block).text())
                .toList();
    }

    /** All text of a source. */
    public static String text(Source source) {
        StringBuilder text = new StringBuilder();
        for (SourceBlock block : source.blocks()) {
            if (block instanceof SourceParagraph paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof SourceTable table) {
                table.cells().forEach(cell -> text.append(cell.text()).append('\n'));
            }
        }
        return text.toString();
    }

    /** How often each character stands in a text; blanks do not count. */
    public static Map<String, Long> characters(String text) {
        return text.codePoints()
                .filter(c -> !Blanks.blank(c))
                .mapToObj(Character::toString)
                .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    }

    /** Cells never overlap and lie within the grid. */
    public static void checkGrids(Source source) {
        for (SourceTable table : tables(source)) {
            boolean[][] taken = new boolean[table.rows()][table.columns()];
            for (SourceCell cell : table.cells()) {
                for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                    for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                        if (taken[row][column]) {
                            throw new AssertionError("two cells at " + row + "," + column);
                        }
                        taken[row][column] = true;
                    }
                }
            }
        }
    }
}
