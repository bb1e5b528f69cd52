package dev.gongkai.report.pages.internal.text;

import java.util.List;

/** Where faces come from: those that a style names, best first, and behind them whatever else there is. */
@FunctionalInterface
public interface FaceSource {
    FaceChain chain(List<String> names);
}
