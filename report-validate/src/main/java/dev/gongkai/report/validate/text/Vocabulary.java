package dev.gongkai.report.validate.text;

/** The words that tell what a number is. White space parts them; ASCII stands for its full-width twins too. */
final class Vocabulary {

    /** Words with a numeral that is no number any more. */
    static final WordTable PLAIN_WORDS = WordTable.of("""
            一一 一切 一如既往 一律 一心一意 一些 一体 一致 一起 一批 一旦 一直 一样 一流 一线 一定 一般 一贯 一边 一面 一度
            一并 一同 一经 一味 一道 一共 一系列 一方面 一部分 一种 一类 一套 一揽子 一把手 一张网 一盘棋 一条龙 一条线 一点
            一键 一手 一口 一窗 一网 一次性 一件事 一目了然 一丝不苟 一分为二 一步 一时 一股 一支 一份子 一家之言 一带一路
            一窝蜂 一刀切 一盘 一年一度 一门心思 一以贯之 一脉相承 一举 一改 一旁 一番 一再 一应 一一对应 一段时间
            统一 唯一 专一 单一 同一 之一 逐一 合一 归一 如一 不一 划一 万一 某一 任一 每一 这一 那一 另一
            进一步 择一 上一年 上一次 上一期 上一轮 上一级 上一阶段 下一步 下一年 下一次 下一期 下一轮 下一级 下一阶段 新一轮 新一批 新一届 新一代
            前一年 前一期 前一次 前一天 其一 其二 其三 每一步 第一手 第一线 表里如一 独一无二 有一定 还有一
            系统 传统 清单 名单 工单 账单 菜单 表单 订单 合同 共同 主任 责任 计划 规划
            星期一 星期二 星期三 星期四 星期五 星期六 周一 周二 周三 周四 周五 周六
            十分 十足 十全十美 再三 三番五次 三三两两 二维码 两侧 两者 两边 两旁 两全 举一反三 五花八门 七嘴八舌 四面八方 四通八达
            四处 四周 五湖四海 三令五申 接二连三 不二 八达 四平八稳
            千方百计 万众 百姓 百花 百科 百强 千家万户 千头万绪 千万 万事 万物 万家 百年 百分点 百货 千里 万里 成千上万
            百日 百事 零距离 零售 零星 零散 零部件 零碳 零工 零基础 零容忍 零跑腿 零遗漏 零障碍 零门槛 零见面 零接触 零差错
            零钱 零食 零时差 零碎 清零 归零 孤零零
            无法 无正当理由 无障碍 无关 无偿 无需 无须 无效 无论 无缝 无纸化 无人机 无人 无条件 无从 无不 无误 无遗漏 无所 无力
            无线 无异议 无差别 无证 无证明 无疑 无缘 无故 无形 有无 毫无 有没有 没有现成信息
            """);

    /** Names and set phrases with a numeral, each of them one name. */
    static final WordTable NAMES = WordTable.of("""
            十三五 十四五 十五五 十二五 一站式 一门式 一窗式 一窗受理 一网通办 一网统管 一网通查 一比一 一对一 一本通 一件事一次办
            一次办好 一次办成 一次办 一号通 一卡通 一码通 一键查询 一公里 最后一公里 最先一公里 一百米 最后一百米 一刻钟
            三安全一稳定 三重一大 三公经费 三会一课 三类内部事务 四类过程性 三同步 三审三校 三审制 三级审核
            两微一端 两张皮 两会 两办 两学一做 两新 两不愁三保障 两个维护 两个确立 四个意识 四个自信 四个全面 五位一体 五公开
            六稳 六保 放管服 三孩 八项规定 四风 两高 四不两直 五级书记 三大攻坚战 双随机一公开 双随机、一公开 十六字
            百分百 五一 十一假期 八一 七一 三八 六一 第三方 第三人 第一时间 第一责任人 第一书记 第一平台 第一公开平台
            二十四节气 十大 百家争鸣
            """);

    /** Congresses of the party. */
    static final WordTable CONGRESSES = WordTable.of("十七大 十八大 十九大 二十大 二十一大 一中全会 二中全会 三中全会 四中全会 五中全会 六中全会 七中全会");

