package dev.gongkai.report.json.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.security.CodeSource;

/**
 * The Jackson of the program that this library is a guest of: any 2.x from 2.13 on. What differs between these versions
 * is known here and nowhere else.
 */
public final class Jackson {

    /** 2.13 is the first that tells where a token stands under the names in use here. */
    private static final int MINOR = 13;

    private Jackson() {}

    /** One factory for all, made when it is first asked for: an error in a static field is told only once. */
    private static final class Writing {
        private static final JsonFactory FACTORY = new JsonFactory();
    }

    /** As above. */
    private static final class Reading {
        private static final JsonFactory FACTORY = factory();

        private static JsonFactory factory() {
            JsonFactoryBuilder builder = new JsonFactoryBuilder();
            if (minor(Core.VERSION) >= Constraints.SINCE) {
                Constraints.set(builder);
            }
            // Names are few and the same in every report, but hostile ones must not fill a shared table.
            builder.disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
            builder.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
            // No JSON, but programs write it: read, so as to be refused with its place and a hint.
            builder.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS);
            return builder.build();
        }
    }

    private static final class Core {
        private static final Version VERSION = com.fasterxml.jackson.core.json.PackageVersion.VERSION;
    }

    /** jackson-databind has a version of its own, and may be another than that of jackson-core. */
    private static final class Databind {
        private static final Version VERSION = PackageVersion.VERSION;
    }

    /**
     * Jackson's own limits, above ours: ours are the same in every version and say where. A class by itself, which is not
     * loaded where Jackson has none yet.
     */
    private static final class Constraints {
        private static final int SINCE = 15;

        static void set(JsonFactoryBuilder builder) {
            StreamReadConstraints.Builder constraints = StreamReadConstraints.builder()
                    .maxNestingDepth(JsonTree.MAX_DEPTH + 1)
                    .maxNumberLength(JsonTree.MAX_STRING)
                    .maxStringLength(JsonTree.MAX_STRING);
            if (minor(Core.VERSION) >= 16) {
                constraints.maxNameLength(JsonTree.MAX_STRING);
            }
            if (minor(Core.VERSION) >= 18) {
                constraints.maxTokenCount(JsonTree.MAX_TOKENS + 1);
            }
            builder.streamReadConstraints(constraints.build());
        }

        static boolean exceeded(JsonProcessingException e) {
            return e instanceof StreamConstraintsException;
        }
    }

    /**
     * What reads JSON; the limits are counted by {@link JsonTree}.
     *
     * @return the factory
     * @throws IllegalStateException if Jackson is too old
     */
    static JsonFactory reading() {
        require("jackson-core", Core.VERSION, JsonFactory.class);
        return Reading.FACTORY;
    }

    /**
     * What writes JSON.
     *
     * @return the factory
     * @throws IllegalStateException if Jackson is too old
     */
    public static JsonFactory writing() {
        require("jackson-core", Core.VERSION, JsonFactory.class);
        return Writing.FACTORY;
    }

    /**
     * Makes sure of the part of Jackson that knows trees and modules.
     *
     * @throws IllegalStateException if it is too old
     */
    public static void requireDatabind() {
        require("jackson-databind", Databind.VERSION, PackageVersion.class);
    }

    /** Whether Jackson refuses a document for one of its limits. */
    static boolean isBeyondLimit(JsonProcessingException e) {
        return minor(Core.VERSION) >= Constraints.SINCE && Constraints.exceeded(e);
    }

    /** Which of the 2.x it is; what comes after them has other names. */
    private static int minor(Version version) {
        return version.getMajorVersion() == 2 ? version.getMinorVersion() : 0;
    }

    static void require(String artifact, Version version, Class<?> type) {
        if (minor(version) < MINOR) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            String place = source == null ? "?" : String.valueOf(source.getLocation());
            throw new IllegalStateException(
                    "需要 Jackson 2." + MINOR + " 或更高的 2.x，实际加载的是 " + artifact + " " + version + "，来自 " + place
                            + " (Jackson 2." + MINOR + " or a later 2.x is needed; what was loaded is " + artifact + " "
                            + version
                            + " from " + place + ")");
        }
    }
}
