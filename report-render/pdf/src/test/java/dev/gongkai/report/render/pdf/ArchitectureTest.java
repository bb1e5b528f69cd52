package dev.gongkai.report.render.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.gongkai.report.pages.testing.HouseRules;

/** The rules of docs/architecture.md for PDF. */
@AnalyzeClasses(
        packages = "dev.gongkai.report.render.pdf",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoEngine.class})
class ArchitectureTest {

    private static final String ENGINE = "dev.gongkai.report.render.pdf.engine..";

    /** It stands below, but others wrote it. */
    static final class NoEngine implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/render/pdf/engine/");
        }
    }

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule THE_ENGINE_IS_CONFINED = noClasses()
            .that()
            .resideOutsideOfPackages("..pdf.internal.paint..", "..pdf.internal.file..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE)
            .because("its packages change their names, and what is read is read by ours");

    @ArchTest
    static final ArchRule ITS_OWN_PACKAGES_ARE_THE_HOSTS =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.lowagie..");

    @ArchTest
    static final ArchRule READING_NEEDS_NO_ENGINE = noClasses()
            .that()
            .resideInAPackage("..pdf.internal.read..")
            .or()
            .haveSimpleName("PdfReportReader")
            .should()
            .transitivelyDependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule PAINTING_AND_READING_STAND_ON_FILES_AND_NOT_ON_EACH_OTHER = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("for all")
            .definedBy("dev.gongkai.report.render.pdf")
            .layer("paint")
            .definedBy("..pdf.internal.paint..")
            .layer("read")
            .definedBy("..pdf.internal.read..")
            .layer("file")
            .definedBy("..pdf.internal.file..")
            .whereLayer("for all")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("paint")
            .mayOnlyBeAccessedByLayers("for all")
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("for all")
            .whereLayer("file")
            .mayOnlyBeAccessedByLayers("for all", "paint", "read");

    @ArchTest
    static final ArchRule PDF_NEEDS_PAGES_THE_ENGINE_AND_THE_PLATFORM = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.gongkai.report..", "java..", "org.jspecify..", ENGINE)
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("dev.gongkai.report.render.docx..");
}
