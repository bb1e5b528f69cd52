package dev.gongkai.report.render.internal;

/** The width of a text, as far as it can be told without its font: characters of western scripts are about half an em. */
public final class HalfEms {

    private HalfEms() {}

    /**
     * The width of a text.
     *
     * @param text the text
     * @return half ems
     */
    public static int of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // The second half of a character was counted with the first.
            if (!Character.isLowSurrogate(c)) {
                sum += c < 0x2000 ? 1 : 2;
            }
        }
        return sum;
    }
}
