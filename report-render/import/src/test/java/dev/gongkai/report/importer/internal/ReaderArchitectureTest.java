package dev.gongkai.report.importer.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the readers and the directions between them. */
@AnalyzeClasses(packages = "dev.gongkai.report.importer", importOptions = ImportOption.DoNotIncludeTests.class)
class ReaderArchitectureTest {

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CIRCLES = slices().matching("dev.gongkai.report.importer.internal.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_PAGES_KNOW_THEIR_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("..internal.html..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..");
}
