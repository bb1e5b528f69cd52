package dev.gongkai.report.generator.internal.text;

import java.util.List;

/** Part 五: what is amiss, and what is done about it (存在的主要问题及改进情况). */
final class ProblemText {

    /** Something amiss, and its remedy; both without punctuation at the end. */
    private record Problem(String amiss, String remedy) {}

    private static final List<Problem> PROBLEMS = List.of(
            new Problem("政策解读多为文字，形式不够活泼", "制作图解和短视频，邀请一线人员讲政策"),
            new Problem("个别栏目更新不及时，存在集中补发现象", "建立更新日历，按周提醒责任岗位"),
            new Problem("基层经办人员变动频繁，业务不熟", "编印操作手册，实行新老结对辅导"),
            new Problem("公开内容的实用性有待提高，群众查找不便", "按办事场景重排目录，开设导航页"),
            new Problem("答复文书说理不够充分，格式有差异", "统一文书样式，增加法律审核环节"),
            new Problem("重点领域信息公开的深度还有差距", "对照公开标准逐项补齐缺漏内容"),
            new Problem("政务新媒体互动偏少，传播面较窄", "开设留言回应栏目，固定时段集中答复"),
            new Problem("对不同群体的需求了解不够", "开展入户走访和问卷，按需求调整发布方式"),
            new Problem("公开前的审查环节衔接不畅，耗时较长", "压缩内部流转时限，推行线上会签"),
            new Problem("历史文件数字化程度不高，检索困难", "分批扫描入库，补充关键词和文号"),
            new Problem("线下查阅场所利用率偏低", "把查阅点并入办事大厅，延长开放时间"),
            new Problem("公开工作与业务工作结合不紧，主动意识不强", "把公开环节写入业务流程，同部署同检查"),
            new Problem("解读与文件发布间隔较长，时效性欠缺", "解读稿与文件同步起草、同步报审"),
            new Problem("数据类信息可读性不强，图表较少", "发布数据时附说明和图表，提供下载"));

    private static final String[] ORDINALS = {"一", "二", "三", "四"};

    private final Story story;
    private final Voice voice;

    ProblemText(Story story) {
        this.story = story;
        this.voice = story.voice();
    }

    void write(Blocks blocks) {
        List<Problem> problems = voice.some(2 + voice.habit("problems", 3), PROBLEMS);
        switch (voice.habit("problem style", 4)) {
            case 0 -> {
                blocks.paragraph(amiss(problems));
                blocks.paragraph(remedies(problems));
            }
            case 1 -> {
                blocks.runIn(2, "（一）存在的主要问题。", intro() + "：" + numbered(problems, true));
                blocks.runIn(2, "（二）改进情况。", began() + "：" + numbered(problems, false));
            }
            case 2 -> {
                blocks.heading(2, "（一）主要问题");
                blocks.paragraph(intro() + "：" + numbered(problems, true));
                blocks.heading(2, "（二）改进情况");
                blocks.paragraph(began() + "：" + numbered(problems, false));
            }
            default -> {
                blocks.paragraph(voice.any("对照群众期待，仍有以下问题，已逐项改进。", "工作中还存在一些不足，改进情况如下。", "存在的问题和改进的办法如下。"));
                for (int i = 0; i < problems.size(); i++) {
                    Problem problem = problems.get(i);
                    blocks.paragraph(ORDINALS[i] + "是" + problem.amiss() + "。" + voice.any("对此，", "为此，", "改进措施是：")
                            + problem.remedy() + "。");
                }
            }
        }
    }

    private String intro() {
        return voice.any(story.year() + "年的工作仍有不足", "回顾一年来的工作，主要问题有", "与群众的期待相比，还存在以下问题", "自查中发现的主要问题是");
    }

    private String began() {
        return voice.any("针对上述问题，采取了以下措施", "改进工作从几个方面着手", "下一步，将着力做好几项工作", "改进情况如下");
    }

    private String amiss(List<Problem> problems) {
        return intro() + "：" + numbered(problems, true);
    }

    private String remedies(List<Problem> problems) {
        return began() + "：" + numbered(problems, false);
    }

    private static String numbered(List<Problem> problems, boolean amiss) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            text.append(i == 0 ? "" : "；").append(ORDINALS[i]).append("是");
            text.append(amiss ? problem.amiss() : problem.remedy());
        }
        return text.append("。").toString();
    }
}
