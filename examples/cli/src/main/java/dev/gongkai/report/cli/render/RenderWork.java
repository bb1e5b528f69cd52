package dev.gongkai.report.cli.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.batch.BatchLog;
import dev.gongkai.report.cli.batch.InputContent;
import dev.gongkai.report.cli.batch.LogEntry;
import dev.gongkai.report.cli.batch.LoggedWork;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.DocumentSink;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.cli.files.ReportSource;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.RenderException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders one report to all formats; one that fails does not take the others with it. */
final class RenderWork extends LoggedWork<Rendering> {

    private final Map<String, DocumentRenderer> renderers;
    private final @Nullable ReportCheck check;
    private final DocumentSink sink;
    private final boolean lenient;
    private final PictureOptions pictures;

    RenderWork(
            Map<String, DocumentRenderer> renderers,
            @Nullable ReportCheck check,
            DocumentSink sink,
            BatchLog log,
            boolean lenient,
            PictureOptions pictures) {
        super(log);
        this.renderers = renderers;
        this.check = check;
        this.sink = sink;
        this.lenient = lenient;
        this.pictures = pictures;
    }

    @Override
    protected @Nullable Rendering done(InputFile input, String verdict) {
        if (!renderers.keySet().stream()
                .allMatch(format -> sink.earlier(input, format)
                        .filter(file -> pictures.areThere(format, file))
                        .isPresent())) {
            return null;
        }
        Rendering rendering = new Rendering(input);
        rendering.setSkipped();
        return rendering;
    }

    @Override
    protected Rendering failed(InputFile input, Message why, boolean internalError) {
        Rendering rendering = new Rendering(input);
        rendering.failures().add(why);
        if (internalError) {
            rendering.setInternalError();
        }
        return rendering;
    }

    @Override
    protected LogEntry entry(Rendering rendering, @Nullable InputContent content, long milliseconds) {
        return rendering.entry(content, milliseconds);
    }

    @Override
    protected Rendering work(InputFile input) throws IOException {
        Rendering rendering = new Rendering(input);
        FileReading reading = ReportSource.read(input, lenient);
        ReportSource.text(reading.remarks(), true).ifPresent(rendering.notes()::add);
        ReportSource.text(reading.remarks(), false).ifPresent(rendering.notes()::add);
        if (check != null && !check.isFit(reading.report(), rendering)) {
            return rendering;
        }
        for (Map.Entry<String, DocumentRenderer> renderer : renderers.entrySet()) {
            try {
                document(input, reading.report(), renderer.getKey(), renderer.getValue(), rendering);
            } catch (IOException e) {
                rendering.failures().add(of(renderer.getKey(), Reasons.of(e)));
            } catch (RenderException e) {
                rendering.failures().add(of(renderer.getKey(), Reasons.of(e)));
            } catch (RuntimeException | StackOverflowError e) {
                rendering.setInternalError();
                rendering.failures().add(Reasons.ofFault(e));
            }
        }
        return rendering;
    }

    private void document(InputFile input, Report report, String format, DocumentRenderer renderer, Rendering rendering)
            throws IOException {
        if (sink.ordered()) {
            rendering.made().add(new Rendering.Made(format, pictures.content(input, report, renderer)));
        } else {
            sink.accept(input, format, new RenderedFile(report, renderer)).ifPresent(rendering.names()::add);
        }
        rendering.formats().add(format);
    }

    /** With several formats it is said which of them failed. */
    private Message of(String format, Message why) {
        return renderers.size() == 1 ? why : new Message(format + "：" + why.zh(), format + ": " + why.en());
    }
}
