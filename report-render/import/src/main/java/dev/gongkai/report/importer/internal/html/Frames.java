package dev.gongkai.report.importer.internal.html;

import dev.gongkai.report.importer.internal.html.SavedPage.Page;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Puts the pages of frames, where the file has them, into the places of these. */
final class Frames {

    /** Less text than this, and frames beside it: the page is in another file. */
    private static final int HARDLY_ANY = 200;

    private final List<Page> others;
    private final Function<Page, Document> parser;
    private final Set<Page> used = new LinkedHashSet<>();
    private final Set<String> elsewhere = new LinkedHashSet<>();

    /**
     * Frames of a page.
     *
     * @param others the pages that the file has besides
     * @param parser what makes a tree of one
     */
    Frames(List<Page> others, Function<Page, Document> parser) {
        this.others = others;
        this.parser = parser;
    }

    /** Fills the frames of a page; the pages that no frame shows are left. */
    List<Page> fill(Document page, Function<String, Document> text) throws MalformedSourceException {
        for (Element frame : page.select("frame, iframe")) {
            if (frame.hasAttr("srcdoc")) {
                fill(frame, text.apply(frame.attr("srcdoc")));
            } else {
                Optional<Page> shown = shown(frame.attr("src"));
                if (shown.isPresent()) {
                    used.add(shown.get());
                    fill(frame, parser.apply(shown.get()));
                } else if (!frame.attr("src").isBlank()) {
                    elsewhere.add(frame.attr("src"));
                }
            }
        }
        if (!elsewhere.isEmpty() && page.text().length() < HARDLY_ANY) {
            String names = elsewhere.stream().limit(5).collect(Collectors.joining("、"));
            throw new MalformedSourceException(
                    "网页只有框架，内容在另外的文件中（%s），请读取有正文的那个文件".formatted(names),
                    "the page has nothing but frames, what they show is in other files (%s); read the one with the text"
                            .formatted(names));
        }
        List<Page> left = new ArrayList<>(others);
        left.removeAll(used);
        return left;
    }

    private Optional<Page> shown(String address) {
        return others.stream()
                .filter(page -> !used.contains(page))
                .filter(page -> page.names().stream()
                        .anyMatch(name -> name.equals(address) || !address.isBlank() && name.endsWith("/" + address)))
                .findFirst();
    }

    private static void fill(Element frame, Document shown) {
        Element place = new Element("div");
        for (Node node : List.copyOf(shown.body().childNodes())) {
            place.appendChild(node);
        }
        frame.replaceWith(place);
    }
}
