package dev.gongkai.report.form;

import java.util.regex.Pattern;

/** The rule for names that stand in JSON and in tags of documents. */
final class Keys {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private Keys() {}

    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: letters and digits, a small letter first, not " + name);
        }
    }
}
