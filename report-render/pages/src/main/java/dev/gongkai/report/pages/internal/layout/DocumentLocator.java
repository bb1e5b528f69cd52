package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.Message;
import dev.gongkai.report.pages.internal.text.MissingGlyphException;
import dev.gongkai.report.pages.internal.text.Run;
import dev.gongkai.report.render.RenderException;
import java.util.List;

/** Knows where in the document the typesetter is, so that what cannot be set can be found. */
final class DocumentLocator {

    /** Characters shown on either side of one that cannot be set. */
    private static final int AROUND = 12;

    private Message part = new Message("标题", "the title");
    private int block;

    /** Goes on to the next part. */
    void part(Message name) {
        part = name;
        block = 0;
    }

    /** Goes on to the next paragraph, table or figure of the part. */
    void next() {
        block++;
    }

    /** Says where a character stands that no face has. */
    RenderException missing(MissingGlyphException e, List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        int at = text.offsetByCodePoints(0, e.index());
        String around = text.substring(whole(text, at - AROUND), whole(text, at + AROUND));
        String character = Character.toString(e.codePoint());
        String code = String.format("U+%04X", e.codePoint());
        return failure(
                new Message(
                        "“" + around + "”中的字符“" + character + "”（" + code + "）在所有字体中都没有，请加入含有该字符的字体",
                        "no face has the character “" + character + "” (" + code + ") in “" + around
                                + "”; add a face that has it"),
                e);
    }

    /** A place in a text, not within a character. */
    private static int whole(StringBuilder text, int place) {
        int at = Math.max(0, Math.min(text.length(), place));
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /** An error at the place where the document is. */
    private RenderException failure(Message what, Exception cause) {
        String zh = part.zh() + (block == 0 ? "" : "，第" + block + "段");
        String en = part.en() + (block == 0 ? "" : ", block " + block);
        return new RenderException(new Message(zh + "：" + what.zh(), en + ": " + what.en()), cause);
    }
}
