package dev.gongkai.report.cli.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.batch.BatchLog;
import dev.gongkai.report.cli.batch.InputContent;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Renders one report to all formats; one that fails does not take the others with it. */
final class RenderWork implements Function<InputFile, Rendering> {

    private final Map<String, DocumentRenderer> renderers;
    private final @Nullable ReportCheck check;
    private final DocumentSink sink;
    private final BatchLog log;
    private final boolean lenient;

    RenderWork(
            Map<String, DocumentRenderer> renderers,
            @Nullable ReportCheck check,
            DocumentSink sink,
            BatchLog log,
            boolean lenient) {
        this.renderers = renderers;
        this.check = check;
        this.sink = sink;
        this.log = log;
        this.lenient = lenient;
    }

    @Override
    public Rendering apply(InputFile input) {
        long begin = System.nanoTime();
        Rendering rendering = new Rendering(input);
        InputContent hash = null;
        try {
            hash = log.hash(input.path());
            if (log.done(hash).isPresent()
                    && renderers.keySet().stream().allMatch(format -> sink.isThere(input, format))) {
                rendering.setSkipped();
                return rendering;
            }
            render(input, rendering);
        } catch (IOException e) {
            rendering.failures().add(Reasons.of(e));
        } catch (RuntimeException | StackOverflowError e) {
            fault(e, rendering);
        }
        log.write(rendering.entry(hash, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)));
        return rendering;
    }

    private void render(InputFile input, Rendering rendering) throws IOException {
        FileReading reading = ReportSource.read(input, lenient);
        ReportSource.text(reading.remarks(), true).ifPresent(rendering.notes()::add);
        ReportSource.text(reading.remarks(), false).ifPresent(rendering.notes()::add);
        if (check != null && !check.isFit(reading.report(), rendering)) {
            return;
        }
        for (Map.Entry<String, DocumentRenderer> renderer : renderers.entrySet()) {
            try {
                document(input, reading.report(), renderer.getKey(), renderer.getValue(), rendering);
            } catch (IOException e) {
                rendering.failures().add(of(renderer.getKey(), Reasons.of(e)));
            } catch (RenderException e) {
                rendering.failures().add(of(renderer.getKey(), Reasons.of(e)));
            } catch (RuntimeException | StackOverflowError e) {
                fault(e, rendering);
            }
        }
    }

    private void document(InputFile input, Report report, String format, DocumentRenderer renderer, Rendering rendering)
            throws IOException {
        byte[] content = renderer.render(report);
        if (sink.ordered()) {
            rendering.made().add(new Rendering.Made(format, content));
        } else {
            sink.accept(input, format, content).ifPresent(rendering.names()::add);
        }
        rendering.formats().add(format);
    }

    /** With several formats it is said which of them failed. */
    private Message of(String format, Message why) {
        return renderers.size() == 1 ? why : new Message(format + "：" + why.zh(), format + ": " + why.en());
    }

    private static void fault(Throwable e, Rendering rendering) {
        rendering.setInternalError();
        rendering.failures().add(Reasons.ofFault(e));
    }
}
