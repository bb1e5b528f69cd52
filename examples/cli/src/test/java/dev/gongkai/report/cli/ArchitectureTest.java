package dev.gongkai.report.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rooms of docs/architecture.md, over all modules: which package may know which. A class that stands in the wrong
 * package, or a name that is taken, fails here; what one module alone asks of its classes is tested there.
 */
@AnalyzeClasses(
        packages = "dev.gongkai.report",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.NoJarsOfTests.class,
            ArchitectureTest.NoEngine.class
        })
class ArchitectureTest {

    private static final String ROOT = "dev.gongkai.report";
    private static final String VALIDATE = ROOT + ".validate";
    private static final String RENDER = ROOT + ".render";
    private static final String PAGES = ROOT + ".pages";
    private static final String PDF = RENDER + ".pdf";
    private static final String DOCX = RENDER + ".docx";

    private static final String OPENPDF = PDF + ".engine..";
    private static final String[] DOCX4J = {
        "org.docx4j..",
        "org.pptx4j..",
        "org.xlsx4j..",
        "org.opendope..",
        "jakarta.xml..",
        "org.jvnet..",
        "org.glassfish.."
    };

    private static final int MOST_CLASSES_OF_A_PACKAGE = 35;

    /** The classes of tests that other modules' tests use come in jars. */
    static final class NoJarsOfTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** The engine of PDF stands in our packages, but others wrote it. */
    static final class NoEngine implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/render/pdf/engine/");
        }
    }

    // Size, names and circles

    @ArchTest
    static void packagesHaveNoCycles(JavaClasses library) {
        assertNoCycles(library, name -> name.substring(0, name.lastIndexOf('.')));
    }

    /** The flow of a file: its grids have cells, and these are flows again. */
    private static final String FLOW = ROOT + ".importer.internal.source.Flow";

    private static final Set<String> OF_THE_FLOW = Set.of(
            "CellText",
            "FlowGrid",
            "FlowItem",
            "FlowPicture",
            "FlowText",
            "GridWidths",
            "SourceBuilder",
            "SpannedGrid");

    /** A sealed hierarchy and its visitor name each other, and what is built of itself does; they count as one class. */
    @ArchTest
    static void topLevelClassesHaveNoCycles(JavaClasses library) {
        Hierarchies hierarchies = new Hierarchies(library);
        assertNoCycles(library, name -> {
            String type = hierarchies.of(topLevel(name));
            return OF_THE_FLOW.contains(type.substring(type.lastIndexOf('.') + 1)) ? FLOW : type;
        });
    }

    /** Says of each unit that needs itself by way of others which these are. */
    private static void assertNoCycles(JavaClasses library, UnaryOperator<String> unit) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : library) {
            String from = unit.apply(type.getName());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String name = dependency.getTargetClass().getBaseComponentType().getName();
                if (name.startsWith(ROOT) && !unit.apply(name).equals(from)) {
                    known.computeIfAbsent(from, any -> new TreeSet<>()).add(unit.apply(name));
                }
            }
        }
        Map<String, Set<String>> reached = new TreeMap<>();
        known.keySet().forEach(from -> reached.put(from, reachable(from, known)));
        reached.forEach((from, others) ->
                others.removeIf(to -> !reached.getOrDefault(to, Set.of()).contains(from)));
        reached.values().removeIf(Set::isEmpty);
        assertThat(reached).as("what needs each other").isEmpty();
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> known) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(known.get(from));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(known.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /** What belongs together by its kind: each sealed type, those that it permits, and what its method accept takes. */
    private static final class Hierarchies {
        private final Map<String, String> parents = new HashMap<>();

        Hierarchies(JavaClasses library) {
            for (JavaClass type : library) {
                Class<?> sealed = type.reflect();
                if (sealed.isSealed()) {
                    Stream.of(sealed.getPermittedSubclasses()).forEach(member -> join(sealed, member));
                    for (Method method : sealed.getDeclaredMethods()) {
                        if (method.getName().equals("accept") && method.getParameterCount() == 1) {
                            join(sealed, method.getParameterTypes()[0]);
                        }
                    }
                }
            }
        }

        private void join(Class<?> type, Class<?> other) {
            String a = of(topLevel(type.getName()));
            String b = of(topLevel(other.getName()));
            if (!a.equals(b)) {
                parents.put(b, a);
            }
        }

        String of(String name) {
            String parent = parents.get(name);
            return parent == null ? name : of(parent);
        }
    }

    private static String topLevel(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** A room stands in the table with its name, or after others of its kind with the end of it. */
    @ArchTest
    static void everyRoomOfTheLibraryIsDescribed(JavaClasses library) throws IOException {
        String description = Files.readString(Path.of("..", "..", "docs", "architecture.md"));
        Set<String> rooms = new TreeSet<>();
        topLevelClasses(library).forEach(type -> rooms.add(type.getPackageName()));
        rooms.removeIf(room -> room.equals(ROOT) || (room + ".").matches(ROOT + "\\.(cli|generator)\\..*"));
        rooms.removeIf(room -> description.contains("`" + room.substring(ROOT.length() + 1) + "`")
                || description.contains("`" + room.substring(room.lastIndexOf('.')) + "`"));
        assertThat(rooms).isEmpty();
    }

    @ArchTest
    static void packagesAreSmall(JavaClasses library) {
        Map<String, Long> sizes = new TreeMap<>();
        topLevelClasses(library).forEach(type -> sizes.merge(type.getPackageName(), 1L, Long::sum));
        sizes.values().removeIf(size -> size <= MOST_CLASSES_OF_A_PACKAGE);
        assertThat(sizes).isEmpty();
    }

    /**
     * Nested types count where they are seen outside. Some of these are always named with the class around them, as in
     * {@code Form.Builder} and {@code Narrative.Paragraph}: builders, visitors, kinds, and the members of a sealed
     * hierarchy that is nested as a whole.
     */
    @ArchTest
    static void noNameStandsForTwoThings(JavaClasses library) {
        Map<String, List<JavaClass>> byName = Stream.concat(
                        topLevelClasses(library),
                        library.stream()
                                .filter(JavaClass::isNestedClass)
                                .filter(ArchitectureTest::isPublicThroughout)
                                .filter(not(
                                        describe("are named with their owner", ArchitectureTest::isNamedWithOwner))))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, toList()));
        byName.values().removeIf(types -> types.size() == 1);
        assertThat(byName).isEmpty();
    }

    private static boolean isNamedWithOwner(JavaClass type) {
        return Set.of("Builder", "Visitor", "Kind").contains(type.getSimpleName())
                || type.reflect().isSealed()
                || type.getRawInterfaces().stream()
                        .anyMatch(above -> above.reflect().isSealed()
                                && above.getEnclosingClass().equals(type.getEnclosingClass()));
    }

    private static Stream<JavaClass> topLevelClasses(JavaClasses library) {
        return library.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().endsWith("-info"));
    }

    // What is seen outside

    private static boolean isPublicThroughout(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(ArchitectureTest::isPublicThroughout)
                        .orElse(true);
    }

    private static final DescribedPredicate<JavaClass> ARE_API = describe(
                    "are API", ArchitectureTest::isPublicThroughout)
            .and(not(resideInAPackage("..internal..")))
            // A module of Jackson has to be one.
            .and(not(describe("be Jackson's", type -> type.getName().equals(ROOT + ".json.ReportModule"))));

    private static final DescribedPredicate<JavaClass> HIDDEN = resideInAPackage(ROOT + "..internal..")
            .or(resideInAnyPackage("com.fasterxml..", "org.slf4j..", "javax.xml..", OPENPDF))
            .or(resideInAnyPackage(DOCX4J))
            .as("internal types or those of an engine");

    @ArchTest
    static final ArchRule INTERNAL_IS_INTERNAL = noClasses()
            .that()
            .resideInAPackage(ROOT + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "..internal..")
            .because("what the command line does, everybody can do");

    @ArchTest
    static final ArchRule SIGNATURES_SHOW_NOTHING_HIDDEN =
            codeUnits().that(areApi()).should(showNothingHidden(unit -> unit.getAllInvolvedRawTypes()));

    @ArchTest
    static final ArchRule EXCEPTIONS_ARE_NOT_HIDDEN =
            codeUnits().that(areApi()).should(showNothingHidden(unit -> unit.getExceptionTypes()));

    @ArchTest
    static final ArchRule FIELDS_SHOW_NOTHING_HIDDEN =
            fields().that(areApi()).should(showNothingHidden(field -> field.getAllInvolvedRawTypes()));

    @ArchTest
    static final ArchRule SUPERTYPES_ARE_NOT_HIDDEN = classes()
            .that(ARE_API)
            .should(condition(
                    "extend nothing hidden",
                    type -> Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                            .noneMatch(HIDDEN)));

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(condition(
                    "be in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));

    private static <T extends JavaMember> DescribedPredicate<T> areApi() {
        return describe(
                "are API",
                member -> ARE_API.test(member.getOwner())
                        && (member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED)));
    }

    private static <T extends JavaMember> ArchCondition<T> showNothingHidden(
            Function<T, ? extends Collection<JavaClass>> types) {
        return new ArchCondition<>("show nothing hidden") {
            @Override
            public void check(T member, ConditionEvents events) {
                boolean shown = types.apply(member).stream().anyMatch(HIDDEN);
                events.add(new SimpleConditionEvent(member, !shown, member.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> condition(String description, Function<JavaClass, Boolean> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.apply(type), type.getName()));
            }
        };
    }

    // Directions

    /** What a package knows of this library, itself and the packages below it apart. */
    private static ArchRule knowsOnly(String room, String... others) {
        String[] all = Stream.concat(Stream.of(room), Stream.of(others)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(all))));
    }

    @ArchTest
    static final ArchRule THE_FORM_STANDS_ALONE = knowsOnly(ROOT + ".form");

    @ArchTest
    static final ArchRule THE_REPORT_KNOWS_THE_FORM =
            knowsOnly(ROOT + ".model", ROOT, ROOT + ".form", ROOT + ".internal");

    @ArchTest
    static final ArchRule SUMS_KNOW_THE_REPORT =
            knowsOnly(ROOT + ".consolidation", ROOT, ROOT + ".form", ROOT + ".model", ROOT + ".internal");

    @ArchTest
    static final ArchRule YEARS_KNOW_THE_REPORT = knowsOnly(ROOT + ".series", ROOT, ROOT + ".form", ROOT + ".model");

    @ArchTest
    static final ArchRule PICTURES_ARE_JUDGED_WITHOUT_FORMATS =
            knowsOnly(ROOT + ".internal.picture", ROOT, ROOT + ".model");

    @ArchTest
    static final ArchRule JSON_KNOWS_THE_REPORT =
            knowsOnly(ROOT + ".json..", ROOT, ROOT + ".form", ROOT + ".model", ROOT + ".internal..");

    @ArchTest
    static final ArchRule THE_VALIDATOR_KNOWS_THE_MODEL = knowsOnly(
            VALIDATE + "..",
            ROOT,
            ROOT + ".form",
            ROOT + ".model",
            ROOT + ".series",
            ROOT + ".json..",
            ROOT + ".internal..");

    @ArchTest
    static final ArchRule DOCUMENTS_KNOW_THE_MODEL =
            knowsOnly(ROOT + ".document", ROOT, ROOT + ".form", ROOT + ".model", ROOT + ".internal");

    @ArchTest
    static final ArchRule RENDERING_KNOWS_DOCUMENTS = knowsOnly(
            RENDER,
            ROOT,
            ROOT + ".form",
            ROOT + ".model",
            // The front door takes JSON too; the module's own test says that nobody else does.
            ROOT + ".json",
            ROOT + ".document",
            ROOT + ".internal",
            // A letterhead is judged where it is given.
            ROOT + ".internal.picture");

    @ArchTest
    static final ArchRule HTML_KNOWS_RENDERING = knowsOnly(
            RENDER + ".html",
            ROOT,
            // Its tables as CSV, the report within as JSON.
            ROOT + ".form",
            ROOT + ".model",
            ROOT + ".json",
            ROOT + ".document",
            ROOT + ".internal",
            ROOT + ".internal.picture",
            RENDER,
            RENDER + ".internal",
            RENDER + ".internal.chart");

    @ArchTest
    static final ArchRule PAGES_KNOW_NO_FORMAT = knowsOnly(
            PAGES + "..",
            ROOT,
            ROOT + ".form",
            ROOT + ".model",
            ROOT + ".document",
            ROOT + ".internal..",
            RENDER,
            RENDER + ".internal",
            RENDER + ".internal.chart");

    @ArchTest
    static final ArchRule FORMATS_DO_NOT_KNOW_EACH_OTHER = slices().matching(RENDER + ".(*)..")
            .as("formats")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage(RENDER + ".."), resideInAPackage(RENDER + ".internal.."));

    @ArchTest
    static final ArchRule NOBODY_JUDGES_WHAT_IS_RENDERED = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".document..", RENDER + "..", PAGES + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(VALIDATE + "..");

    @ArchTest
    static final ArchRule ONLY_PAGE_FORMATS_KNOW_PAGES = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".document", RENDER, RENDER + ".internal", RENDER + ".html", DOCX + "..")
            .and()
            .resideOutsideOfPackages(DOCX, DOCX + ".internal.fonts") // Word documents can bring faces along
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PAGES + "..");

    @ArchTest
    static final ArchRule TEXT_OF_PAGES_STANDS_ALONE = pages("text", "bytes");

    @ArchTest
    static final ArchRule FACES_KNOW_TEXT = pages("font..", "text", "bytes");

    @ArchTest
    static final ArchRule PICTURES_KNOW_BYTES = pages("picture", "text", "bytes");

    @ArchTest
    static final ArchRule LAYOUT_KNOWS_TEXT_FACES_AND_PICTURES = pages("layout", "text", "font..", "picture", "bytes");

    /** What a package of the inside of pages knows of the others. */
    private static ArchRule pages(String room, String... others) {
        return knows(PAGES + ".internal.", room, others);
    }

    @ArchTest
    static final ArchRule THE_FILE_OF_A_PDF_KNOWS_NOTHING_ABOVE = knows(PDF + ".internal.", "file");

    @ArchTest
    static final ArchRule PAINTING_KNOWS_THE_FILE = knows(PDF + ".internal.", "paint", "file");

    @ArchTest
    static final ArchRule READING_PDF_KNOWS_NO_PAINTING = knows(PDF + ".internal.", "read", "file");

    @ArchTest
    static final ArchRule THE_FORMAT_OF_DOCX_STANDS_ALONE = knows(DOCX + ".internal.", "format");

    @ArchTest
    static final ArchRule PARSING_DOCX_KNOWS_THE_FORMAT = knows(DOCX + ".internal.", "parse", "format");

    @ArchTest
    static final ArchRule COMPARING_DOCX_KNOWS_WHAT_WAS_PARSED =
            knows(DOCX + ".internal.", "compare", "parse", "format");

    @ArchTest
    static final ArchRule WRITING_DOCX_KNOWS_THE_FORMAT = knows(DOCX + ".internal.", "write", "format");

    @ArchTest
    static final ArchRule TEMPLATES_OF_DOCX_KNOW_WRITING = knows(DOCX + ".internal.", "template", "write", "format");

    @ArchTest
    static final ArchRule FONTS_OF_DOCX_KNOW_TEMPLATES =
            knows(DOCX + ".internal.", "fonts", "template", "write", "format");

    @ArchTest
    static final ArchRule RULES_ARE_SEEN_WITHOUT_THEIR_FAMILIES =
            knows(VALIDATE + ".", "rule", "text", "internal.words");

    @ArchTest
    static final ArchRule WORDS_OF_RULES_STAND_ALONE = knows(VALIDATE + ".", "internal.words", "text");

    @ArchTest
    static final ArchRule NUMBERS_IN_TEXT_STAND_ALONE = knowsOnly(VALIDATE + ".text");

    @ArchTest
    static final ArchRule FAMILIES_OF_RULES_DO_NOT_KNOW_EACH_OTHER = slices().matching(VALIDATE + ".internal.(*)..")
            .as("families of rules")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage(VALIDATE + ".internal.."), resideInAPackage(VALIDATE + ".internal.words"));

    @ArchTest
    static final ArchRule FAMILIES_OF_RULES_KNOW_NO_VALIDATOR = noClasses()
            .that()
            .resideInAPackage(VALIDATE + ".internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(VALIDATE, VALIDATE + ".settings..", VALIDATE + ".output..");

    /** What a package knows of its neighbours and of the package that all of them stand in; engines are another matter. */
    private static ArchRule knows(String house, String room, String... neighbours) {
        String outside = house.replaceFirst("(\\.internal)?\\.$", "");
        String[] all = Stream.concat(Stream.of(room), Stream.of(neighbours))
                .map(name -> house + name)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(house + room)
                .should()
                .dependOnClassesThat(resideInAPackage(outside + "..")
                        .and(not(resideInAnyPackage(all)))
                        .and(not(resideInAPackage(OPENPDF))));
    }

    // Engines

    @ArchTest
    static final ArchRule ONLY_JSON_KNOWS_JACKSON = noClasses()
            .that()
            // The command line writes its log and its remarks in JSON.
            .resideOutsideOfPackages(
                    ROOT + ".json..", VALIDATE + ".output..", VALIDATE + ".settings..", ROOT + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule HTML_NEEDS_NOTHING_BUT_THE_PLATFORM = classes()
            .that()
            .resideInAnyPackage(ROOT + ".document", RENDER, RENDER + ".internal", RENDER + ".html")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule PAGES_NEED_NOTHING_BUT_THE_PLATFORM = classes()
            .that()
            .resideInAPackage(PAGES + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "..", "java..", "javax.imageio..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONLY_PDF_KNOWS_OPENPDF = noClasses()
            .that()
            .resideOutsideOfPackages(PDF + ".internal.paint", PDF + ".internal.file")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OPENPDF, "com.lowagie..");

    @ArchTest
    static final ArchRule ONLY_TEMPLATES_KNOW_DOCX4J = noClasses()
            .that()
            .resideOutsideOfPackages(DOCX + ".internal.template")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOCX4J);
}
