package dev.gongkai.report.render.html;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.internal.XmlBuffer;
import org.jspecify.annotations.Nullable;

/** The report as search engines and catalogues of open data read it: schema.org in JSON-LD, its tables as CSV. */
final class StructuredData {

    private static final byte[] START = utf8("{\"@context\":\"https://schema.org\",\"@type\":\"Report\"");
    private static final byte[] AGENCY = utf8("{\"@type\":\"GovernmentOrganization\"");
    private static final byte[] DATASET = utf8("{\"@type\":\"Dataset\"");
    private static final byte[] DOWNLOAD =
            utf8(",\"distribution\":{\"@type\":\"DataDownload\",\"encodingFormat\":\"text/csv\",\"contentUrl\":\"data");
    private static final byte[] COLON = utf8(":");
    private static final byte[] PLAIN_COLON = utf8("\\u003a");
    private static final byte[] CSV = utf8("text/csv;charset=utf-8,");
    private static final byte[] END_DOWNLOAD = utf8("\"}}");
    private static final byte[] COMMA = utf8(",");
    private static final byte[] QUOTE = utf8("\"");
    private static final byte[] VALUE = utf8("\":");
    private static final byte[] END = utf8("}");
    private static final byte[] PARTS = utf8(",\"hasPart\":[");
    private static final byte[] END_PARTS = utf8("]}");

    private final XmlBuffer out;

    private StructuredData(XmlBuffer out) {
        this.out = out;
    }

    /**
     * Writes the data of a report.
     *
     * @param plain whether nothing may look like a {@code data:} address
     */
    static void write(Report report, Document.Info info, boolean plain, XmlBuffer out) {
        StructuredData data = new StructuredData(out);
        out.markup(START);
        data.field("name", info.title());
        data.field("description", info.description());
        data.field("inLanguage", info.language());
        data.field("temporalCoverage", Integer.toString(info.year()));
        data.field("dateCreated", info.date() == null ? null : info.date().toString());
        data.field("keywords", String.join(",", info.keywords()));
        data.name("author");
        data.agency(report.agency());
        out.markup(PARTS);
        boolean first = true;
        for (Part part : Part.values()) {
            if (part.isTable()) {
                out.markup(first ? new byte[0] : COMMA);
                first = false;
                data.dataset(report, part, info, plain);
            }
        }
        out.markup(END_PARTS);
    }

    private void dataset(Report report, Part part, Document.Info info, boolean plain) {
        out.markup(DATASET);
        field("name", info.title() + " " + report.heading(part));
        field("description", info.description() + report.heading(part));
        field("temporalCoverage", Integer.toString(info.year()));
        name("creator");
        out.markup(AGENCY);
        field("name", info.agency());
        out.markup(END).markup(DOWNLOAD).markup(plain ? PLAIN_COLON : COLON).markup(CSV);
        TableCsv.of(report.table(part).form()).write(report.table(part), out);
        out.markup(END_DOWNLOAD);
    }

    private void agency(Agency agency) {
        out.markup(AGENCY);
        field("name", agency.name());
        field("identifier", agency.code());
        field("url", agency.website());
        field("address", agency.address());
        field("telephone", agency.phone());
        field("email", agency.email());
        if (agency.superior() != null) {
            name("parentOrganization");
            out.markup(AGENCY);
            field("identifier", agency.superior());
            out.markup(END);
        }
        out.markup(END);
    }

    private void field(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            ScriptText.string(value, out);
        }
    }

    private void name(String name) {
        out.markup(COMMA).markup(QUOTE).text(name).markup(VALUE);
    }
}
