package dev.gongkai.report.cli.render;

import dev.gongkai.report.cli.files.DocumentContent;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import java.io.IOException;
import java.nio.file.Path;

/** A document that its renderer writes, with what it puts beside it. */
record RenderedFile(Report report, DocumentRenderer renderer) implements DocumentContent {

    @Override
    public byte[] bytes() {
        return renderer.render(report);
    }

    @Override
    public void writeTo(Path file) throws IOException {
        renderer.render(report, file);
    }
}
