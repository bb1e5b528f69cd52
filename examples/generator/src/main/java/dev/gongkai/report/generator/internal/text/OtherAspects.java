package dev.gongkai.report.generator.internal.text;

import dev.gongkai.report.model.Agency;
import java.util.List;

/** The aspects of part 一 that no table shows: 政府信息管理, 平台建设, 监督保障. */
final class OtherAspects {

    private final Story story;
    private final Voice voice;

    OtherAspects(Story story) {
        this.story = story;
        this.voice = story.voice();
    }

    List<String> management() {
        List<String> care = List.of(
                "公文起草时同步认定公开属性，不予公开的说明理由",
                "政府信息从形成、审核、发布到归档全程登记，台账按季核对",
                "坚持先审查后公开，内容审核、保密审查、技术校对各有专人",
                "对历年文件的公开属性重新评估，适宜公开的及时转为主动公开",
                "修订信息发布审核办法，明确起草、审核、签发三级责任",
                "定期清理过时内容，失效文件标注状态后归入历史库",
                "个人信息一律去标识化处理后发布，未出现泄露隐私的情形",
                "机器筛查与人工复读相结合，发现差错当日更正",
                "公开内容有变更的，原栏目与目录索引一并更新，避免前后不一",
                "建立常用法规和文件的检索库，方便群众按主题查找");
        return sentences("management", care);
    }

    List<String> platform() {
        List<String> care = List.of(
                "政府信息公开专栏重新划分版块，热门内容前置，检索更便捷",
                "政务新媒体账号统一登记管理，停更账号及时注销",
                "依托政府网站集约化平台维护公开栏目，链接可用性每周巡查",
                "在办事大厅、图书馆设置查阅点，配备终端和人工辅导",
                "优化网站移动端页面，增加语音播报和大字版，照顾老年人使用习惯",
                "网站栏目由各责任岗位限时维护，逾期未更新的系统自动提醒",
                "网站咨询留言专人回复，常见问题汇编成册在线查询",
                "平台发布流程全部线上流转，每一步留有记录",
                "与上级平台数据同源，同一事项只维护一次");
        return sentences("platform", care);
    }

    /** Two to four of them: one after the other, or counted 一是、二是. */
    private List<String> sentences(String topic, List<String> care) {
        List<String> some = voice.some(2 + voice.habit(topic, 3), care);
        if (voice.habit("counted " + topic, 3) > 0) {
            return List.of(String.join("。", some) + "。");
        }
        StringBuilder text = new StringBuilder(voice.any("着重做了几项工作：", "主要做法有：", ""));
        for (int i = 0; i < some.size(); i++) {
            text.append(i == 0 ? "" : "；").append("一二三四".charAt(i)).append("是").append(some.get(i));
        }
        return List.of(text.append("。").toString());
    }

    List<String> supervision() {
        long trainings = story.now().work().trainings();
        long inspections = story.now().work().inspections();
        String work = voice.any(
                        "年内组织业务培训" + trainings + "次，开展自查" + inspections + "次，发现的差错全部改正。",
                        "明确分管负责人和具体承办人员，举办专题培训" + trainings + "期，日常检查" + inspections + "次。",
                        "主要负责人定期听取公开工作汇报，全年培训" + trainings + "场，抽查栏目" + inspections + "轮。",
                        "把公开要求纳入新进人员必修课，办班" + trainings + "期；对照任务清单督促落实，通报" + inspections + "次。")
                + voice.any("投诉举报电话和邮箱保持畅通，接受社会监督。", "经费和设备有保障，人员调整时做好交接。", "监督渠道向社会公布，来信来电逐条登记。", "");
        return List.of(work, story.seat().kind() == Agency.Kind.GOVERNMENT ? accountability() : assessment());
    }

    /** What article 50 (4) wants of a government. */
    private String accountability() {
        String share = story.dice().between(2, 6) + "%";
        return voice.any(
                        "政府信息公开列入年度工作考核，占比" + share + "，考核结果予以通报。",
                        "工作考核结果与评先评优挂钩，年度考核总体较好。",
                        "将公开质量作为目标考核内容，按季打分，结果反馈整改。")
                + voice.any("社会评议采取网上问卷和现场访谈方式，群众评价总体良好。", "邀请群众代表开展社会评议，满意度较高，提出的意见已逐条研究。", "通过社会评议了解公众感受，评议结果向社会反馈。")
                + voice.any("全年没有需要责任追究的情形。", "未发生责任追究事项。", "经核查，年内无责任追究情况。");
    }

    private String assessment() {
        return voice.any("", "公开工作列入内部考核，结果与年度评先挂钩。", "全年未发生责任追究情形。", "");
    }
}
