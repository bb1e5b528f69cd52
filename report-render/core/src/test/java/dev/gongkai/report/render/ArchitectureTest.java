package dev.gongkai.report.render;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of docs/architecture.md for the document tree and the renderers. */
@AnalyzeClasses(packages = "dev.gongkai.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_TREE_KNOWS_NO_RENDERER = noClasses()
            .that()
            .resideInAPackage("..document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..render..");

    @ArchTest
    static final ArchRule HTML_NEEDS_NOTHING_BUT_THE_PLATFORM = classes()
            .that()
            .resideInAnyPackage("..document..", "..render..")
            // The front door takes JSON too.
            .and()
            .doNotHaveSimpleName("ReportFiles")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.gongkai.report..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule RENDERERS_DO_NOT_READ_OR_JUDGE = noClasses()
            .that()
            .resideInAnyPackage("..document..", "..render..")
            // The front door takes JSON too; a page has the report within as JSON, and is read back by it.
            .and()
            .doNotHaveSimpleName("ReportFiles")
            .and()
            .doNotHaveSimpleName("ScriptText")
            .and()
            .doNotHaveSimpleName("HtmlReportReader")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.gongkai.report.json..", "dev.gongkai.report.validate..");
}
