package dev.gongkai.report.importer.internal.html;

import dev.gongkai.report.importer.internal.read.DecodedText;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.StandardCharsets;
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

    /** Elements within elements: layouts of some portals have 60; deeper ones are put beside each other, nothing is lost. */
    private static final int MAX_DEPTH = 256;

    @Override
    public Set<SourceKind> kinds() {
        return Set.of(SourceKind.HTML);
    }

    @Override
    public Source read(byte[] file, SourceKind kind) throws MalformedSourceException {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        String text =
                DecodedText.of(file, charset.find() ? charset.group(1) : null).text();
        Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(LooseLines.paged(text), "");
        SourceBuilder to = new SourceBuilder(kind.format());
        String title = page.title();
        if (!title.isEmpty()) {
            to.paragraph(title, 0, BlockRole.AROUND);
        }
        Look look = new Look(page);
        to.flow(new HtmlBlocks(ArticleFinder.find(page, look), look).read(page.body()));
        return to.build();
    }
}
