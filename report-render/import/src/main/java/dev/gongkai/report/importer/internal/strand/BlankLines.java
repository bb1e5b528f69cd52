package dev.gongkai.report.importer.internal.strand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which cells of a row are empty by the line breaks or tabs between the others, where full rows of the same text
 * show how many stand behind a cell. One for a whole file.
 */
public final class BlankLines {

    private static final int UNKNOWN = 0;

    private int usual = UNKNOWN;
    private boolean mixed;

    /** Learns from a row in which every cell is filled. */
    void learn(Strand strand, List<int[]> cells) {
        for (int i = 1; i < cells.size(); i++) {
            int breaks = strand.breaks(cells.get(i)[0]);
            mixed |= strand.tabs(cells.get(i)[0]) > 0 || usual != UNKNOWN && usual != breaks;
            usual = breaks;
        }
    }

    /**
     * The places of some cells in a row.
     *
     * @param cells the cells that are filled
     * @param next what follows the row
     * @param wanted how many cells the row has
     * @return the place of each cell, from 0; empty where that cannot be told
     */
    Optional<List<Integer>> places(Strand strand, List<int[]> cells, int next, int wanted) {
        boolean tabbed = cells.stream().allMatch(cell -> strand.tabs(cell[0]) > 0);
        if (tabbed) {
            return tabbed(strand, cells, wanted);
        }
        if (mixed || usual == UNKNOWN || usual > 2) {
            return Optional.empty();
        }
        List<Integer> places = new ArrayList<>();
        int place = 0;
        for (int[] cell : cells) {
            int empty = strand.breaks(cell[0]) - usual;
            if (empty < 0) {
                return Optional.empty();
            }
            place += empty;
            places.add(place++);
        }
        return place + strand.breaks(next) - usual == wanted ? Optional.of(places) : Optional.empty();
    }

    /** Each cell begins with a tab; those behind the last filled one cannot be counted, for the next row has some too. */
    private static Optional<List<Integer>> tabbed(Strand strand, List<int[]> cells, int wanted) {
        List<Integer> places = new ArrayList<>();
        int place = 0;
        for (int[] cell : cells) {
            place += strand.tabs(cell[0]) - 1;
            places.add(place++);
        }
        return place <= wanted ? Optional.of(places) : Optional.empty();
    }
}
