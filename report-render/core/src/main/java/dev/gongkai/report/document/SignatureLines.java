package dev.gongkai.report.document;

import org.jspecify.annotations.Nullable;

/**
 * The signature as printed (落款).
 *
 * @param agency the name that signs
 * @param date the date of writing as printed, such as 2022年1月27日, or null
 */
public record SignatureLines(String agency, @Nullable String date) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.signature(this);
    }
}
