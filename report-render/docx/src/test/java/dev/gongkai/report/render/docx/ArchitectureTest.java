package dev.gongkai.report.render.docx;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of docs/architecture.md for the Word documents. */
@AnalyzeClasses(packages = "dev.gongkai.report.render.docx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.gongkai.report.render.docx";

    private static final int MOST_CLASSES = 35;

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

    @ArchTest
    static final ArchRule FORMAT_KNOWS_NO_OTHER = knowsOnly("format");

    @ArchTest
    static final ArchRule PARSE_KNOWS_FORMAT = knowsOnly("parse", "format");

    @ArchTest
    static final ArchRule COMPARE_KNOWS_PARSE = knowsOnly("compare", "parse", "format");

    @ArchTest
    static final ArchRule WRITE_KNOWS_FORMAT = knowsOnly("write", "format");

    @ArchTest
    static final ArchRule TEMPLATE_KNOWS_WRITE = knowsOnly("template", "write", "format");

    @ArchTest
    static final ArchRule FONTS_KNOW_TEMPLATE = knowsOnly("fonts", "template", "write", "format");

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_FACES = noClasses()
            .that()
            .resideInAPackage(ROOT + ".internal..")
            .and()
            .resideOutsideOfPackage(ROOT + ".internal.fonts")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.gongkai.report.pages..");

    @ArchTest
    static final ArchRule NO_CYCLE_BETWEEN_PACKAGES = slices().assignedFrom(by("package", JavaClass::getPackageName))
            .should()
            .beFreeOfCycles();

    /** A sealed hierarchy and its visitor stand in one file. */
    @ArchTest
    static final ArchRule NO_CYCLE_BETWEEN_FILES =
            slices().assignedFrom(by("file", ArchitectureTest::file)).should().beFreeOfCycles();

    @ArchTest
    static void packagesAreSmall(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes.values()).allMatch(size -> size <= MOST_CLASSES);
    }

    private static ArchRule knowsOnly(String room, String... others) {
        String[] allowed = Stream.concat(Stream.of(room), Stream.of(others))
                .map(name -> ROOT + ".internal." + name)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOT + ".internal." + room)
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)));
    }

    private static String file(JavaClass type) {
        return type.getName().replaceAll("[$\\[].*", "");
    }

    private static SliceAssignment by(String what, Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(name.apply(type));
            }

            @Override
            public String getDescription() {
                return "each " + what;
            }
        };
    }
}
