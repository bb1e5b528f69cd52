package dev.gongkai.report.validate.text;

import java.util.ArrayList;
import java.util.List;

/** Reads statements that there was none of something: 未收到政府信息公开申请, 无行政诉讼, 行政复议均未发生. */
record ZeroStatements(CompactText text) {
    /** How far from 未收到 the thing may stand that was not received. */
    private static final int REACH = 40;

    /** How many things one 未收到 can be about. */
    private static final int MAX_THINGS = 6;

    private static final WordTable NEGATIONS = WordTable.of("未 没有 没 无 零 尚未 从未 暂未 并未 均未 也未 暂无 均无 也无 尚无 并无 皆无 都没有");

    private static final WordTable VERBS = WordTable.of("""
            收到 收取 收到过 接到 接收 接收到 受理 发生 发生过 产生 出现 引发 引起 制发 制定 制作 出台 发布 印发 新增 新制发 新制定 新收 新收到 废止
            有 因 被 存在 涉及 作出 做出 办理 实施 提起 开展 结转 征收
            """);

    private static final WordTable THINGS = WordTable.of("""
            申请 申请件 依申请公开 行政复议 复议 行政诉讼 诉讼 行政复议申请 复议申请 规范性文件 规章 信息处理费 处理费 费用 收费 检索费 邮寄费 复制费
            行政许可 行政处罚 行政强制 行政事业性收费 投诉 举报 信访 建议 提案 败诉 案件 责任追究 问责 泄密事件 失泄密事件 泄密 应诉 纠错
            """);

    private static final WordTable TAILS = WordTable.of(
            "案件 案 件 事项 情况 情形 的情况 的情形 等情况 等情形 行为 案例 等 事件 现象 问题 业务 申请 发生 工作 类申请 费用 记录 任务 决定 了 信件 的案件 数据 减免 ） )");

    private static final WordTable JOINERS = WordTable.of("、 和 及 与 或 或者 以及 / 也 且 并");
    private static final WordTable ENDS = WordTable.of("均 都 也 且 皆 而 但 所以 ” \" 》");
    private static final String CLAUSE_ENDS = ",。;:!?()\n\0｡";

    /** Most places of a text state no zero. */
    private static final Zero NONE = new Zero(0, List.of());
    /**
     * A statement of one or more zeros.
     *
     * @param end where its word ends, such as 未收到
     * @param subjects what there was none of, with the words that belong to it
     */
    record Zero(int end, List<String> subjects) {}

    /** Whether a statement may begin with a character. */
    static boolean mayBegin(char c) {
        return NEGATIONS.mayBegin(c);
    }
    /** The statement that begins here, without subjects where there is none. */
    Zero at(int start, Clauses clauses) {
        int negation = NEGATIONS.lengthAt(text, start);
        if (negation == 0) {
            return NONE;
        }
        int verbStart = start + negation;
        int verb = VERBS.lengthAt(text, verbStart);
        int end = verbStart + verb;
        char last = text.at(verbStart - 1);
        if (last == '未' && verb == 0 || last == '没' && verb == 0) {
            return NONE;
        }
        if (isClauseEnd(end) && (last != '零' || verb > 0)) {
            return new Zero(end, named(clauses));
        }
        int reach = last == '零' ? end : end + REACH;
        return new Zero(end, things(end, reach, clauses.own(0), words(verbStart, end)));
    }

    // ---- 未收到申请: what there was none of follows

    private List<String> things(int start, int reach, String before, String verb) {
        List<String> subjects = new ArrayList<>();
        int segment = start;
        int limit = reach;
        for (int at = start; at <= limit && !isClauseEnd(at); at++) {
            int length = THINGS.lengthAt(text, at);
            int tails = length == 0 ? 0 : tailsEnd(at + length);
            if (length == 0 || !endsThing(tails)) {
                continue;
            }
            // 未因公开被申请行政复议、提起行政诉讼: the second thing has a verb of its own.
            boolean ownVerb = !subjects.isEmpty() && (verb.equals("因") || verb.equals("被"));
            subjects.add(before + (ownVerb ? "" : verb) + words(segment, at + length));
            int joiner = JOINERS.lengthAt(text, tails);
            if (joiner == 0 || subjects.size() == MAX_THINGS || NEGATIONS.lengthAt(text, tails + joiner) > 0) {
                break;
            }
            segment = tails + joiner;
            limit = segment + REACH;
            at = segment - 1;
        }
        return excepts(segment) ? List.of() : subjects;
    }

    /** 未发生复议、诉讼以外的投诉: those there may have been. */
    private boolean excepts(int start) {
        for (int at = start; at < start + REACH && !isClauseEnd(at); at++) {
            if (text.has("以外", at) || text.has("之外", at)) {
                return true;
            }
        }
        return false;
    }

    private int tailsEnd(int start) {
        int end = start;
        for (int i = 0; i < 3; i++) {
            end += TAILS.lengthAt(text, end);
        }
        return end;
    }

    private boolean endsThing(int at) {
        return isClauseEnd(at) || JOINERS.lengthAt(text, at) > 0 || ENDS.lengthAt(text, at) > 0;
    }

    private boolean isClauseEnd(int at) {
        return CLAUSE_ENDS.indexOf(text.at(at)) >= 0;
    }

    private String words(int start, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < end; i++) {
            words.append(text.writtenAt(i));
        }
        return words.toString();
    }

    // ---- 行政复议、行政诉讼均未发生: it stands before

    private static List<String> named(Clauses clauses) {
        String own = clauses.own(0);
        CompactText words = new CompactText(own.isEmpty() && clauses.separator() == ':' ? clauses.previous() : own);
        List<String> subjects = new ArrayList<>();
        int segment = 0;
        for (int at = 0; at < words.size(); at++) {
            int length = THINGS.lengthAt(words, at);
            if (length == 0) {
                continue;
            }
            int end = at + length;
            if (words.at(end) != '人' && THINGS.lengthAt(words, end) == 0) {
                segment += JOINERS.lengthAt(words, segment);
                subjects.add(new ZeroStatements(words).words(segment, end));
                segment = end;
            }
            at = end - 1;
        }
        return subjects;
    }
}
