package dev.gongkai.report.consolidation;

import dev.gongkai.report.Message;
import dev.gongkai.report.consolidation.MalformedRegisterException.RegisterProblem;
import dev.gongkai.report.model.Agency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Whether agencies are a tree: each with a code of its own, and below one that is there and not of a lower level. */
final class RegisterCheck {

    private final List<Agency> agencies;
    private final IntUnaryOperator line;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final List<RegisterProblem> problems = new ArrayList<>();

    private RegisterCheck(List<Agency> agencies, IntUnaryOperator line) {
        this.agencies = agencies;
        this.line = line;
    }

    /** What is wrong; {@code line} tells where an agency stands, by its number in the list. */
    static List<RegisterProblem> problems(List<Agency> agencies, IntUnaryOperator line) {
        RegisterCheck check = new RegisterCheck(agencies, line);
        check.codes();
        check.superiors();
        check.circles();
        return check.problems;
    }

    private void problem(int index, String zh, String en) {
        problems.add(new RegisterProblem(line.applyAsInt(index), new Message(zh, en)));
    }

    private void codes() {
        for (int i = 0; i < agencies.size(); i++) {
            String code = agencies.get(i).code();
            if (code == null) {
                problem(
                        i,
                        agencies.get(i).name() + "没有代码",
                        "no code of " + agencies.get(i).name());
                continue;
            }
            Integer first = byCode.putIfAbsent(code, i);
            if (first != null) {
                String other = agencies.get(first).name();
                problem(
                        i,
                        "代码 " + code + " 重复，前面已是" + other + "的代码",
                        "the code " + code + " stands twice, it is that of " + other + " before");
            }
        }
    }

    private void superiors() {
        for (int i = 0; i < agencies.size(); i++) {
            Agency agency = agencies.get(i);
            String above = agency.superior();
            if (above == null) {
                continue;
            }
            Integer index = byCode.get(above);
            if (index == null) {
                problem(
                        i,
                        agency.name() + "的上级机关 " + above + " 不在名录中；最上级的机关，上级留空",
                        "the superior " + above + " of " + agency.name()
                                + " is not in the register; the one at the top has none");
                continue;
            }
            Agency superior = agencies.get(index);
            if (agency.level() != null
                    && superior.level() != null
                    && agency.level().compareTo(superior.level()) < 0) {
                problem(
                        i,
                        agency.name() + "（" + agency.level().key() + "）的上级" + superior.name() + "层级较低（"
                                + superior.level().key() + "）",
                        superior.name() + ", above " + agency.name() + " ("
                                + agency.level().key() + "), is of a lower level ("
                                + superior.level().key() + ")");
            }
        }
    }

    /** Each circle is told once, at the first agency of it. */
    private void circles() {
        Set<Integer> good = new HashSet<>();
        for (int i = 0; i < agencies.size(); i++) {
            List<Integer> path = new ArrayList<>();
            Set<Integer> seen = new HashSet<>();
            Integer at = i;
            while (at != null && !good.contains(at) && seen.add(at)) {
                path.add(at);
                String above = agencies.get(at).superior();
                at = above == null ? null : byCode.get(above);
            }
            if (at != null && !good.contains(at)) {
                List<String> circle = new ArrayList<>();
                for (Integer each : path.subList(path.indexOf(at), path.size())) {
                    circle.add(agencies.get(each).name());
                }
                circle.add(agencies.get(at).name());
                problem(
                        at,
                        "上级关系成环：" + String.join(" → ", circle),
                        "superiors go in a circle: " + String.join(" → ", circle));
            }
            good.addAll(path);
        }
    }
}
