package dev.gongkai.report.internal.picture;

/**
 * How a picture is to be turned and mirrored, as tag 274 of TIFF and Exif counts it. The numbers map the picture as it
 * is stored, a unit square from the lower left, to the unit square that is seen.
 */
public enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0),
    MIRRORED(-1, 0, 0, 1, 1, 0),
    UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
    FLIPPED(1, 0, 0, -1, 0, 1),
    TRANSPOSED(0, -1, -1, 0, 1, 1),
    TURNED_RIGHT(0, -1, 1, 0, 0, 1),
    TRANSVERSE(0, 1, 1, 0, 0, 0),
    TURNED_LEFT(0, 1, -1, 0, 1, 0);

    private final int[] matrix;

    Orientation(int... matrix) {
        this.matrix = matrix;
    }

    /** What a tag says; what is out of its range says nothing. */
    static Orientation of(int tag) {
        return tag >= 1 && tag <= values().length ? values()[tag - 1] : UPRIGHT;
    }

    /** Whether width and height change places. */
    public boolean sideways() {
        return matrix[0] == 0;
    }

    /** Whether it is to be mirrored left to right, before it is turned. */
    public boolean mirrored() {
        return matrix[0] * matrix[3] - matrix[1] * matrix[2] < 0;
    }

    /** How many quarters it is to be turned, clockwise. */
    public int quarterTurns() {
        int sign = mirrored() ? -1 : 1;
        return matrix[0] != 0 ? 1 - sign * matrix[0] : 2 + sign * matrix[1];
    }

    /** The matrix that puts the unit square into a place on the page. */
    public double[] into(double x, double y, double width, double height) {
        return new double[] {
            matrix[0] * width,
            matrix[1] * height,
            matrix[2] * width,
            matrix[3] * height,
            x + matrix[4] * width,
            y + matrix[5] * height
        };
    }
}
