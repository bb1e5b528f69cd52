package dev.gongkai.report.spark;

import dev.gongkai.report.generator.Generator;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which nation is generated. */
record Nation(int agencies, int firstYear, int lastYear, long seed, double errors, boolean skewed)
        implements Serializable {

    /** One for each executor: it knows all places. */
    private static final Map<Nation, Generator> GENERATORS = new ConcurrentHashMap<>();

    Generator generator() {
        return GENERATORS.computeIfAbsent(
                this,
                nation -> Generator.builder()
                        .agencies(nation.agencies)
                        .years(nation.firstYear, nation.lastYear)
                        .seed(nation.seed)
                        .errors(nation.errors)
                        .skewed(nation.skewed)
                        .build());
    }
}
