package dev.gongkai.report.validate;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The rules of docs/architecture.md for the validator. */
@AnalyzeClasses(packages = "dev.gongkai.report.validate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String VALIDATE = "dev.gongkai.report.validate";

    private static final String[] FAMILIES = {
        VALIDATE + ".internal.form",
        VALIDATE + ".internal.table",
        VALIDATE + ".internal.claim",
        VALIDATE + ".internal.content"
    };

    @ArchTest
    static final ArchRule KNOWS_NO_RENDERER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.gongkai.report.document..", "dev.gongkai.report.render..");

    /** From the validator down: the families, what a rule sees and says, the words and numbers of texts. */
    @ArchTest
    static final ArchRule ARROWS_RUN_DOWN = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(VALIDATE + "..")
            .layer("outputs and settings")
            .definedBy(VALIDATE + ".output", VALIDATE + ".settings")
            .layer("validator")
            .definedBy(VALIDATE)
            .layer("families")
            .definedBy(FAMILIES)
            .layer("rule")
            .definedBy(VALIDATE + ".rule")
            .layer("words")
            .definedBy(VALIDATE + ".internal.words")
            .layer("numbers")
            .definedBy(VALIDATE + ".text")
            .whereLayer("outputs and settings")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("validator")
            .mayOnlyBeAccessedByLayers("outputs and settings")
            .whereLayer("families")
            .mayOnlyBeAccessedByLayers("validator")
            .whereLayer("words")
            .mayOnlyBeAccessedByLayers("families")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("families", "validator", "outputs and settings");

    @ArchTest
    static final ArchRule FAMILIES_DO_NOT_KNOW_EACH_OTHER = slices().matching(VALIDATE + ".internal.(*)")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage(VALIDATE + ".internal.words"));

    @ArchTest
    static final ArchRule NO_CYCLE_BETWEEN_PACKAGES =
            slices().matching("dev.gongkai.report.(**)").should().beFreeOfCycles();

    /** A class with those nested in it is one. */
    @ArchTest
    static final ArchRule NO_CYCLE_BETWEEN_CLASSES = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getName().replaceAll("\\$.*", ""));
                }

                @Override
                public String getDescription() {
                    return "top-level classes";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static void noPackageHasMoreClassesThanOneCanKnow(JavaClasses classes) {
        Map<String, Long> counts = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(counts)
                .isNotEmpty()
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(35));
    }

    @ArchTest
    static final ArchRule RULES_KNOW_NO_FILES = noClasses()
            .that()
            .resideOutsideOfPackages(VALIDATE + ".settings", VALIDATE + ".output")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.gongkai.report.json",
                    VALIDATE + ".settings",
                    VALIDATE + ".output",
                    "com.fasterxml..",
                    "javax.xml..",
                    "java.nio.file..");

    @ArchTest
    static final ArchRule NUMBERS_IN_TEXT_STAND_ALONE = classes()
            .that()
            .resideInAPackage(VALIDATE + ".text")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(VALIDATE + ".text", "java..", "org.jspecify..");

    /** The day is part of the context: the same report gives the same findings on every day. */
    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("the clock is read") {
                @Override
                public boolean test(JavaMethodCall call) {
                    AccessTarget.MethodCallTarget target = call.getTarget();
                    String owner = target.getOwner().getName();
                    return (owner.startsWith("java.time.") && target.getName().equals("now"))
                            || owner.equals("java.time.Clock")
                            || (owner.equals("java.lang.System")
                                    && (target.getName().equals("currentTimeMillis")
                                            || target.getName().equals("nanoTime")));
                }
            })
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule NO_CHANCE =
            noClasses().should().dependOnClassesThat().haveNameMatching("java\\.util\\.(Random|UUID)");

    @ArchTest
    static final ArchRule NO_JAVA_UTIL_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NULL_MARKED = classes().should(new ArchCondition<>("be in a @NullMarked package") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            events.add(new SimpleConditionEvent(
                    type, type.getPackage().isAnnotatedWith(NullMarked.class), type.getName()));
        }
    });

    @ArchTest
    static final ArchRule SIGNATURES_SHOW_NO_HIDDEN_TYPE = codeUnits()
            .that(new DescribedPredicate<JavaCodeUnit>("are API") {
                @Override
                public boolean test(JavaCodeUnit unit) {
                    return isPublic(unit.getOwner()) && unit.getModifiers().contains(JavaModifier.PUBLIC);
                }

                private boolean isPublic(JavaClass type) {
                    return type.getModifiers().contains(JavaModifier.PUBLIC)
                            && type.getEnclosingClass().map(this::isPublic).orElse(true);
                }
            })
            .should(new ArchCondition<>("show no Jackson, slf4j or XML type") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean hidden = unit.getAllInvolvedRawTypes().stream()
                            .anyMatch(resideInAnyPackage("com.fasterxml..", "org.slf4j..", "javax.xml.."));
                    events.add(new SimpleConditionEvent(unit, !hidden, unit.getFullName()));
                }
            });
}
