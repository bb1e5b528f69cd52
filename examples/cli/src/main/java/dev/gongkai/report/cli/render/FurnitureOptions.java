package dev.gongkai.report.cli.render;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Furniture.PageNumbering;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What stands on the pages besides the report: letterhead, red head, header, watermark, page numbers. */
final class FurnitureOptions {

    @Option(names = "--letterhead", paramLabel = "PICTURE", descriptionKey = "render.letterhead")
    private @Nullable Path letterhead;

    @Option(names = "--letterhead-alt", paramLabel = "TEXT", descriptionKey = "render.letterheadAlt")
    private @Nullable String letterheadAlt;

    @Option(names = "--red-head", paramLabel = "TEXT", descriptionKey = "render.redHead")
    private @Nullable String redHead;

    @Option(names = "--page-header", paramLabel = "TEXT", descriptionKey = "render.pageHeader")
    private @Nullable String header;

    @Option(names = "--watermark", paramLabel = "TEXT", descriptionKey = "render.watermark")
    private @Nullable String watermark;

    @Option(
            names = "--page-numbers",
            paramLabel = "FORM",
            completionCandidates = PageNumberForms.class,
            converter = PageNumberForms.class,
            descriptionKey = "render.pageNumbers")
    private @Nullable PageNumbering pageNumbers;

    /** Adds them to the look; without any, nothing changes. */
    void addTo(RenderOptions.Builder options, Environment environment, CommandSpec spec) {
        Messages messages = environment.messages();
        if ((letterhead == null) != (letterheadAlt == null)) {
            throw new ParameterException(spec.commandLine(), messages.get("render.letterhead.alt"));
        }
        try {
            Furniture.Builder furniture = Furniture.builder();
            if (letterhead != null && letterheadAlt != null) {
                byte[] picture = Files.readAllBytes(letterhead);
                if (Picture.Type.of(picture).isEmpty()) {
                    throw new ParameterException(
                            spec.commandLine(), messages.get("render.letterhead.kind", letterhead));
                }
                furniture.letterhead(Picture.of(picture), letterheadAlt);
            }
            if (redHead != null) {
                furniture.redHead(redHead);
            }
            if (header != null) {
                furniture.header(header);
            }
            if (watermark != null) {
                furniture.watermark(watermark);
            }
            if (pageNumbers != null) {
                furniture.pageNumbering(pageNumbers);
            }
            options.theme(Theme.OFFICIAL.with(furniture.build()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.get("render.furniture.wrong", e.getMessage()), e);
        } catch (IOException e) {
            String why = Reasons.of(e).in(messages.locale());
            throw new ParameterException(
                    spec.commandLine(), messages.get("render.letterhead.unread", letterhead, why), e);
        }
    }
}
