package dev.gongkai.report.pages.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of docs/architecture.md that hold for whatever has to do with pages. */
public final class HouseRules {

    private static final int MOST_CLASSES_OF_A_PACKAGE = 35;

    private static final DescribedPredicate<JavaClass> OURS =
            JavaClass.Predicates.resideInAPackage("dev.gongkai.report..");

    private static final DescribedPredicate<JavaClass> HIDDEN = JavaClass.Predicates.resideInAPackage("..internal..")
            .or(DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage("dev.gongkai.report..", "java..", "", "org.jspecify..")));

    private static final DescribedPredicate<JavaClass> ARE_SEEN_OUTSIDE = DescribedPredicate.describe(
            "are seen outside",
            type -> !type.getPackageName().contains(".internal")
                    && Stream.iterate(
                                    Optional.of(type),
                                    Optional::isPresent,
                                    t -> t.get().getEnclosingClass())
                            .allMatch(t -> t.get().getModifiers().contains(JavaModifier.PUBLIC)));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().assignedFrom(
                    slicesBy("package", JavaClass::getPackageName))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule CLASSES_HAVE_NO_CYCLES = slices().assignedFrom(
                    slicesBy("top-level class", type -> topLevel(type).getFullName()))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_ARE_SMALL = classes()
            .that(OURS)
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<>("be in a package of at most " + MOST_CLASSES_OF_A_PACKAGE + " classes") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long count = type.getPackage().getClasses().stream()
                            .filter(JavaClass::isTopLevelClass)
                            .count();
                    events.add(new SimpleConditionEvent(
                            type, count <= MOST_CLASSES_OF_A_PACKAGE, type.getPackageName() + " has " + count));
                }
            });

    @ArchTest
    static final ArchRule NO_SIGNATURE_SHOWS_WHAT_IS_WITHIN = noCodeUnits()
            .that()
            .areDeclaredInClassesThat(ARE_SEEN_OUTSIDE)
            .and()
            .areNotPrivate()
            .and()
            .areNotPackagePrivate()
            .should()
            .haveRawParameterTypes(DescribedPredicate.anyElementThat(HIDDEN))
            .orShould()
            .haveRawReturnType(HIDDEN)
            .orShould()
            .declareThrowableOfType(HIDDEN);

    private HouseRules() {}

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::topLevel).orElse(type);
    }

    private interface Naming {
        String name(JavaClass type);
    }

    private static SliceAssignment slicesBy(String what, Naming naming) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return OURS.test(type) ? SliceIdentifier.of(naming.name(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "each " + what;
            }
        };
    }
}