    /** Counters of the things a report counts. */
    static final WordTable COUNTERS = WordTable.of("""
            件 宗 份 条 次 期 篇 场 人 人次 条次 件次 场次 篇次 个次 户次 家次 册次 批次 班次 期次 项次 起次 余次 元 个 项 名 家 部 起 批 例 位 封
            卷 套 册 块 本 台 幅 张 集 首 户 笔 只 辆 座 处 所 门 堂 课时 学时 轮 遍 组 类 种 款 章 票 支 站 万字 字 大类 中类 小类 部门 部分 方面 单位
            平方米 平方公里 公里 公顷 米 亩 吨 股 则 点 分 代 步 岁 美元 版面 版块 板块 项目 案 频次 档 辑 枚 面 盘 具 间
            """);

    /** Words that begin like a counter. */
    static final WordTable NO_COUNTERS = WordTable.of("""
            人大 人民 人员 人才 人工 人事 人力 人社 人均 人数 次要 次数 次年 次日 次序 部署 部委 部长 部级 家长 家庭 家园 名单 名称
            名录 名义 名额 条件 条例 条块 条线 个人 个性 个别 个体 场所 场景 场地 批复 批准 批示 例行 例会 例外 分别 分之 分类 分为
            分析 分管 分工 分级 分支 分局 分办 分项 分层 分步 时间 时期 时代 时限 时效 时段 时候 日常 日报 日志 月报 年报 年鉴
            成立 成功 成员 成为 成果 成效 成熟 成都 本年 本级 本机 本局 本单 本市 本县 本区 本镇 本报 本部 本次 本季 本地 户外 户籍
            所有 所属 所需 所在 期间 期限 期望 处理 处罚 处室 处置 处于 门户 门槛 组织 组成 组建 组长 类别 类型 类似 种植 点击 点评
            台账 台阶 面向 面积 面对 面临 面上 款项 章程 章节 字样 字方 字头 站点 站式 站内 起草 起步 起诉 元旦 元化 步走 步骤 案卷 案件
            支持 支撑 支队 版本 项规 起到 起来 首次 首页 首先 集中 集体 集成 集约 套餐 位于 位置 位一 位一体 米字 步曲 门课 代表 代理
            代码 代会 方向 间接 间隔 间断 具体 具有 具备 档案 则上 盘活 字符 处长
            """);

    /** Units of time, both of the calendar and of duration. */
    static final WordTable TIMES = WordTable.of("""
            年 月 日 天 周 周年 星期 小时 个小时 分钟 秒钟 秒 时 季度 个季度 个月 个工作日 工作日 个自然日 自然日 个年度 个星期 学年
            世纪 年代 旬
            """);

    /** Words that begin like a unit of time. */
    static final WordTable NO_TIMES =
            WordTable.of("时间 时期 时代 时限 时效 时段 时候 时刻 日常 日报 日志 月报 年报 年鉴 周边 周围 周期 周密 周知 周到 天然 秒杀 秒批 天下");

    /** Units of a share. */
    static final WordTable RATES = WordTable.of("% ‰ 个百分点 百分点 成 倍");

    /** What is numbered in a building. */
    static final WordTable ROOMS = WordTable.of("楼 室 层 栋 幢 单元 房间 号楼 号院 号门 号窗口");

    /** Words before a number that make it an estimate. */
    static final WordTable ABOUT_BEFORE = WordTable.of("约 大约 约有 约占 约需 大约有 约为 约计 近 将近 接近 大概 近乎 约达 近达");

    static final WordTable AT_LEAST_BEFORE =
            WordTable.of("超 超过 超过了 逾 超出 突破 突破了 至少 不少于 不低于 不下于 不下 多于 大于 高于 最少 起码 至少有 已超 已超过");

    /** Words before a bare 百, 千, 万 that make a number of it: 上百, 近千. */
    static final WordTable SCALE_BEFORE = WordTable.of("上 数 几 过 近 超 逾 约 超过 将近 成");

    static final WordTable AT_MOST_BEFORE = WordTable.of("不足 不到 至多 最多 不超过 不超出 不多于 少于 低于 不高于 小于 不大于");

    /** Words that end like one of those. */
    static final WordTable NO_ESTIMATE = WordTable.of("最近 附近 就近 邻近 远近");

    static final WordTable ABOUT_AFTER = WordTable.of("左右 上下 前后");
    static final WordTable AT_LEAST_AFTER = WordTable.of("以上 及以上 多 余 有余 之上");
    static final WordTable AT_MOST_AFTER = WordTable.of("以下 以内 之内 及以下");

