package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import org.jspecify.annotations.Nullable;

/** content.figure: a figure has alternative text, and its picture can be decoded. */
final class FigureRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.figure",
                    Severity.WARNING,
                    new Message("插图应有替代文本，且图片能够正常显示", "a figure has alternative text, and its picture can be decoded"),
                    "网站无障碍国家标准关于替代文本的要求"),
            FigureRule::check);

    private static void check(Subject subject, Findings findings) {
        narrative(subject.report().preamble(), "/preamble", "引言", findings);
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                String name = "“" + subject.report().heading(part) + "”";
                narrative(subject.report().narrative(part), "/" + part.key(), name, findings);
            }
        }
    }

    private static void narrative(Narrative narrative, String pointer, String name, Findings findings) {
        for (int i = 0; i < narrative.blocks().size(); i++) {
            Place place = Place.of(pointer + "/" + i, name + "第" + (i + 1) + "段");
            narrative.blocks().get(i).accept(new Narrative.Visitor<@Nullable Void>() {
                @Override
                public @Nullable Void paragraph(Narrative.Paragraph paragraph) {
                    return null;
                }

                @Override
                public @Nullable Void subHeading(Narrative.SubHeading subHeading) {
                    return null;
                }

                @Override
                public @Nullable Void figure(Narrative.Figure figure) {
                    judge(figure, place, findings);
                    return null;
                }

                @Override
                public @Nullable Void table(Narrative.SmallTable table) {
                    return null;
                }
            });
        }
    }

    private static void judge(Narrative.Figure figure, Place place, Findings findings) {
        if (figure.alt() == null) {
            findings.add(
                    place,
                    new Message(
                            "插图没有替代文本，看不见图的人无从得知其内容",
                            "the figure has no alternative text; who cannot see it does not learn what it shows"),
                    "一两句话说明图中内容",
                    null);
        }
        try {
            PictureFile.judge(figure.picture());
        } catch (PictureException e) {
            findings.add(
                    Place.of(place.pointer() + "/figure", place.text()),
                    new Message(
                            "图片无法正常显示：" + e.text().zh(),
                            "the picture cannot be shown: " + e.text().en()),
                    "完整的 PNG 或 JPEG 图片",
                    figure.picture().name().orElse(null));
        }
    }
}
