package dev.gongkai.report.importer.internal.odt;

import dev.gongkai.report.importer.UnreadableFileException;
import dev.gongkai.report.importer.internal.office.CountingFormat;
import dev.gongkai.report.importer.internal.office.OfficeArchive;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.read.FileKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.Role;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads OpenDocument texts: their paragraphs, tables, lists and frames; changes as accepted. */
public final class OdtSourceReader implements SourceReader {

    /** The lists that a part declares: how the first levels count, and what stands around the number. */
    record ListLevel(CountingFormat format, String before, String after, int start) {}

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.ODT);
    }

    @Override
    public Source read(byte[] file, FileKind kind) throws UnreadableFileException {
        OfficeArchive archive = OfficeArchive.open(file);
        if (archive.text("META-INF/manifest.xml").contains("encryption-data")) {
            throw new UnreadableFileException("文件设有密码，请去掉密码后另存", "the file has a password; save it without one");
        }
        Map<String, ListLevel[]> lists = new HashMap<>();
        byte[] styles = archive.part("styles.xml");
        Flow pages = new Flow();
        if (styles != null) {
            XmlCursor xml = new XmlCursor("styles.xml", styles);
            xml.children(element -> {
                switch (element) {
                    case "office:styles", "office:automatic-styles" -> declare(xml, lists);
                    case "office:master-styles" ->
                        xml.children(master -> xml.children(inner -> {
                            OdtFlow flow = new OdtFlow(xml, archive, lists, Role.PAGE);
                            flow.blocks();
                            pages.all(flow.finished());
                        }));
                    default -> {}
                }
            });
        }
        SourceBuilder to = new SourceBuilder(kind.format());
        XmlCursor xml = new XmlCursor("content.xml", archive.required("content.xml"));
        OdtFlow body = new OdtFlow(xml, archive, lists, Role.BODY);
        xml.children(element -> {
            switch (element) {
                case "office:automatic-styles" -> declare(xml, lists);
                case "office:body" -> xml.children(inner -> body.blocks());
                default -> {}
            }
        });
        to.flow(body.finished());
        to.flow(pages);
        return to.build();
    }

    private static void declare(XmlCursor xml, Map<String, ListLevel[]> lists) throws UnreadableFileException {
        xml.children(element -> {
            if (!element.equals("text:list-style") && !element.equals("text:outline-style")) {
                return;
            }
            ListLevel[] levels = new ListLevel[10];
            lists.put(xml.attribute("style:name", ""), levels);
            xml.children(level -> {
                int at = xml.number("text:level", 1) - 1;
                if (level.endsWith("list-level-style-number") && at >= 0 && at < levels.length) {
                    levels[at] = new ListLevel(
                            format(xml.attribute("style:num-format", "")),
                            xml.attribute("style:num-prefix", ""),
                            xml.attribute("style:num-suffix", ""),
                            xml.number("text:start-value", 1));
                }
            });
        });
    }

    private static CountingFormat format(String name) {
        if (name.isEmpty()) {
            return CountingFormat.NONE;
        }
        return switch (name.charAt(0)) {
            case 'a' -> CountingFormat.LOWER_LETTER;
            case 'A' -> CountingFormat.UPPER_LETTER;
            case 'i' -> CountingFormat.LOWER_ROMAN;
            case 'I' -> CountingFormat.UPPER_ROMAN;
            case '一' -> CountingFormat.CHINESE;
            case '壹' -> CountingFormat.CHINESE_LEGAL;
            case '①' -> CountingFormat.CIRCLED;
            case '甲' -> CountingFormat.STEMS;
            case '子' -> CountingFormat.BRANCHES;
            case '１' -> CountingFormat.FULL_WIDTH;
            default -> CountingFormat.DECIMAL;
        };
    }
}
