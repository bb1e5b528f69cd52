package dev.gongkai.report.generator.internal.agencies;

import java.util.List;

/** Which departments there are, the most usual first. */
final class Topics {

    static final List<Topic> DEPARTMENTS = List.of(
            new Topic("教育", 1.2, 40, 0.5, 0, 60),
            new Topic("公安", 2.5, 3_000, 4_000, 900, 80),
            new Topic("民政", 0.8, 60, 1, 0, 0),
            new Topic("财政", 0.8, 8, 1, 0, 0),
            new Topic("人力资源和社会保障", 1.5, 90, 6, 1, 20),
            new Topic("自然资源", 4.0, 400, 30, 3, 900),
            new Topic("住房和城乡建设", 3.0, 350, 25, 1, 400),
            new Topic("农业农村", 1.2, 80, 30, 5, 2),
            new Topic("卫生健康", 1.0, 500, 60, 4, 30),
            new Topic("市场监督管理", 2.5, 6_000, 250, 30, 40),
            new Topic("应急管理", 0.8, 60, 50, 4, 0),
            new Topic("交通运输", 1.0, 700, 150, 20, 5),
            new Topic("生态环境", 1.2, 30, 40, 6, 3),
            new Topic("水利", 0.6, 30, 6, 1, 120),
            new Topic("司法", 0.7, 5, 0.5, 0, 0),
            new Topic("文化和旅游", 0.6, 60, 15, 1, 0),
            new Topic("审计", 0.4, 0, 0, 0, 0),
            new Topic("医疗保障", 0.5, 0, 20, 0, 0),
            new Topic("退役军人事务", 0.4, 0, 0, 0, 0),
            new Topic("发展和改革", 1.0, 40, 2, 0, 0),
            new Topic("工业和信息化", 0.5, 6, 0.5, 0, 0),
            new Topic("商务", 0.5, 30, 2, 0, 0),
            new Topic("城市管理", 1.8, 300, 500, 40, 150),
            new Topic("行政审批服务", 0.8, 9_000, 0, 0, 10),
            new Topic("统计", 0.3, 0, 3, 0, 0),
            new Topic("体育", 0.2, 5, 0.5, 0, 0),
            new Topic("林业", 0.8, 40, 8, 1, 15),
            new Topic("科学技术", 0.3, 1, 0, 0, 0),
            new Topic("信访", 0.5, 0, 0, 0, 0),
            new Topic("数据", 0.3, 0, 0, 0, 0));

    /** Whoever else reports: what is behind the name of the place. */
    static final List<Topic> OTHERS = List.of(
            new Topic("经济开发区管理委员会", 1.5, 200, 10, 1, 0),
            new Topic("公共资源交易中心", 0.3, 0, 0, 0, 0),
            new Topic("供水有限公司", 0.2, 0, 0, 0, 0),
            new Topic("公共交通有限公司", 0.2, 0, 0, 0, 0),
            new Topic("人民医院", 0.3, 0, 0, 0, 0));

    /** Fictitious departments of the whole country; the first is the office that all reports go to. */
    static final List<Topic> NATIONAL = List.of(
            new Topic("全国年度报告汇集办公室", 2, 0, 0, 0, 0),
            new Topic("国家乡土文献局", 1, 20, 2, 0, 0),
            new Topic("国家古道保护局", 1, 60, 8, 1, 0),
            new Topic("国家湿地观测局", 1.5, 90, 20, 2, 0),
            new Topic("国家传统工艺局", 0.8, 150, 3, 0, 0),
            new Topic("国家河湖名录局", 1.2, 40, 10, 1, 0),
            new Topic("国家民间音乐局", 0.5, 10, 0, 0, 0),
            new Topic("国家气候适应局", 1.8, 30, 15, 1, 0),
            new Topic("国家海岛事务局", 1.4, 200, 30, 3, 0),
            new Topic("国家种质资源局", 1.1, 300, 12, 1, 0));

    static final Topic GOVERNMENT = new Topic("", 1, 0, 0, 0, 0);

    /** A town decides little itself. */
    static final Topic TOWN = new Topic("", 1, 3, 6, 0.5, 0);

    private Topics() {}
}
