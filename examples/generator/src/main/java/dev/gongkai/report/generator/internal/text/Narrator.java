package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Notice;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.generator.internal.agencies.Seat;
import dev.gongkai.report.generator.internal.numbers.YearRecord;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the numbers of a year into words (文字部分): preamble, parts 一, 五 and 六, and the date. */
public final class Narrator {

    private static final String[] ORDINALS = {"一", "二", "三", "四", "五"};

    private final Story story;
    private final Voice voice;

    private Narrator(Story story) {
        this.story = story;
        this.voice = story.voice();
    }

    /**
     * Writes the words of a report.
     *
     * @param seat the agency
     * @param agency what the report says of it
     * @param now the year
     * @param before the year before
     * @param seed the seed of all
     * @param slip a misstatement that is asked for, or null
     * @return the report, complete; no slip leaves it as it would be otherwise
     */
    public static Report write(
            Seat seat, Agency agency, YearRecord now, YearRecord before, long seed, @Nullable Slip slip) {
        int year = now.tables().year();
        Voice voice = new Voice(Dice.hash(seed, 20, seat.index()), year, slip);
        Dice dice = Dice.of(seed, 21, seat.index(), year);
        return new Narrator(new Story(seat, agency, now, before, voice, dice)).write();
    }

    private Report write() {
        Blocks preamble = new Blocks("/preamble", voice);
        preamble(preamble);
        Blocks overview = new Blocks("/" + Part.OVERVIEW.key(), voice);
        overview(overview);
        Blocks problems = new Blocks("/" + Part.PROBLEMS.key(), voice);
        new ProblemText(story).write(problems);
        Blocks other = new Blocks("/" + Part.OTHER.key(), voice);
        new OtherText(story).write(other);
        return story.now().tables().toBuilder()
                .preamble(preamble.end())
                .overview(overview.end())
                .problems(problems.end())
                .other(other.end())
                .signedOn(date())
                .build();
    }

    private void preamble(Blocks blocks) {
        Form other = story.form().equals(Form.EDITION_2021) ? Form.EDITION_2019 : Form.EDITION_2021;
        String notice = voice.words(
                Statement.NOTICE, story.form().notice().number(), other.notice().number());
        String basis = "《中华人民共和国政府信息公开条例》和" + citation(story.form().notice(), notice);
        String year = String.valueOf(story.year());
        String from = voice.words(Statement.PERIOD, year, String.valueOf(story.year() - 1));
        String period = voice.any(
                "本报告所列数据的统计期限自" + from + "年1月1日起至" + year + "年12月31日止。",
                "报告中各项数据的统计期限为" + from + "年1月1日至" + year + "年12月31日。",
                "统计数据的期限从" + from + "年1月1日至" + year + "年12月31日。");
        String first = voice.any(
                "根据" + basis + "的要求，" + story.seat().name() + "编制本报告。",
                "本报告依据" + basis + "编制，由六个部分组成。",
                "按照" + basis + "，现将" + story.seat().name() + year + "年政府信息公开工作情况报告如下。");
        String contact = contact();
        if (voice.habit("preamble", 2) == 0) {
            blocks.paragraph(first + period + contact);
        } else {
            blocks.paragraph(first);
            blocks.paragraph(period + contact);
        }
    }

    private static String citation(Notice notice, String number) {
        return "《" + notice.title().replace('《', '〈').replace('》', '〉') + "》（" + number + "）";
    }

    private String contact() {
        Agency agency = story.agency();
        return voice.any("电子版可在本机关网站（", "报告全文可在本机关门户网站（", "公众可从政府信息公开专栏（") + agency.website()
                + voice.any("）下载。", "）查阅。", "）获取。")
                + "如有疑问，请与" + story.seat().name() + "联系（地址：" + agency.address() + "，电话：" + agency.phone() + "，电子邮箱："
                + agency.email() + "）。";
    }

    private void overview(Blocks blocks) {
        String year = voice.words(Statement.YEAR, String.valueOf(story.year()), String.valueOf(story.year() - 1));
        String self = story.seat().self();
        blocks.paragraph(voice.any(
                year + "年，" + self + "认真贯彻条例要求，政府信息公开各项工作有序推进。",
                year + "年，" + self + "认真贯彻落实政府信息公开各项要求，以公开促落实、促规范、促服务。",
                year + "年，" + self + "认真贯彻执行政府信息公开条例，回应群众关切，公开质量稳步提升。",
                year + "年，" + self + "认真贯彻上级部署，把政府信息公开融入日常工作，取得新的进展。"));
        OtherAspects others = new OtherAspects(story);
        String[] names = {"主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"};
        List<List<String>> texts = List.of(
                new ProactiveText(story).paragraphs(),
                new RequestText(story).paragraphs(),
                others.management(),
                others.platform(),
                others.supervision());
        for (int i = 0; i < names.length; i++) {
            aspect(blocks, i, names[i], texts.get(i));
            if (i == 0 && story.now().work().interpretations() > 2 && voice.habit("table", 12) == 0) {
                blocks.table(ProactiveText.table(story));
            }
        }
    }

    /** A heading, in a line of its own or run in, and what stands below it. */
    private void aspect(Blocks blocks, int i, String name, List<String> texts) {
        String number = "（" + ORDINALS[i] + "）";
        String text = String.join("", texts);
        switch (voice.habit("headings", 7)) {
            case 0, 1 -> blocks.runIn(2, number + name + "。", text);
            case 2 -> blocks.runIn(2, number + name + "情况。", text);
            case 3 -> {
                blocks.heading(2, number + name);
                blocks.paragraph(text);
            }
            case 4 -> {
                blocks.heading(2, number + name + "情况");
                texts.stream().filter(paragraph -> !paragraph.isEmpty()).forEach(blocks::paragraph);
            }
            case 5 -> {
                blocks.runIn(2, number + name + "。", texts.get(0));
                texts.stream().skip(1).filter(paragraph -> !paragraph.isEmpty()).forEach(blocks::paragraph);
            }
            default -> blocks.runIn(3, (i + 1) + "." + name + "。", text);
        }
    }

    /** Within the time that article 49 sets: January for departments, March for governments. */
    private LocalDate date() {
        int next = story.year() + 1;
        return switch (story.seat().kind()) {
            case DEPARTMENT, OTHER -> LocalDate.of(next, 1, 4 + story.dice().below(27));
            case GOVERNMENT, OFFICE ->
                LocalDate.of(next, 1, 10).plusDays(story.dice().below(70));
        };
    }
}
