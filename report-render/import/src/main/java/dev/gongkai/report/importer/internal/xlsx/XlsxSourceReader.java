package dev.gongkai.report.importer.internal.xlsx;

import dev.gongkai.report.importer.internal.office.OfficeArchive;
import dev.gongkai.report.importer.internal.office.PartLinks;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.SheetBlocks;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads workbooks, sheet by sheet as a stream. The small libraries for it do not tell which cells are merged, on which the
 * heads of the form rest.
 */
public final class XlsxSourceReader implements SourceReader {

    private record SheetName(String name, String part, boolean hidden) {}

    @Override
    public Set<SourceKind> kinds() {
        return Set.of(SourceKind.XLSX);
    }

    @Override
    public Source read(byte[] file, SourceKind kind) throws MalformedSourceException {
        OfficeArchive archive = OfficeArchive.open(file);
        List<String> main = new PartLinks(archive, "").ofKind("officeDocument");
        String part = main.isEmpty() ? "xl/workbook.xml" : main.get(0);
        byte[] content = archive.required(part);
        PartLinks links = new PartLinks(archive, part);
        List<SheetName> sheets = new ArrayList<>();
        boolean[] since1904 = {false};
        XmlCursor xml = new XmlCursor(part, content);
        xml.children(element -> {
            switch (element) {
                case "x:workbookPr" -> since1904[0] = xml.attribute("date1904") != null && xml.on("date1904");
                case "x:sheets" ->
                    xml.children(sheet -> {
                        String target = links.target(xml.attribute("r:id"));
                        if (target != null) {
                            boolean hidden = xml.attribute("state", "")
                                    .toLowerCase(Locale.ROOT)
                                    .contains("hidden");
                            sheets.add(new SheetName(xml.attribute("name", ""), target, hidden));
                        }
                    });
                default -> {}
            }
        });
        List<String> shared = shared(archive, links);
        CellFormats formats = CellFormats.read(archive, links, since1904[0]);
        SourceBuilder to = new SourceBuilder(kind.format());
        for (SheetName sheet : sheets) {
            to.part(sheet.name());
            SheetBlocks blocks = new XlsxSheet(shared, formats).read(sheet.part(), archive.required(sheet.part()));
            blocks.emit(to, sheet.hidden() ? BlockRole.AROUND : BlockRole.BODY);
        }
        return to.build();
    }

    private static List<String> shared(OfficeArchive archive, PartLinks links) throws MalformedSourceException {
        List<String> texts = new ArrayList<>();
        for (String part : links.ofKind("sharedStrings")) {
            XmlCursor xml = new XmlCursor(part, archive.required(part));
            xml.children(element -> texts.add(XlsxSheet.richText(xml)));
        }
        return texts;
    }
}
