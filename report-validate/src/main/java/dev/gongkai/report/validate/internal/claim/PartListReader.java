package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of parts of one passage: behind 其中, behind a colon, within a bracket; with or without shares between.
 *
 * <p>A list ends with its sentence or clause of a list (；). Behind 其中： or a colon, and where each part is told with its
 * share, semicolons part its items instead.
 */
final class PartListReader {

    /** A list of more characters is no list of parts. */
    private static final int LONGEST_LIST = 1_000;

    private static final int LONGEST_COMPARISON = 30;

    private static final int LONGEST_NAME = 10;

    /** Units of things that stand behind the number and are the same in the parts. */
    private static final Set<String> THINGS = Set.of("件", "宗", "份", "封", "篇", "期", "场", "部", "名", "人次", "家", "个");

    private static final String SEMICOLONS = "；;";

    /** What a list does not go beyond. */
    private static final String SENTENCE_STOPS = "。！？｡!?\n";

    /** What behind 其中 says that some of it is told of: 其中涉及征地拆迁160件. */
    private static final List<String> SOME = List.of("涉及", "关于", "包括", "含", "有", "属");

    private static final String[] WHOLE = {"共", "合计", "总计", "总数"};

    private static final List<String> SUMS = List.of("共", "合计", "总计");

    private static final List<String> INCLUDES = List.of("含", "包含", "包括");

    private static final List<String> RESTS = List.of("其余", "剩余", "余下", "其它");

    private static final Pattern SUM = Pattern.compile(
            "(?:[，,]?(?:共计|合计|总计)|[，,]共|[，,]全[省市县区镇乡](?:共计|合计|总计)\\p{IsHan}{0,12}|[，,][一二两三四五六七八九十]个?\\p{IsHan}{1,4}(?:共计?|合计|总计))(?:为|达)?");

    /** “优秀等次12个” leaves nothing out. */
    private static final Pattern GRADE = Pattern.compile("等[次级]");

    private static final int MOST_BEFORE_REST = 8;

    private static final int MOST_ITEMS = 40;

    private static final Pattern REST = Pattern.compile("(?:^|[，、])(?:其余|剩余|余下|其它均?|其余的)[^，、]{0,4}$");

    /** What stands between a whole and some of it that the rest goes with. */
    private static final Pattern ALL_BUT = Pattern.compile("^(?:\\p{IsHan}{1,6}中)?[，,](?:除|其中)");

    /** “办结的52件申请中，予以公开24件、部分公开8件，合计32件”: the first is what the others are of. */
    private static final Pattern OF_THESE = Pattern.compile("[^，。；：、（(0-9]{0,12}中[，,]?[^，。；：、（(0-9]{0,16}");

    private static final Pattern ENUMERATION = Pattern.compile(
            "(?:[^，。；：、（）()0-9]{1,12}+[0-9,.]{1,9}+\\p{IsHan}{1,2}[、，,；]){1,20}+[^，。；：、（）()0-9]{1,12}+[0-9,.]{1,9}+\\p{IsHan}{1,2}");

    private static final Set<String> EVENTS = Set.of("场", "期", "次");

    /** From one part to the next in front of their sum. */
    private static final Pattern ITEM = Pattern.compile("[、，,和及与][^，。；：、（(0-9]{0,24}");

    private final Passage passage;
    private final String text;
    private final List<PartList> lists;

    /** The counts and, among them, the shares. */
    private final List<NumberInText> numbers;

    /** How many brackets are open at each character; worked out when first needed. */
    private int @Nullable [] depths;

    private PartListReader(Passage passage, List<PartList> lists) {
        this.passage = passage;
        this.text = passage.text();
        this.lists = lists;
        this.numbers = new ArrayList<>(passage.numbers().size());
        for (NumberInText number : passage.numbers()) {
            if (number.kind() == Kind.COUNT || number.kind() == Kind.RATE) {
                numbers.add(number);
            }
        }
    }

