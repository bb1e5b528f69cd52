package dev.gongkai.report.render.docx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of docs/architecture.md for the Word documents. */
@AnalyzeClasses(packages = "dev.gongkai.report.render.docx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ENGINE = {
        "org.docx4j..",
        "org.pptx4j..",
        "org.xlsx4j..",
        "org.opendope..",
        "jakarta.xml..",
        "org.jvnet..",
        "org.glassfish.."
    };

    /** So no type of the engine can stand in a public signature. */
    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("..internal.template..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE);

    @ArchTest
    static final ArchRule AND_IT_IS_NOT_PUBLIC =
            noClasses().that().arePublic().should().dependOnClassesThat().resideInAnyPackage(ENGINE);

    @ArchTest
    static final ArchRule RENDERERS_DO_NOT_JUDGE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("dev.gongkai.report.validate..");
}
