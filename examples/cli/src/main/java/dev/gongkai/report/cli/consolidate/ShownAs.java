package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.cli.files.OutputKind;
import java.util.List;

/** How what was compared is shown. */
enum ShownAs implements OutputKind {
    text("txt"),
    json("json"),
    html("html", "htm");

    private final List<String> endings;

    ShownAs(String... endings) {
        this.endings = List.of(endings);
    }

    @Override
    public List<String> endings() {
        return endings;
    }
}