    private int[] depth() {
        int[] depth = depths;
        if (depth != null) {
            return depth;
        }
        depth = new int[text.length() + 1];
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '）' || c == ')') {
                open = Math.max(0, open - 1);
            }
            depth[i] = open;
            if (c == '（' || c == '(') {
                open++;
            }
        }
        depth[text.length()] = open;
        depths = depth;
        return depth;
    }

    /** The lists in a report's paragraphs and notes, in order. */
    static List<PartList> of(Subject subject) {
        return subject.shared(PartList.class, PartListReader::find);
    }

    private static List<PartList> find(Subject subject) {
        List<PartList> lists = new ArrayList<>();
        for (Passage passage : subject.passages()) {
            boolean running = passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.NOTE;
            if (running && passage.numbers().size() > 2) {
                new PartListReader(passage, lists).read();
            }
        }
        return lists;
    }

    private void read() {
        boolean sums = TextSearch.hasAny(text, SUMS);
        boolean rests = TextSearch.hasAny(text, RESTS);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).kind() == Kind.COUNT) {
                read(i);
                if (sums) {
                    readSum(i);
                }
                if (rests) {
                    readRest(i);
                }
            }
        }
    }

    /** A whole is followed by 其中, by a colon, or by a bracket that holds its parts. */
    private void read(int at) {
        NumberInText whole = numbers.get(at);
        // “收到9件，上年结转1件，其中……”: the parts are those of both, or of the first.
        if (whole.exactness() != Exactness.EXACT || whole.subject().contains("结转")) {
            return;
        }
        int from = listBegin(whole);
        if (from < 0) {
            return;
        }
        char opening = text.charAt(from - 1);
        boolean among = text.startsWith("其中", skipSpace(from));
        boolean introduced = among || !isOpen(opening) || isEnumeration(from);
        boolean some = among && TextSearch.startsWithAny(text, skipSpace(from) + 2, SOME);
        boolean called = introduced && !some && TextSearch.hasAny(clauseBefore(whole), WHOLE);
        boolean nextSentence = text.substring(whole.end(), from).indexOf('。') >= 0;
        if (nextSentence && !called && !isAloneInSentence(at)) {
            return;
        }
        int level = depth()[Math.min(from, text.length())];
        boolean colon = isColon(opening) || among && isColonAt(skipSpace(from) + 2);
        int to = listEnd(from, level, colon);
        if (leavesSomeOut(at, from, to)) {
            // The parts need not add up to the whole, but each has its share of it.
            called = false;
        }
        boolean bare = isColon(opening) && !among;
        // What is listed behind a semicolon may as well be of a whole before this one, unless this is called one.
        if (called || colon || !hasSemicolon(whole.end(), from)) {
            add(at, from, to, level, called, bare);
        }
    }

    /** Whether a bracket holds numbers with their names and nothing else: （网站12件、微信8件）. */
    private boolean isEnumeration(int from) {
        int close = closing(from - 1);
        return close > from && ENUMERATION.matcher(text.substring(from, close)).matches();
    }

    /** “其中网站12件、微信8件等”: what is listed is not all of it. A 等 in a clause behind the last number is of other things. */
    private boolean leavesSomeOut(int at, int from, int to) {
        int end = from;
        for (int i = at + 1; i < numbers.size() && numbers.get(i).end() <= to; i++) {
            end = numbers.get(i).kind() == Kind.COUNT
                    ? Math.max(from, numbers.get(i).end())
                    : end;
        }
        end = Characters.endOfRun(text, end, to - end, c -> c != '，' && c != ',');
        return GRADE.matcher(text.substring(from, end)).replaceAll("").contains("等");
    }

    /** “建议18件、提案23件，共计41件”: the whole stands behind its parts. */
    private void readSum(int at) {
        NumberInText whole = numbers.get(at);
        if (at < 2 || whole.exactness() != Exactness.EXACT) {
            return;
        }
        int last = at - 1;
        if (!mayBeSum(numbers.get(last - 1).end(), whole.start())) {
            return;
        }
        // 三个渠道合计 has a number of its own.
        if (!Between.is(SUM, text, numbers.get(last), whole)) {
            last--;
            if (!Between.is(SUM, text, numbers.get(last), whole)) {
                return;
            }
        }
        List<NumberInText> parts = new ArrayList<>();
        for (int i = last; i >= 0 && numbers.get(i).sentence().equals(whole.sentence()); i--) {
            NumberInText part = numbers.get(i);
            boolean listed = parts.isEmpty() || Between.is(ITEM, text, part, parts.get(0));
            if (parts.size() > 1 && !listed && Between.is(OF_THESE, text, part, parts.get(0))) {
                break;
            }
            if (!isCountedIn(whole.unit(), part.unit())
                    || part.exactness() != Exactness.EXACT
                    || !listed
                    || parts.size() == MOST_ITEMS) {
                // What else the sentence counts may belong to the sum.
                return;
            }
            parts.add(0, part);
        }
        int begin = whole.sentence().start();
        if (begin > 0 && isSemicolon(text.charAt(begin - 1))) {
            // What stands before the semicolon may belong to the sum too.
            return;
        }
        String lead = text.substring(begin, whole.start());
        if (parts.size() > 1 && !TextSearch.hasAny(lead, "其中", "等", "余", "含", "包括")) {
            List<@Nullable NumberInText> none = new ArrayList<>(Collections.nCopies(parts.size(), null));
            lists.add(new PartList(passage, whole, List.copyOf(parts), none, true));
        }
    }

    /** “开放日12场、在线访谈6期、发布会4场，共22场次”: events have counters of their own, and are events all the same. */
    private static boolean isCountedIn(String unit, String other) {
        return unit.equals(other) || unit.equals("场次") && EVENTS.contains(other);
    }

    /** Most numbers have no 共 or 合计 before them, which need not be matched. */
    private boolean mayBeSum(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '共' || text.charAt(i) == '计') {
                return true;
            }
        }
        return false;
    }

    /** “52件，除6件延期外，其余46件”: with the rest, the parts are all of it. */
    private void readRest(int at) {
        NumberInText rest = numbers.get(at);
        if (rest.exactness() != Exactness.EXACT || !REST.matcher(rest.subject()).find()) {
            return;
        }
        int first = at;
        while (first > 0
                && at - first < MOST_BEFORE_REST
                && numbers.get(first - 1).sentence().equals(rest.sentence())
                && numbers.get(first - 1).unit().equals(rest.unit())
                && numbers.get(first - 1).exactness() == Exactness.EXACT) {
            first--;
        }
        NumberInText whole = numbers.get(first);
        boolean alone = first == 0 || !numbers.get(first - 1).sentence().equals(rest.sentence());
        if (at - first < 2 || !alone || rest.start() < whole.end()) {
            return;
        }
        String between = text.substring(whole.end(), rest.start());
        if (ALL_BUT.matcher(between).find() && depth()[whole.start()] == depth()[rest.start()]) {
            List<NumberInText> parts = List.copyOf(numbers.subList(first + 1, at + 1));
            List<@Nullable NumberInText> none = new ArrayList<>(Collections.nCopies(parts.size(), null));
            lists.add(new PartList(passage, whole, parts, none, true));
        }
    }

    private void add(int at, int from, int to, int level, boolean called, boolean bare) {
        NumberInText whole = numbers.get(at);
        List<NumberInText> parts = new ArrayList<>();
        List<@Nullable NumberInText> shares = new ArrayList<>();
        for (int i = at + 1; i < numbers.size() && numbers.get(i).start() < to; i++) {
            NumberInText number = numbers.get(i);
            if (number.start() < from || number.kind() == Kind.RATE || depth()[number.start()] != level) {
                continue;
            }
            // “公开1248条，含规范性文件3条”: what follows is of the part before.
            boolean within = !parts.isEmpty() && TextSearch.startsWithAny(number.subject(), 0, INCLUDES);
            if (within || !number.unit().equals(whole.unit()) || number.exactness() != Exactness.EXACT) {
                break;
            }
            parts.add(number);
            shares.add(shareOf(i));
        }
        PartList list = new PartList(passage, whole, List.copyOf(parts), shares, called);
        // Behind a mere colon stands anything: what was done at two meetings, or the parts of a whole.
        if (!parts.isEmpty() && (!bare || called || list.sharesAreAll())) {
            lists.add(list);
        }
    }

    /** The share that is told right behind a number: 40件，占51.85%, 40件（51.85%）. */
    private @Nullable NumberInText shareOf(int at) {
        if (at + 1 >= numbers.size()) {
            return null;
        }
        NumberInText part = numbers.get(at);
        NumberInText share = numbers.get(at + 1);
        if (share.kind() != Kind.RATE
                || !share.unit().equals("%")
                || share.exactness() != Exactness.EXACT
                || share.start() - part.end() > 16) {
            return null;
        }
        return Shares.join(text.substring(part.end(), share.start())) ? share : null;
    }

    private boolean isAloneInSentence(int at) {
        NumberInText whole = numbers.get(at);
        for (int i = at - 1; i >= 0 && numbers.get(i).sentence().equals(whole.sentence()); i--) {
            if (numbers.get(i).unit().equals(whole.unit())) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSemicolon(int start, int end) {
        return text.substring(start, end).chars().anyMatch(PartListReader::isSemicolon);
    }

    /** Where the parts of a number begin, or -1: behind “，其中” or “：”, or within a bracket that opens right behind it. */
    private int listBegin(NumberInText whole) {
        int at = skipSpace(whole.end());
        if (at < text.length() && isOpen(text.charAt(at))) {
            int close = closing(at);
            if (close < 0) {
                return -1;
            }
            // “12件（主办3件），其中……” has both; the bracket is looked at, unless it tells what the number includes.
            boolean includes = text.startsWith("含", at + 1) && text.startsWith("，其中", close + 1);
            return includes ? close + 2 : at + 1;
        }
        if (at < text.length() && isColon(text.charAt(at))) {
            return at + 1;
        }
        int stop = at < text.length() && text.charAt(at) == '。' ? skipSpace(at + 1) : at;
        if (stop > at) {
            return text.startsWith("其中", stop) ? stop : -1;
        }
        if (THINGS.contains(whole.unit())) {
            // “收到52件申请，其中”: what is counted stands behind the number.
            int named = Characters.endOfRun(text, at, LONGEST_NAME, Characters::isHan);
            at = text.startsWith("，其中", named) ? named : at;
        }
        at = Characters.endOfRun(text, at, text.length(), c -> "，,、；; ".indexOf(c) >= 0);
        // A comparison may stand between: “3646件，同比增长1.05%，其中”.
        for (int clauses = 0; clauses < 2; clauses++) {
            if (text.startsWith("其中", at)) {
                return at;
            }
            int end = Characters.endOfRun(
                    text, at, LONGEST_COMPARISON, c -> c != '，' && SENTENCE_STOPS.indexOf(c) < 0 && !isSemicolon(c));
            boolean found = end < text.length() && (text.charAt(end) == '，' || isSemicolon(text.charAt(end)));
            if (!found || !isComparison(text.substring(at, end))) {
                return -1;
            }
            at = end + 1;
        }
        return -1;
    }

    private static boolean isSemicolon(int c) {
        return SEMICOLONS.indexOf(c) >= 0;
    }

    private static boolean isComparison(String clause) {
        return TextSearch.hasAny(clause, "同比", "较上", "比上年", "环比", "增长", "上升", "增加", "减少", "下降", "持平");
    }

    private int closing(int open) {
        for (int i = open + 1; i < text.length() && i - open < LONGEST_LIST; i++) {
            if ((text.charAt(i) == '）' || text.charAt(i) == ')') && depth()[i] == depth()[open]) {
                return i;
            }
        }
        return -1;
    }

    private int skipSpace(int at) {
        return Characters.endOfRun(text, at, text.length(), Character::isWhitespace);
    }

    /** At the end of the sentence, of the bracket, at another 其中 on the same level, or at a semicolon that parts no items. */
    private int listEnd(int from, int level, boolean colon) {
        int to = from;
        int item = from;
        while (to < text.length() && to - from < LONGEST_LIST && depth()[to] >= level) {
            char c = text.charAt(to);
            if (SENTENCE_STOPS.indexOf(c) >= 0) {
                break;
            }
            if (isSemicolon(c) && depth()[to] == level) {
                if (!colon && !text.substring(item, to).endsWith("%")) {
                    break;
                }
                item = to + 1;
            }
            if (c == '其' && to > from + 2 && depth()[to] == level && text.startsWith("其中", to)) {
                break;
            }
            to++;
        }
        return to;
    }

    private static boolean isOpen(char c) {
        return c == '（' || c == '(';
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    private boolean isColonAt(int at) {
        return at < text.length() && isColon(text.charAt(at));
    }

    /** The words of the clause in which the whole stands. */
    private String clauseBefore(NumberInText whole) {
        int most = Math.min(80, whole.start() - whole.sentence().start());
        return text.substring(
                Characters.beginOfRun(text, whole.start(), most, c -> "，。；：（".indexOf(c) < 0), whole.start());
    }
}
