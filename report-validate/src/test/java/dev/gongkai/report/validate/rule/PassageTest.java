package dev.gongkai.report.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.FictitiousEdition;
import dev.gongkai.report.testing.ReportGenerator;
import dev.gongkai.report.validate.testing.Samples;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A program finds the text by the pointer: in the document as it is written, narratives in the form of lists. */
class PassageTest {

    private static JsonNode document(Report report) throws IOException {
        return new ObjectMapper().readTree(ReportWriter.create().write(report));
    }

    @Test
    void everyPointerLeadsToItsText() throws IOException {
        Set<Passage.Kind> seen = EnumSet.noneOf(Passage.Kind.class);
        for (int i = 0; i < 100; i++) {
            Report report = i % 3 == 0 ? ReportGenerator.report(i, FictitiousEdition.FORM) : ReportGenerator.report(i);
            JsonNode document = document(report);
            List<Passage> passages = Passage.of(report);
            for (Passage passage : passages) {
                JsonNode there = document.at(passage.place().pointer());
                assertThat(there.isTextual()).as(passage.place().pointer()).isTrue();
                assertThat(there.textValue()).as(passage.place().pointer()).isEqualTo(passage.text());
                seen.add(passage.kind());
            }
            assertThat(passages).extracting(p -> p.place().pointer()).doesNotHaveDuplicates();
        }
        assertThat(seen).containsExactlyInAnyOrder(Passage.Kind.values());
    }

    /** The other way round: no text of the report's words is left out. */
    @Test
    void everyTextOfNarrativesAndNotesIsAPassage() throws IOException {
        for (int i = 0; i < 100; i++) {
            Report report = ReportGenerator.report(i);
            JsonNode document = document(report);
            int texts = texts(document.path("preamble"));
            for (Part part : Part.values()) {
                texts += texts(part.isTable() ? document.at("/" + part.key() + "/notes") : document.path(part.key()));
            }
            assertThat(Passage.of(report)).hasSize(texts);
        }
    }

    private static int texts(JsonNode node) {
        if (node.isTextual()) {
            return 1;
        }
        int texts = node.has("figure") ? -1 : 0; // the picture itself
        for (JsonNode child : node) {
            texts += texts(child);
        }
        return texts;
    }

    @Test
    void passagesSayWhatTheyAreAndWhereAPersonFindsThem() {
        Report report = Samples.base().toBuilder()
                .overview(Narrative.of(
                        new Narrative.Paragraph("一段。"),
                        new Narrative.Paragraph(new Narrative.SubHeading(2, "（一）小标题。"), "正文。"),
                        new Narrative.SubHeading(3, "1.小标题"),
                        new Narrative.SmallTable(List.of(List.of("渠道", "条数")), "表名")))
                .note(Part.REQUESTS, "注：说明。")
                .build();

        List<String> lines = Passage.of(report).stream()
                .filter(p -> p.part() == Part.OVERVIEW || p.part() == Part.REQUESTS)
                .map(p -> p.kind() + " " + p.level() + " " + p.place().pointer() + " "
                        + p.place().text() + " " + p.text())
                .toList();

        assertThat(lines)
                .containsExactly(
                        "PARAGRAPH 0 /overview/0 “一、总体情况”第1段 一段。",
                        "HEADING 2 /overview/1/heading “一、总体情况”第2段 （一）小标题。",
                        "PARAGRAPH 0 /overview/1/text “一、总体情况”第2段 正文。",
                        "HEADING 3 /overview/2/heading “一、总体情况”第3段 1.小标题",
                        "CAPTION 0 /overview/3/caption “一、总体情况”第4段 表名",
                        "CELL 0 /overview/3/table/0/0 “一、总体情况”第4段 渠道",
                        "CELL 0 /overview/3/table/0/1 “一、总体情况”第4段 条数",
                        "NOTE 0 /requests/notes/0 表三的注 1 注：说明。");
    }

    @Test
    void thePreambleBelongsToNoPart() {
        assertThat(Passage.of(Samples.base()).get(0).part()).isNull();
        assertThat(Passage.of(Samples.base()).get(0).place()).isEqualTo(Place.of("/preamble/0", "引言第1段"));
    }
}
