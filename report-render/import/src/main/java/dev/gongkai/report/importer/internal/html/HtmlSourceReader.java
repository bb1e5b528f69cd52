package dev.gongkai.report.importer.internal.html;

import dev.gongkai.report.importer.internal.html.SavedPage.Page;
import dev.gongkai.report.importer.internal.read.DecodedText;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads web pages: what the article is, and what stands around it. */
public final class HtmlSourceReader implements SourceReader {

    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,20})", Pattern.CASE_INSENSITIVE);

    /** Where a page says what charset it has; browsers look into 1,024 bytes, some templates begin with scripts. */
    private static final int HEAD = 16_384;

    private static final Pattern HEADER = Pattern.compile("\\s*[A-Za-z][A-Za-z-]*:");
    private static final Pattern MIME = Pattern.compile("(?im)^MIME-Version:");

    /** Elements within elements: layouts of some portals have 60; deeper ones are put beside each other, nothing is lost. */
    private static final int MAX_DEPTH = 256;

    @Override
    public Set<SourceKind> kinds() {
        return Set.of(SourceKind.HTML);
    }

    /**
     * Whether a file is a page that was saved in one file with what belongs to it (MHTML): it begins as a mail does.
     *
     * @param head the beginning of its text
     * @return whether it is one
     */
    public static boolean isSaved(String head) {
        return HEADER.matcher(head).lookingAt() && MIME.matcher(head).find();
    }

    @Override
    public Source read(byte[] file, SourceKind kind) throws MalformedSourceException {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        List<Page> pages = isSaved(head) ? SavedPage.of(file).pages() : List.of(new Page(file, null, List.of()));
        Document page = parsed(pages.get(0));
        List<Page> unseen = new Frames(pages.subList(1, pages.size()), HtmlSourceReader::parsed)
                .fill(page, HtmlSourceReader::parsed);
        SourceBuilder to = new SourceBuilder(kind.format());
        String title = page.title();
        if (!title.isEmpty()) {
            to.paragraph(title, 0, BlockRole.AROUND);
        }
        Look look = new Look(page);
        to.flow(new HtmlBlocks(ArticleFinder.find(page, look), look).read(page.body()));
        // Such as the headers and footers that Word saves beside a document.
        for (Page other : unseen) {
            String text = parsed(other).text();
            if (!text.isBlank()) {
                to.paragraph(text, 0, BlockRole.AROUND);
            }
        }
        return to.build();
    }

    private static Document parsed(Page page) {
        byte[] content = page.content();
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        String named = page.charset() != null ? page.charset() : charset.find() ? charset.group(1) : null;
        return parsed(DecodedText.of(content, named).text());
    }

    private static Document parsed(String text) {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(LooseLines.paged(text), "");
    }
}
