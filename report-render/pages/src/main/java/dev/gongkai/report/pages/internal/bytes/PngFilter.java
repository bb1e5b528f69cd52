package dev.gongkai.report.pages.internal.bytes;

/** The filters of PNG, which documents use too. */
public final class PngFilter {

    private PngFilter() {}

    /**
     * Undoes the filter of a row in place.
     *
     * @param filter its number
     * @param row the row
     * @param above the row before, already as it was, or zeros
     * @param distance how far the same byte of the pixel before is away
     * @return whether there is such a filter
     */
    public static boolean undo(int filter, byte[] row, byte[] above, int distance) {
        switch (filter) {
            case 0 -> {
                // as it stands
            }
            case 1 -> sub(row, distance);
            case 2 -> up(row, above);
            case 3 -> average(row, above, distance);
            case 4 -> paeth(row, above, distance);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void sub(byte[] row, int distance) {
        for (int i = distance; i < row.length; i++) {
            row[i] += row[i - distance];
        }
    }

    private static void up(byte[] row, byte[] above) {
        for (int i = 0; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private static void average(byte[] row, byte[] above, int distance) {
        for (int i = 0; i < row.length; i++) {
            int left = i < distance ? 0 : row[i - distance] & 0xFF;
            row[i] += (byte) ((left + (above[i] & 0xFF)) >> 1);
        }
    }

    private static void paeth(byte[] row, byte[] above, int distance) {
        for (int i = 0; i < row.length; i++) {
            int left = i < distance ? 0 : row[i - distance] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < distance ? 0 : above[i - distance] & 0xFF;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            row[i] += (byte) nearest;
        }
    }
}
