package dev.gongkai.report.internal.picture;

import dev.gongkai.report.Message;
import java.io.Serial;

/** A picture cannot be shown: what is wrong with its file. Whoever knows where it stands says so. */
public final class PictureException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Message text;

    PictureException(String zh, String en) {
        super(en);
        this.text = new Message(zh, en);
    }

    static PictureException damagedPng(String zh, String en) {
        return damaged("PNG", zh, en);
    }

    static PictureException damagedJpeg(String zh, String en) {
        return damaged("JPEG", zh, en);
    }

    private static PictureException damaged(String format, String zh, String en) {
        return new PictureException(format + " 文件已损坏：" + zh, "the " + format + " file is damaged: " + en);
    }

    public Message text() {
        return text;
    }
}
