package dev.gongkai.report.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which room knows which: pages and interface above, services below them, what is kept at the bottom. */
class ArchitectureTest {

    private static final String ROOT = "dev.gongkai.report.service";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void roomsKnowWhatLiesBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("api")
                .definedBy(ROOT + ".api..")
                .layer("desk")
                .definedBy(ROOT + ".desk..")
                .layer("edit")
                .definedBy(ROOT + ".edit..")
                .layer("drafts")
                .definedBy(ROOT + ".drafts..")
                .layer("reports")
                .definedBy(ROOT + ".reports..")
                .layer("spool")
                .definedBy(ROOT + ".spool..")
                .layer("security")
                .definedBy(ROOT + ".security..")
                .layer("config")
                .definedBy(ROOT + ".config..")
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("desk")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("edit")
                .mayOnlyBeAccessedByLayers("desk")
                .whereLayer("drafts")
                .mayOnlyBeAccessedByLayers("desk")
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("api", "desk", "spool")
                .whereLayer("spool")
                .mayOnlyBeAccessedByLayers("api", "desk")
                .whereLayer("security")
                .mayOnlyBeAccessedByLayers("desk", "drafts")
                .check(CLASSES);
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyRepositoriesKnowTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .doNotHaveSimpleName("AuditLog")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class)
                .check(CLASSES);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(CLASSES);
    }

    @Test
    void theFieldsOfAPageKnowNothingOfTheWeb() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".edit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void packagesAreSmall() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(type -> type.getPackageName(), Collectors.counting()));
        assertThat(sizes).hasSizeGreaterThan(6);
        assertThat(sizes.values()).allMatch(size -> size <= 35);
    }
}
