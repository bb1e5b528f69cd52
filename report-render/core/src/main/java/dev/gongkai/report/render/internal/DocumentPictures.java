package dev.gongkai.report.render.internal;

import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pictures of a document: each is judged once, and is as large in one format as in another. */
public final class DocumentPictures {

    /** Of the type area's height, so that headings and caption have room. */
    private static final double HIGHEST = 0.8;

    /** Of the type area's height, whatever else stands on the page: then that goes over to another one. */
    private static final double LOWEST = 0.25;

    private final Theme.PageSetup page;
    private final Map<Figure, Double> linesLeft;
    private final Map<Picture, PictureFile> files = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable PictureException cause;

    private DocumentPictures(Document document, Theme.PageSetup page) {
        this.page = page;
        linesLeft = FigureNeighbours.linesLeft(document, page);
    }

    /**
     * Judges all pictures before anything is made of them.
     *
     * @throws RenderException if some cannot be shown, with the places of all these
     */
    public static DocumentPictures of(Document document, Theme.PageSetup page) {
        DocumentPictures pictures = new DocumentPictures(document, page);
        Message outside = new Message("文首", "outside of all parts");
        document.blocks().forEach(block -> block.accept(pictures.new Judging(outside)));
        if (!pictures.problems.isEmpty()) {
            throw new RenderException(pictures.problems, pictures.cause);
        }
        return pictures;
    }

    /** The file of a picture of the document. */
    public PictureFile file(Figure figure) {
        return Objects.requireNonNull(files.get(figure.picture()), "a picture of another document");
    }

    /**
     * How large a figure is: as its file asks for, never larger than the type area, and with room for what must stand on
     * its page. The same in every format, those without pages too.
     */
    public PictureSize size(Figure figure) {
        double left = Objects.requireNonNull(linesLeft.get(figure), "a figure of another document") / page.lines();
        double share = Math.max(LOWEST, Math.min(HIGHEST, left));
        return file(figure).size().within(page.typeWidth(), page.typeHeight() * share);
    }

    /** Judges what is found in the document; knows where that is. */
    private final class Judging implements Block.Visitor<Void> {
        private final Message part;
        private int block;

        Judging(Message part) {
            this.part = part;
        }

        @Override
        public Void section(Section section) {
            Heading heading = section.heading();
            Judging within = new Judging(
                    heading == null ? new Message("引言", "the preamble") : new Message(heading.text(), heading.text()));
            for (Block each : section.blocks()) {
                within.block++;
                each.accept(within);
            }
            return null;
        }

        @Override
        public Void figure(Figure figure) {
            try {
                if (!files.containsKey(figure.picture())) {
                    files.put(figure.picture(), PictureFile.judge(figure.picture()));
                }
            } catch (PictureException e) {
                cause = cause == null ? e : cause;
                String zh = part.zh() + (block == 0 ? "" : "，第" + block + "段");
                String en = part.en() + (block == 0 ? "" : ", block " + block);
                problems.add(Problem.at(new Message(zh, en), e.text()));
            }
            return null;
        }

        @Override
        public Void title(Title title) {
            return null;
        }

        @Override
        public Void heading(Heading heading) {
            return null;
        }

        @Override
        public Void paragraph(Paragraph paragraph) {
            return null;
        }

        @Override
        public Void table(Table table) {
            return null;
        }

        @Override
        public Void chart(Chart chart) {
            return null;
        }

        @Override
        public Void signature(SignatureLines signature) {
            return null;
        }
    }
}
