package dev.gongkai.report.service.edit;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;

/** The names of fields, and the ids by which findings lead to them. */
final class FieldNames {

    private FieldNames() {}

    static String cell(CellKey key) {
        return "c." + key;
    }

    /** Holds what a total was when it last followed: a total that is still the same has not been touched. */
    static String followed(CellKey key) {
        return "t." + key;
    }

    static String remark(CellKey key) {
        return "r." + key;
    }

    /** The notes under a table, a line each. */
    static String notes(Part part) {
        return "notes." + part.key();
    }

    static String narrative(String part) {
        return "n." + part;
    }

    static String alt(String part, int block) {
        return "f." + part + "." + block + ".alt";
    }

    static String caption(String part, int block) {
        return "f." + part + "." + block + ".caption";
    }

    /** The rows of a small table. */
    static String rows(String part, int block) {
        return "f." + part + "." + block + ".rows";
    }

    static String id(String name) {
        return name.replace('.', '-');
    }

    static String part(Part part) {
        return "part-" + part.key();
    }
}
