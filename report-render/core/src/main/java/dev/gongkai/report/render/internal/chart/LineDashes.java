package dev.gongkai.report.render.internal.chart;

import java.util.List;

/** How lines are drawn and interrupted, each in another way: they are told apart without colours. */
public final class LineDashes {

    private static final List<List<Double>> IN_EMS = List.of(
            List.of(), List.of(0.6, 0.3), List.of(0.15, 0.25), List.of(0.9, 0.25, 0.15, 0.25), List.of(0.35, 0.15));

    private LineDashes() {}

    /** All of them in ems, what is drawn and what is not in turn; one that is not interrupted is empty. */
    public static List<List<Double>> all() {
        return IN_EMS;
    }

    static List<Double> of(int kind) {
        return IN_EMS.get(kind % IN_EMS.size());
    }
}
