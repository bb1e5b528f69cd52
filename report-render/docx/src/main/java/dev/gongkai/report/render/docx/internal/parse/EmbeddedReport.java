package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.Message;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException.UnreadablePlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What travels within a document: the report that was rendered, and the values that the number cells are bound to. Office
 * programs number these parts anew, so they are known by the names of their roots.
 *
 * @param values by address; none where the document has no controls
 */
public record EmbeddedReport(Report report, Map<String, String> values) {

    private static final int MAX_CUSTOM_PARTS = 100;

    public static EmbeddedReport of(PackageParts parts, PartRelationships document, ReportReader reader)
            throws UnreadableDocxException {
        Finder finder = new Finder();
        for (String part : candidates(parts, document)) {
            finder.look(parts, part);
        }
        if (finder.json == null) {
            throw UnreadableDocxException.foreign(new Message(
                    "文档中没有本程序写入的报告数据，无法读取；请使用由本程序生成的 Word 文档",
                    "the document has no report within as data; only documents rendered by this library can be read"));
        }
        return new EmbeddedReport(report(finder.jsonPart, finder.json, reader), finder.values);
    }

    /** The parts that the document names; where a program has lost the names, all parts that may be meant. */
    private static List<String> candidates(PackageParts parts, PartRelationships document) {
        List<String> named = document.targets("customXml").stream()
                .filter(parts::has)
                .distinct()
                .toList();
        return named.isEmpty()
                ? parts.names().stream()
                        .filter(name -> name.matches("customxml/item[0-9]{1,4}\\.xml"))
                        .sorted()
                        .toList()
                : named;
    }

    private static Report report(String part, String json, ReportReader reader) throws UnreadableDocxException {
        try {
            return reader.read(json);
        } catch (MalformedReportException e) {
            List<UnreadablePlace> problems = e.problems().stream()
                    .limit(UnreadableDocxException.MAX_PROBLEMS)
                    .map(problem -> new UnreadablePlace(
                            part, problem.pointer(), UnreadableDocxException.NOWHERE, problem.message()))
                    .toList();
            UnreadableDocxException failure = new UnreadableDocxException(problems);
            failure.initCause(e);
            throw failure;
        }
    }

    private static final class Finder {
        private final Map<String, String> values = new HashMap<>();
        private @Nullable String json;
        private String jsonPart = "";
        private boolean bound;
        private int count;

        void look(PackageParts parts, String part) throws UnreadableDocxException {
            if (++count > MAX_CUSTOM_PARTS) {
                throw new UnreadableDocxException(part, "自定义数据部件过多", "too many parts with custom data");
            }
            try (XmlPartReader xml = new XmlPartReader(part, parts.part(part, DocxContract.MAX_PART_BYTES))) {
                switch (xml.name()) {
                    case "report:document" -> {
                        twice(part, json != null);
                        json = xml.text();
                        jsonPart = part;
                        xml.finish();
                    }
                    case "values:report" -> {
                        twice(part, bound);
                        bound = true;
                        xml.children(name -> values.put(xml.localName(), xml.text()));
                        xml.finish();
                    }
                    default -> {
                        // Data of others.
                    }
                }
            }
        }

        private static void twice(String part, boolean again) throws UnreadableDocxException {
            if (again) {
                throw new UnreadableDocxException(
                        part, "文档中有两份报告数据，无法判断以哪份为准", "the document has two reports within as data");
            }
        }
    }
}
