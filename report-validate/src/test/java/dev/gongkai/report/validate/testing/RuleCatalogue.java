package dev.gongkai.report.validate.testing;

import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder docs/rules: a page for each rule, and the index. */
public final class RuleCatalogue {

    public static final String INDEX = "README.md";

    /** What the first words of the ids stand for, in the order of the index. */
    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("格式", List.of("form", "agency"));
        GROUPS.put("表格", List.of("table", "requests", "proceedings", "proactive", "rules", "normative", "fee"));
        GROUPS.put("与上年比较", List.of("year"));
        GROUPS.put("汇总", List.of("consolidation"));
        GROUPS.put("文字与表格", List.of("text"));
        GROUPS.put("文字内容", List.of("content"));
    }

    private RuleCatalogue() {}

    /** What is wrong with the pages. */
    public static List<String> problems(List<Rule> rules, Path folder) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Rule rule : rules) {
            Path page = folder.resolve(rule.info().id() + ".md");
            if (Files.exists(page)) {
                problems.addAll(RulePage.problems(rule, Files.readString(page)));
            } else {
                problems.add(rule.info().id() + ": has no page");
            }
        }
        Set<String> pages = rules.stream().map(rule -> rule.info().id() + ".md").collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(INDEX) && !pages.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(name + ": is the page of no rule"));
        }
        return problems;
    }

    public static String index(List<Rule> rules) {
        Map<String, List<RuleInfo>> groups = new LinkedHashMap<>();
        GROUPS.keySet().forEach(group -> groups.put(group, new ArrayList<>()));
        for (Rule rule : rules) {
            groups.computeIfAbsent(group(rule.info().id()), group -> new ArrayList<>())
                    .add(rule.info());
        }
        StringBuilder index = new StringBuilder("""
                # 规则目录

                校核报告的全部规则，共 %d 条。规则编号不变；每条规则有一页，写明要求、依据、不符合和符合的例子以及如何修改，
                例子在测试中逐一运行。本页由代码生成，重新生成：

                ```sh
                mvn test -pl report-model,report-validate -Dtest=RuleCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false -Dgongkai.rules.write=true
                ```
                """.formatted(rules.size()));
        groups.forEach((group, infos) -> {
            if (!infos.isEmpty()) {
                index.append("\n## ").append(group).append("\n\n| 规则 | 严重程度 | 要求 | 依据 |\n|---|---|---|---|\n");
                for (RuleInfo info : infos) {
                    index.append("| [%s](%s.md) | %s | %s | %s |\n"
                            .formatted(
                                    info.id(),
                                    info.id(),
                                    RulePage.severity(info.severity()),
                                    cell(info.summary().zh()),
                                    cell(info.legalBasis())));
                }
            }
        });
        return index.toString();
    }

    private static String group(String id) {
        String first = id.substring(0, id.indexOf('.'));
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().contains(first))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("其他");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
