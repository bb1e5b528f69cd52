package dev.gongkai.report.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the generator depends on: the model, and one library for CSV. */
@AnalyzeClasses(packages = "dev.gongkai.report.generator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.gongkai.report.generator.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_OF_THE_VALIDATOR = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.gongkai.report.validate..", "com.fasterxml..");

    @ArchTest
    static final ArchRule CSV_AT_THE_EDGE = noClasses()
            .that()
            .resideInAPackage("..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar..", "dev.gongkai.report.generator");
}
