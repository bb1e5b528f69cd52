package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.pdf.testing.ReportPdf;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine: who needs it, and whether all that is needed of it is there. */
class EngineTest {

    private static final String ENGINE = "dev.gongkai.report.render.pdf.engine";

    /** The class path of the tests without some classes, which finds each class by itself. */
    private static final class Apart extends URLClassLoader {
        private final Set<String> missed = new TreeSet<>();

        Apart(String... without) throws MalformedURLException {
            super(urls(List.of(without)), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] urls(List<String> without) throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            Set<Path> excluded = new TreeSet<>();
            without.forEach(name -> excluded.add(whereIs(name)));
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (!excluded.remove(Path.of(entry).toAbsolutePath())) {
                    urls.add(Path.of(entry).toUri().toURL());
                }
            }
            assertThat(excluded).isEmpty();
            return urls.toArray(URL[]::new);
        }

        private static Path whereIs(String name) {
            try {
                return Path.of(URI.create(Class.forName(name)
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public URL findResource(String name) {
            URL found = super.findResource(name);
            if (found == null) {
                missed.add(name);
            }
            return found;
        }

        @SuppressWarnings("unchecked")
        UnaryOperator<byte[]> make(Class<? extends UnaryOperator<byte[]>> type) throws ReflectiveOperationException {
            return (UnaryOperator<byte[]>)
                    loadClass(type.getName()).getDeclaredConstructor().newInstance();
        }
    }

    /** A report out of a PDF, as JSON. */
    public static final class Reading implements UnaryOperator<byte[]> {
        @Override
        public byte[] apply(byte[] pdf) {
            try {
                Report report = PdfReportReader.create().read(new ByteArrayInputStream(pdf));
                return ReportWriter.create().write(report).getBytes(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same as most programs do it: by the front door, which knows all formats. */
    public static final class ReadingOfAnyFile implements UnaryOperator<byte[]> {
        @Override
        public byte[] apply(byte[] pdf) {
            Thread thread = Thread.currentThread();
            ClassLoader others = thread.getContextClassLoader();
            try {
                Path file = Files.createTempFile("report", ".pdf");
                try {
                    Files.write(file, pdf);
                    thread.setContextClassLoader(getClass().getClassLoader());
                    return ReportWriter.create().write(ReportFiles.read(file)).getBytes(StandardCharsets.UTF_8);
                } finally {
                    thread.setContextClassLoader(others);
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A PDF of a report that is given as JSON. */
    public static final class Rendering implements UnaryOperator<byte[]> {
        @Override
        public byte[] apply(byte[] json) {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                PdfRenderer.create().render(ReportReader.create().read(new ByteArrayInputStream(json)), out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void readingNeedsNoEngine() throws Exception {
        byte[] json = ReportPdf.json(Samples.qufu());
        byte[] pdf = Samples.bytes(PdfRenderer.create(), Samples.qufu());

        try (Apart apart = new Apart(ENGINE + ".text.pdf.PdfWriter", "com.lowagie.text.pdf.PdfWriter")) {
            assertThat(apart.make(Reading.class).apply(pdf)).isEqualTo(json);
            assertThat(apart.make(ReadingOfAnyFile.class).apply(pdf)).isEqualTo(json);

            UnaryOperator<byte[]> rendering = apart.make(Rendering.class);
            assertThatThrownBy(() -> rendering.apply(json))
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessageContaining(ENGINE.replace('.', '/'));
        }
    }

    /** Nothing in the packages that others have, and no file that was left out. */
    @Test
    void renderingNeedsTheEngineAndNoOpenPdfBesides() throws Exception {
        byte[] json = ReportPdf.json(Samples.qufu());

        try (Apart apart = new Apart("com.lowagie.text.pdf.PdfWriter")) {
            assertThat(apart.make(Rendering.class).apply(json))
                    .isEqualTo(Samples.bytes(PdfRenderer.create(), Samples.qufu()));
            assertThat(apart.missed).noneMatch(name -> name.startsWith(ENGINE.replace('.', '/')));
        }
    }

    /** Of what its classes name, wherever that is. */
    @Test
    void whatTheEngineIsMadeOfIsThere() {
        JavaClasses engine = new ClassFileImporter().importPackages(ENGINE);
        assertThat(engine.contain(ENGINE + ".text.pdf.PdfWriter")).isTrue();

        List<String> missing = engine.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith(ENGINE))
                .filter(target -> !engine.contain(target.getName()))
                .map(JavaClass::getName)
                .distinct()
                .toList();

        assertThat(missing).isEmpty();
        assertThat(engine.stream().flatMap(EngineTest::packagesNamed))
                .noneMatch(name -> name.startsWith("com.lowagie"));
    }

    @Test
    void whatTheEngineIsAndItsLicencesAreSaid() throws IOException {
        assertThat(licence("NOTICE.md")).contains(com.lowagie.text.Document.getVersion());
        assertThat(licence("MPL-2.0.txt")).startsWith("Mozilla Public License");
        assertThat(licence("LGPL-2.1.md")).containsIgnoringCase("Lesser General Public License");
    }

    private static String licence(String name) throws IOException {
        try (InputStream in = EngineTest.class.getResourceAsStream("/META-INF/gongkai/openpdf/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<String> packagesNamed(JavaClass type) {
        return Stream.concat(
                Stream.of(type.getPackageName()),
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName()));
    }
}