    /** Words that announce a comparison with another time. */
    static final WordTable COMPARISONS = WordTable.of("""
            同比 环比 较上年 比上年 较去年 比去年 较上一年 比上一年 较前一年 比前一年 较前年 比前年 较同期 比同期 较往年 比往年 较上期 比上期
            与上年 与去年 与上一年 较之上年 相比 相较 对比上年 对比去年 较上季度 较上半年 比上季度
            """);

    /** Changes that make the number right behind them no total. */
    static final WordTable CHANGES = WordTable.of("""
            增加 增加了 减少 减少了 增长 增长了 下降 下降了 上升 上升了 上涨 上涨了 下跌 净增 净增加 净减 净减少 增多 多了 少了 增幅 降幅 涨幅
            增幅为 增幅达 降幅为 降幅达 涨幅为 涨幅达 回落 回落了 同比增 同比减
            """);

    /** Changes that are one only in a comparison or before a share: 提升3个中心 changes no number. */
    static final WordTable COMPARED_CHANGES = WordTable.of("""
            提高 提高了 提升 提升了 降低 降低了 缩减 缩减了 压减 压减了 压缩 压缩了 缩短 缩短了 扩大 扩大了 多 少 增 减 升 降 高 低 高出 多出 超出
            多收 少收 多办 少办 高了 低了
            """);

    /** Changes that tell the new total. */
    static final WordTable NEW_TOTALS = WordTable.of("至 到 达到 为 共 共计 合计 总计 累计");

    /** Words that show that the clause is about telephones and addresses. */
    static final WordTable CONTACT_WORDS =
            WordTable.of("电话 传真 热线 拨打 邮编 邮政编码 手机 号码 QQ 微信号 联系方式 身份证 账号 卡号 信用代码 网址 邮箱 备案号 标识码");

    static final WordTable HOTLINES = WordTable.of(
            "12345 12329 12315 12333 12348 12388 12369 12328 12366 12360 12319 12320 12337 12350 12318 12371 12380 12355 12338 12351 12309 12368 12389 96116");

    /** What stands before the number of a house. */
    static final WordTable STREETS = WordTable.of("路 街 道 巷 弄 里 村 段 线 园 区 胡同 大厦 中心 广场 楼");

    /** What stands before the number of an annex. */
    static final WordTable ANNEXES = WordTable.of("附件 附表 附图 图 表 样表 专栏之");

    /** Words a number without a counter may follow. */
    static final WordTable COUNT_LEADS =
            WordTable.of("为 是 共 共计 合计 总计 累计 计 达 达到 数 数量 总数 总量 量 申请 复议 诉讼 自然人 法人 组织 : 分别为 均为 公开 提供 处理 许可 处罚 强制");

    /** Words that say nothing of what is counted. */
    static final WordTable FILLERS =
            WordTable.of("共 共计 合计 总计 累计 其中 其 中 分别 为 达 达到 计 总数 总数为 数量 数量为 均 均为 分别为 约 近 有 已 总 是 即 超过 至少 全部");

    /** What shows that a number is that of another year. */
    static final WordTable EARLIER = WordTable.of("上年的 去年的 上一年的 上年度的 上年同期的 去年同期的 同期的 前一年的");

    static final WordTable EARLIER_YEARS = WordTable.of("上年 去年 上一年 上年度 上一年度 同期 前一年");

    /** What stands behind the number from which something changed: 由12件减少到8件. */
    static final WordTable CHANGES_AFTER = WordTable.of("增加 增长 增至 减少 减至 下降 上升 降至 升至 降低 降为 提高 提升 压缩 缩短 缩减 扩大 精简 调整 增 减");

    /** What joins a subject to what stands before it. */
    static final WordTable JOINERS = WordTable.of("、 和 及 与 或 并 以及 或者 还有 同时");

    private Vocabulary() {}

    /** The counter that stands here, empty where none does. */
    static String counterAt(CompactText text, int at) {
        return unitAt(COUNTERS, NO_COUNTERS, text, at);
    }

    /** The unit of time that stands here, empty where none does. */
    static String timeAt(CompactText text, int at) {
        return unitAt(TIMES, NO_TIMES, text, at);
    }

    /** Whether a counter, a unit of time or of a share stands here. */
    static boolean isCounted(CompactText text, int at) {
        return !counterAt(text, at).isEmpty() || !timeAt(text, at).isEmpty() || RATES.lengthAt(text, at) > 0;
    }

    private static String unitAt(WordTable units, WordTable others, CompactText text, int at) {
        String unit = units.wordAt(text, at);
        return others.lengthAt(text, at) > unit.length() ? "" : unit;
    }
}
