package dev.gongkai.report.generator;

/**
 * A finding that is to be expected of a planted mistake (预设错误). A wrong number of a table breaks several identities at
 * once; each is a finding of its own.
 *
 * @param code the agency's 统一社会信用代码
 * @param year the year of the report
 * @param mistake the kind of mistake
 * @param rule the id of the rule that has to find it
 * @param pointer the place of the finding, as a JSON pointer into the report
 * @param changed what was changed, likewise
 * @param was what should stand there
 * @param is what stands there; empty for a blank
 */
public record PlantedError(
        String code, int year, Mistake mistake, String rule, String pointer, String changed, String was, String is) {}
