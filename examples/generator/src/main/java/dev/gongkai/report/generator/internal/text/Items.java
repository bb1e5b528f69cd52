package dev.gongkai.report.generator.internal.text;

import java.util.ArrayList;
import java.util.List;

/** A list of counted things, such as 网站3条、公众号2条. */
final class Items {

    private final List<String> items = new ArrayList<>();

    Items add(String name, long count, String unit) {
        items.add(name + count + unit);
        return this;
    }

    /** What there is none of is left out. */
    Items addIfAny(String name, long count, String unit) {
        return count == 0 ? this : add(name, count, unit);
    }

    int size() {
        return items.size();
    }

    @Override
    public String toString() {
        return String.join("、", items);
    }
}
