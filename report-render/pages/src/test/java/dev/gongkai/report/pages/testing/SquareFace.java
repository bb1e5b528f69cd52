package dev.gongkai.report.pages.testing;

import dev.gongkai.report.pages.internal.text.Face;
import dev.gongkai.report.pages.internal.text.FaceChain;
import java.util.List;

/** A face that has every character but one: letters of half an em, all others of one em. */
public class SquareFace implements Face {

    public static final FaceChain CHAIN = new FaceChain(null, List.of(new SquareFace()));

    /** The character that it has not. */
    public static final int MISSING = 0xFFFD;

    private static final int LATIN = 0x100;

    @Override
    public String name() {
        return "square";
    }

    @Override
    public boolean has(int codePoint) {
        return codePoint != MISSING;
    }

    @Override
    public double advance(int codePoint) {
        return width(codePoint);
    }

    public static double width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> codePoint < LATIN ? 0.5 : 1;
        };
    }
}
