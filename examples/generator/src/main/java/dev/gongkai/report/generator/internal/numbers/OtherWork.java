package dev.gongkai.report.generator.internal.numbers;

/**
 * Work that is told of in words only (文字部分的数据).
 *
 * @param disclosures pieces of information disclosed
 * @param interpretations interpretations of policies
 * @param trainings training courses
 * @param inspections inspections
 * @param feeNotices notices of information-processing fees
 */
public record OtherWork(long disclosures, long interpretations, long trainings, long inspections, long feeNotices) {}
