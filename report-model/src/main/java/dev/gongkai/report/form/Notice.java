package dev.gongkai.report.form;

import java.util.Objects;

/**
 * The notice (通知) by which an edition of the form was issued.
 *
 * <pre>{@code Form.EDITION_2021.notice().number() // 国办公开办函〔2021〕30号}</pre>
 *
 * @param title its name, without the book-title marks
 * @param number its number, such as {@code 国办公开办函〔2021〕30号}
 */
public record Notice(String title, String number) {
    /** Checks that nothing is missing. */
    public Notice {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(number, "number");
    }
}
