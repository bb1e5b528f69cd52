package dev.gongkai.report.render.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of docs/architecture.md for the PDF renderer. */
@AnalyzeClasses(packages = "dev.gongkai.report.render.pdf", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "com.lowagie..";

    /** Who writes objects of a PDF; all others think in points and glyphs. */
    private static final Class<?>[] WRITERS = {
        PdfRenderer.class,
        PdfFile.class,
        Metadata.class,
        TextString.class,
        Structure.class,
        Painter.class,
        DocumentFonts.class,
        PictureWriter.class
    };

    private static final DescribedPredicate<JavaClass> OF_THE_ENGINE = JavaClass.Predicates.resideInAPackage(ENGINE);

    private static final DescribedPredicate<JavaClass> HIDDEN =
            OF_THE_ENGINE.or(JavaClass.Predicates.resideInAPackage("dev.gongkai.report..internal.."));

    private static final DescribedPredicate<JavaClass> ARE_SEEN_OUTSIDE = DescribedPredicate.describe(
            "are seen outside",
            type -> Stream.iterate(
                            Optional.of(type), Optional::isPresent, t -> t.get().getEnclosingClass())
                    .allMatch(t -> t.get().getModifiers().contains(JavaModifier.PUBLIC)));

    @ArchTest
    static final ArchRule THE_ENGINE_IS_CONFINED = noClasses()
            .that(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(WRITERS)))
            .should()
            .dependOnClassesThat(OF_THE_ENGINE)
            .because("its packages change their names, and what is measured and placed is ours");

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

    @ArchTest
    static final ArchRule THE_RENDERER_NEEDS_THE_ENGINE_AND_THE_PLATFORM = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.gongkai.report..", "java..", "javax.imageio..", "org.jspecify..", ENGINE);
}
