/**
 * Realistic reports that never were: for tests, demonstrations, benchmarks and clusters.
 *
 * <pre>{@code
 * Generator generator = Generator.builder().seed(1).agencies(10_000).years(2023, 2025).errors(0.05).build();
 * generator.register().writeCsv(out);          // code,name,kind,level,superior
 * generator.reports().forEach(generated -> ReportWriter.create().write(generated.report(), file(generated)));
 * generator.reportsOf(4_711);                  // one agency's years, without those before it: for partitions
 * }</pre>
 *
 * <p><b>What is generated.</b> Agencies of all five levels (国家、省、市、县、乡镇) in places that do not exist, with codes
 * that are valid (GB 32100) and nobody's. Numbers as agencies have them: mostly small, some very large, most applicants
 * natural persons. All identities of the form hold, within a report and from year to year. The words state the numbers of
 * the tables, compare them with the year before, and are worded in many ways. Nothing is blank, and every report stands
 * for its agency alone: no consolidated ones.
 *
 * <p><b>Planted errors.</b> Of a share of the reports, one number or word is wrong. {@link
 * dev.gongkai.report.generator.PlantedError} says what was changed, and which findings of which rules at which places are
 * to be expected of it. Where a number of a table is wrong, the words still state the right one, as they would.
 *
 * <p><b>The same seed, the same reports</b>, on every machine, in any order, on any number of threads. A report depends on
 * the settings and its agency's number alone, and nothing is kept: memory stays flat.
 */
@NullMarked
package dev.gongkai.report.generator;

import org.jspecify.annotations.NullMarked;
