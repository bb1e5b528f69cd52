package dev.gongkai.report;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.gongkai.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String FORM = "dev.gongkai.report.form";
    private static final String MODEL = "dev.gongkai.report.model";
    private static final String JSON = "dev.gongkai.report.json";
    private static final String JSON_INTERNAL = "dev.gongkai.report.json.internal";
    private static final String INTERNAL = "dev.gongkai.report.internal";

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.gongkai.report.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FORM_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage(FORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MODEL, JSON + "..", INTERNAL);

    @ArchTest
    static final ArchRule MODEL_KNOWS_NO_JSON = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JSON + "..");

    @ArchTest
    static final ArchRule ONLY_JSON_READS_AND_LOGS = noClasses()
            .that()
            .resideOutsideOfPackages(JSON, JSON_INTERNAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "org.slf4j..");

    @ArchTest
    static final ArchRule NO_JAVA_UTIL_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NO_UTIL = noClasses().that().arePublic().should().haveSimpleNameContaining("Util");

    @ArchTest
    static final ArchRule NULL_MARKED = classes().should(new ArchCondition<>("be in a @NullMarked package") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            events.add(new SimpleConditionEvent(
                    type, type.getPackage().isAnnotatedWith(NullMarked.class), type.getName()));
        }
    });

    /** What a caller sees must be on the caller's class path, and stay when the engine changes its packages. */
    private static final DescribedPredicate<JavaClass> HIDDEN = resideInAnyPackage("com.fasterxml..", "org.slf4j..")
            .or(resideInAnyPackage(INTERNAL, JSON_INTERNAL))
            .as("Jackson, slf4j or internal types");

    @ArchTest
    static final ArchRule SIGNATURES_SHOW_NO_HIDDEN_TYPE =
            codeUnits().that(areApi()).and(not(ofTheModule())).should(show(JavaCodeUnit::getAllInvolvedRawTypes));

    @ArchTest
    static final ArchRule FIELDS_SHOW_NO_HIDDEN_TYPE =
            fields().that(areApi()).should(show(field -> field.getAllInvolvedRawTypes()));

    @ArchTest
    static final ArchRule SUPERTYPES_ARE_NOT_HIDDEN = classes()
            .that(isApi())
            // A module of Jackson has to be one.
            .and(not(name(JSON + ".ReportModule")))
            .should(new ArchCondition<>("extend nothing hidden") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean hidden = type.getAllRawSuperclasses().stream().anyMatch(HIDDEN)
                            || type.getAllRawInterfaces().stream().anyMatch(HIDDEN);
                    events.add(new SimpleConditionEvent(type, !hidden, type.getName()));
                }
            });

    /** What Jackson has a module answer. */
    private static DescribedPredicate<JavaMember> ofTheModule() {
        return new DescribedPredicate<>("asked by Jackson of the module") {
            @Override
            public boolean test(JavaMember member) {
                return member.getOwner().getName().equals(JSON + ".ReportModule")
                        && Set.of("version", "setupModule").contains(member.getName());
            }
        };
    }

    private static DescribedPredicate<JavaClass> isApi() {
        return new DescribedPredicate<>("are API") {
            @Override
            public boolean test(JavaClass type) {
                return !Set.of(INTERNAL, JSON_INTERNAL).contains(type.getPackageName())
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getEnclosingClass().map(this::test).orElse(true);
            }
        };
    }

    private static DescribedPredicate<JavaMember> areApi() {
        DescribedPredicate<JavaClass> api = isApi();
        return new DescribedPredicate<>("are API") {
            @Override
            public boolean test(JavaMember member) {
                return api.test(member.getOwner())
                        && (member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED));
            }
        };
    }

    private static <T extends JavaMember> ArchCondition<T> show(Function<T, Set<JavaClass>> types) {
        return new ArchCondition<>("show no hidden type") {
            @Override
            public void check(T member, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        member, types.apply(member).stream().noneMatch(HIDDEN), member.getFullName()));
            }
        };
    }
}
