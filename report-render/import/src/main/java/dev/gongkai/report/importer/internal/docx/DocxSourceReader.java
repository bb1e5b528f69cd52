package dev.gongkai.report.importer.internal.docx;

import dev.gongkai.report.importer.internal.office.OfficeArchive;
import dev.gongkai.report.importer.internal.office.PartLinks;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Word documents, part by part as a stream. An engine that makes objects of the whole document takes a second or more
 * to start, several times as long afterwards, memory as the file pleases, and leaves out what it has no class for.
 */
public final class DocxSourceReader implements SourceReader {

    @Override
    public Set<SourceKind> kinds() {
        return Set.of(SourceKind.DOCX);
    }

    @Override
    public Source read(byte[] file, SourceKind kind) throws MalformedSourceException {
        OfficeArchive archive = OfficeArchive.open(file);
        List<String> main = new PartLinks(archive, "").ofKind("officeDocument");
        String part = main.isEmpty() ? "word/document.xml" : main.get(0);
        byte[] content = archive.required(part);
        PartLinks links = new PartLinks(archive, part);
        DocxContext context = new DocxContext(
                archive,
                new DocxStyles(first(archive, links, "styles")),
                new DocxLists(first(archive, links, "numbering")));
        SourceBuilder to = new SourceBuilder(kind.format());
        XmlCursor xml = new XmlCursor(part, content);
        DocxFlow body = new DocxFlow(xml, context, links, BlockRole.BODY);
        xml.children(element -> {
            if (element.equals("w:body")) {
                body.blocks();
            } else {
                // Such as a background with a shape.
                body.block(element);
            }
        });
        to.flow(body.finished());
        for (String name : links.ofKind("footnotes")) {
            to.flow(aside(context, name, BlockRole.BODY));
        }
        for (String name : links.ofKind("endnotes")) {
            to.flow(aside(context, name, BlockRole.BODY));
        }
        for (String name : links.ofKind("header")) {
            to.flow(aside(context, name, BlockRole.PAGE));
        }
        for (String name : links.ofKind("footer")) {
            to.flow(aside(context, name, BlockRole.PAGE));
        }
        for (String name : links.ofKind("comments")) {
            to.flow(aside(context, name, BlockRole.AROUND));
        }
        return to.build();
    }

    private static byte @Nullable [] first(OfficeArchive archive, PartLinks links, String kind) {
        List<String> parts = links.ofKind(kind);
        return parts.isEmpty() ? null : archive.part(parts.get(0));
    }

    /** A part beside the text: its paragraphs, or those of its notes. */
    private static Flow aside(DocxContext context, String part, BlockRole role) throws MalformedSourceException {
        byte[] content = context.archive().part(part);
        if (content == null) {
            return new Flow();
        }
        XmlCursor xml = new XmlCursor(part, content);
        DocxFlow flow = new DocxFlow(xml, context, new PartLinks(context.archive(), part), role);
        flow.blocks();
        return flow.finished();
    }
}
