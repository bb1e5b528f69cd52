package dev.gongkai.report.generator.internal.agencies;

/**
 * What a department is in charge of (职能), and how much of each kind of work it has.
 *
 * @param name as in 教育局, without 厅 or 局
 * @param requests how many requests it gets, beside others of its level
 * @param licenses how many licences a county's decides in a year
 * @param penalties how many penalties
 * @param measures how many compulsory measures
 * @param fees how much it charges in a year, in 万元
 */
public record Topic(String name, double requests, double licenses, double penalties, double measures, double fees) {}
