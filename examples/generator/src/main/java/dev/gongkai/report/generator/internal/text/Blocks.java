package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.model.Narrative;
import java.util.ArrayList;
import java.util.List;

/** A narrative that is being written, block by block (段落). */
final class Blocks {

    private final String pointer;
    private final Voice voice;
    private final List<Narrative.Block> blocks = new ArrayList<>();

    /** Where it will stand, as a JSON pointer. */
    Blocks(String pointer, Voice voice) {
        this.pointer = pointer;
        this.voice = voice;
    }

    void paragraph(String text) {
        blocks.add(new Narrative.Paragraph(voice.written(text, here())));
    }

    void runIn(int level, String heading, String text) {
        String written = voice.written(text, here() + "/text");
        blocks.add(new Narrative.Paragraph(new Narrative.SubHeading(level, heading), written));
    }

    void heading(int level, String heading) {
        blocks.add(new Narrative.SubHeading(level, heading));
    }

    void table(Narrative.SmallTable table) {
        blocks.add(table);
    }

    private String here() {
        return pointer + "/" + blocks.size();
    }

    Narrative end() {
        return new Narrative(blocks);
    }
}
