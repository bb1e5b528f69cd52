package dev.gongkai.report.pages.internal.text;

import java.util.List;
import java.util.Optional;

/** Where faces come from: those that a style names, best first, and behind them whatever else there is. */
public interface FaceSource {
    FaceChain chain(List<String> names);

    /** The face of a name, if there is one. */
    Optional<Face> find(String name);
}
