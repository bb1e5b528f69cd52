package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.Message;
import dev.gongkai.report.importer.reading.Origin;

/**
 * A place of a file where a reader did not look on, for it holds more than any report does.
 *
 * @param origin where it is
 * @param message what was left out, and why
 */
public record SourceGap(Origin origin, Message message) {}
