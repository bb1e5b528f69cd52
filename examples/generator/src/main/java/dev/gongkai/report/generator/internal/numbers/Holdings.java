package dev.gongkai.report.generator.internal.numbers;

/**
 * What an agency takes along into the next year (存量).
 *
 * @param rules rules in force (规章)
 * @param documents normative documents in force (行政规范性文件)
 * @param licenses kinds of licences it decides on (行政许可项目)
 * @param services other services to the public
 * @param penalties kinds of penalties
 * @param measures kinds of compulsory measures
 * @param fees kinds of fees
 */
public record Holdings(
        long rules, long documents, long licenses, long services, long penalties, long measures, long fees) {}
