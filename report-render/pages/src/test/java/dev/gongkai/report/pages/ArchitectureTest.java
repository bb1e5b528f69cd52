package dev.gongkai.report.pages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.gongkai.report.pages.testing.HouseRules;

/** The rules of docs/architecture.md for what pages look like. */
@AnalyzeClasses(packages = "dev.gongkai.report.pages", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule LAYOUT_STANDS_ON_PICTURES_AND_FONTS_AND_THESE_ON_TEXT = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("fonts for all")
            .definedBy("dev.gongkai.report.pages")
            .layer("layout")
            .definedBy("..pages.internal.layout..")
            .layer("outlines of CFF")
            .definedBy("..pages.internal.font.cff..")
            .layer("font")
            .definedBy("..pages.internal.font")
            .layer("picture")
            .definedBy("..pages.internal.picture..")
            .layer("text")
            .definedBy("..pages.internal.text..")
            .layer("bytes")
            .definedBy("..pages.internal.bytes..")
            .whereLayer("fonts for all")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("layout")
            .mayOnlyBeAccessedByLayers("fonts for all")
            .whereLayer("outlines of CFF")
            .mayOnlyBeAccessedByLayers("fonts for all")
            .whereLayer("font")
            .mayOnlyBeAccessedByLayers("fonts for all", "outlines of CFF", "layout")
            .whereLayer("picture")
            .mayOnlyBeAccessedByLayers("layout")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("fonts for all", "layout", "font")
            .whereLayer("bytes")
            .mayOnlyBeAccessedByLayers("font", "outlines of CFF", "picture");

    @ArchTest
    static final ArchRule PAGES_KNOW_NO_FILE_FORMAT = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.gongkai.report..", "java..", "javax.imageio..", "org.jspecify..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("dev.gongkai.report.render.pdf..", "dev.gongkai.report.render.docx..");
}
