package dev.gongkai.report.importer.internal.odt;

import dev.gongkai.report.importer.internal.office.OfficeArchive;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.Set;

/** Reads OpenDocument texts: their paragraphs, tables, lists and frames; changes as accepted. */
public final class OdtSourceReader implements SourceReader {

    @Override
    public Set<SourceKind> kinds() {
        return Set.of(SourceKind.ODT);
    }

    @Override
    public Source read(byte[] file, SourceKind kind) throws MalformedSourceException {
        OfficeArchive archive = OfficeArchive.open(file);
        if (archive.text("META-INF/manifest.xml").contains("encryption-data")) {
            throw new MalformedSourceException("文件设有密码，请去掉密码后另存", "the file has a password; save it without one");
        }
        OdtStyles styles = new OdtStyles();
        byte[] declared = archive.part("styles.xml");
        Flow pages = new Flow();
        if (declared != null) {
            XmlCursor xml = new XmlCursor("styles.xml", declared);
            xml.children(element -> {
                switch (element) {
                    case "office:styles", "office:automatic-styles" -> styles.declare(xml);
                    case "office:master-styles" ->
                        xml.children(master -> xml.children(inner -> {
                            OdtFlow flow = new OdtFlow(xml, archive, styles, BlockRole.PAGE);
                            flow.blocks();
                            pages.all(flow.finished());
                        }));
                    default -> {}
                }
            });
        }
        SourceBuilder to = new SourceBuilder(kind.format());
        XmlCursor xml = new XmlCursor("content.xml", archive.required("content.xml"));
        OdtFlow body = new OdtFlow(xml, archive, styles, BlockRole.BODY);
        xml.children(element -> {
            switch (element) {
                case "office:automatic-styles" -> styles.declare(xml);
                case "office:body" -> xml.children(inner -> body.blocks());
                default -> {}
            }
        });
        to.flow(body.finished());
        to.flow(pages);
        return to.build();
    }
}
