package dev.gongkai.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module alone asks of its classes; examples/cli tests the rooms of the whole library. */
@AnalyzeClasses(packages = "dev.gongkai.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String JSON = "dev.gongkai.report.json..";

    @ArchTest
    static final ArchRule ONLY_JSON_KNOWS_JSON = noClasses()
            .that()
            .resideOutsideOfPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JSON, "com.fasterxml..", "org.slf4j..");

    /** Who has no use for pictures of four inks needs no desktop module. */
    @ArchTest
    static final ArchRule ONLY_THE_DECODER_NEEDS_THE_DESKTOP = noClasses()
            .that()
            .doNotHaveSimpleName("JpegDecoder")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule NO_JAVA_UTIL_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NO_UTIL = noClasses().that().arePublic().should().haveSimpleNameContaining("Util");
}
