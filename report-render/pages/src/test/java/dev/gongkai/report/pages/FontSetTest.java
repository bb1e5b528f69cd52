package dev.gongkai.report.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.MalformedFontException.FontProblem;
import dev.gongkai.report.pages.internal.text.FaceChain;
import dev.gongkai.report.pages.testing.TestFaces;
import dev.gongkai.report.render.MissingCharacter;
import dev.gongkai.report.render.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which face a text is set in. */
class FontSetTest {

    private static final byte[] FANGSONG = named("仿宋_GB2312", "FangSong_GB2312");
    private static final byte[] SONG = named("宋体", "SimSun");

    /** A small font that has these names, as the fonts of Windows have them, and old ones of the Macintosh. */
    private static byte[] named(String chinese, String english) {
        byte[] small = TestFaces.small(TestFaces.bundled("Noto Serif SC"), "年度 09ab");
        byte[] utf16 = (chinese + english).getBytes(StandardCharsets.UTF_16BE);
        byte[] gbk = ("Mac" + chinese).getBytes(Charset.forName("GBK"));
        ByteBuffer table = ByteBuffer.allocate(6 + 3 * 12 + utf16.length + gbk.length);
        table.putShort((short) 0).putShort((short) 3).putShort((short) 42);
        record(table, 1, 25, 33, 4, gbk.length, utf16.length);
        record(table, 3, 1, 0x804, 1, 2 * chinese.length(), 0);
        record(table, 3, 1, 0x409, 1, 2 * english.length(), 2 * chinese.length());
        return TestFaces.with(small, "name", table.put(utf16).put(gbk).array());
    }

    private static void record(ByteBuffer table, int... fields) {
        for (int field : fields) {
            table.putShort((short) field);
        }
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String first(FontSet fonts, String... names) {
        return fonts.chain(List.of(names)).faces().get(0).name();
    }

    @Test
    void theBundledFacesServeEveryStyleOfTheOfficialTheme() {
        FontSet fonts = FontSet.bundled();
        assertThat(faces(fonts, Theme.Role.BODY, "年䶮0"))
                .containsExactly("FandolFang", "Noto Serif SC", "Noto Serif SC");
        assertThat(faces(fonts, Theme.Role.HEADING_1, "年䶮0"))
                .containsExactly("Noto Sans SC Medium", "Noto Sans SC Medium", "Noto Sans SC Medium");
        assertThat(faces(fonts, Theme.Role.HEADING_2, "年䶮0"))
                .containsExactly("Gongkai WenKai", "Gongkai WenKai", "Noto Serif SC");
        assertThat(faces(fonts, Theme.Role.TABLE, "年䶮0"))
                .containsExactly("Noto Serif SC", "Noto Serif SC", "Noto Serif SC");
    }

    private static List<String> faces(FontSet fonts, Theme.Role role, String text) {
        FaceChain chain = fonts.chain(Theme.OFFICIAL.style(role).faces());
        return text.codePoints()
                .mapToObj(c -> Objects.requireNonNull(chain.face(c)).name())
                .toList();
    }

    @Test
    void theBundledFacesAreReadOnce() {
        assertThat(FontSet.bundled()).isSameAs(FontSet.bundled());
    }

    @Test
    void withoutBundledFacesTheArtifactIsNamed() throws IOException {
        try (URLClassLoader none = new URLClassLoader(new URL[0], null)) {
            assertThatThrownBy(() -> FontSet.bundled(none))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("dev.gongkai.report:report-render-fonts");
        }
    }

    @Test
    void anIndexThatNamesNoFontIsAnError(@TempDir Path folder) throws IOException {
        Path index = folder.resolve("META-INF/gongkai/fonts.index");
        Files.createDirectories(index.getParent());
        Files.writeString(index, "Song = song.ttf\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThatThrownBy(() -> FontSet.bundled(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(index.toUri().getPath())
                    .hasMessageContaining("Song")
                    .hasMessageContaining("song.ttf");
        }
    }

    /** Most programs that merge jars keep one of several files of a name. */
    @Test
    void noFileOfOneArtifactOfFacesHasTheNameOfOneOfAnother() throws IOException {
        Map<String, Integer> times = new TreeMap<>();
        for (String face : List.of("NotoSerifSC-Regular.ttf", "FandolFang-Regular.ttf")) {
            URL resource = Objects.requireNonNull(
                    FontSetTest.class.getClassLoader().getResource("META-INF/gongkai/fonts/" + face));
            for (String name : names(resource)) {
                times.merge(name, 1, Integer::sum);
            }
        }
        times.keySet().removeIf(name -> name.endsWith("/") || name.startsWith("META-INF/maven/"));
        times.remove("META-INF/MANIFEST.MF");
        assertThat(times)
                .isNotEmpty()
                .allSatisfy((name, count) -> assertThat(count).as(name).isOne());
    }

    /** All files beside a face: in its jar, or in the folder of the classes where the build has made no jar yet. */
    private static List<String> names(URL face) throws IOException {
        if (face.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream().map(JarEntry::getName).toList();
        }
        Path root = Path.of(URI.create(face.toString())).resolve("../../../..").normalize();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @Test
    void facesAreFoundByAllTheirNamesWithoutRegardToCase() throws IOException {
        FontSet fonts = FontSet.builder()
                .face("First", stream(SONG))
                .face("Second", stream(FANGSONG))
                .build();
        String fangsong = first(fonts, "Second");

        assertThat(first(fonts, "仿宋_GB2312")).isEqualTo(fangsong);
        assertThat(first(fonts, "FANGSONG_gb2312")).isEqualTo(fangsong);
        assertThat(first(fonts, "Mac仿宋_GB2312")).isEqualTo(fangsong);
        assertThat(first(fonts, "nowhere", "second")).isEqualTo(fangsong);
        assertThat(first(fonts, "serif")).isEqualTo(first(fonts, "First")).isNotEqualTo(fangsong);
    }

    @Test
    void theCallersFacesComeBeforeTheBundledOnes() throws IOException {
        FontSet fonts = FontSet.builder()
                .face("Noto Serif SC", stream(FANGSONG))
                .bundled()
                .build();

        assertThat(first(fonts, "Noto Serif SC")).isEqualTo("Mac仿宋_GB2312");
        assertThat(first(fonts, "nowhere")).isEqualTo("Mac仿宋_GB2312");
        assertThat(first(fonts, "LXGW WenKai")).isEqualTo("Gongkai WenKai");
        assertThat(faces(fonts, Theme.Role.BODY, "䶮")).isNotEmpty();
        assertThat(fonts.names()).hasSize(FontSet.bundled().names().size() + 1);
    }

    @Test
    void asciiIsSetInTheLastFaceThatIsNamed() throws IOException {
        FontSet.Builder builder = FontSet.builder().face("A", stream(SONG)).face("B", stream(FANGSONG));
        FontSet fonts = builder.build();
        assertThat(fonts.chain(List.of("A", "B", "serif")).face('0').name()).isEqualTo("Mac仿宋_GB2312");
        assertThat(fonts.chain(List.of("B", "A")).face('0').name()).isEqualTo("Mac宋体");
        assertThat(fonts.chain(List.of("nowhere")).face('0').name()).isEqualTo("Mac宋体");

        FontSet named = builder.latin("SIMSUN").build();
        assertThat(named.chain(List.of("A", "B")).face('0').name()).isEqualTo("Mac宋体");
        assertThat(named.chain(List.of("B")).face('年').name()).isEqualTo("Mac仿宋_GB2312");
    }

    @Test
    void aTitleHasOneWeightWhateverOtherFacesThereAre() throws IOException {
        FontSet fonts = FontSet.builder()
                .face("Noto Serif CJK SC", stream(TestFaces.file(TestFaces.SONG)))
                .bundled()
                .build();

        FaceChain title = fonts.chain(Theme.OFFICIAL.style(Theme.Role.TITLE).faces());
        assertThat(title.face('年').name()).isEqualTo("Noto Serif SC SemiBold");
        assertThat(title.face('2')).isSameAs(title.face('年'));
    }

    @Test
    void aCharacterThatNoFaceHasHasNone() throws IOException {
        FontSet fonts = FontSet.builder().face("A", stream(SONG)).build();

        assertThat(fonts.chain(List.of()).face('报')).isNull();
        assertThat(fonts.chain(List.of()).face('\t')).isNotNull();
    }

    @Test
    void aFamilyMeansItsRegularFace() throws IOException {
        byte[] bold = SONG.clone();
        bold[TestFaces.table(bold, "OS/2") + 4] = 700 >> 8;
        bold[TestFaces.table(bold, "OS/2") + 5] = (byte) 700;
        FontSet fonts = FontSet.builder()
                .face("Bold", stream(bold))
                .face("Regular", stream(SONG))
                .build();

        assertThat(fonts.chain(List.of("SimSun")).faces().get(0))
                .isSameAs(fonts.chain(List.of("Regular")).faces().get(0))
                .isNotSameAs(fonts.chain(List.of("Bold")).faces().get(0));
    }

    @Test
    void aFolderGivesAllFacesByTheNamesOfTheirFiles(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("b.TTF"), FANGSONG);
        Files.write(folder.resolve("a.ttc"), TestFaces.collection(SONG, 3));
        Files.writeString(folder.resolve("LICENSE.txt"), "free");
        Files.createDirectory(folder.resolve("more.ttf"));

        assertThat(FontSet.builder().folder(folder).build().names())
                .containsExactly("Mac宋体", "Mac宋体", "Mac宋体", "Mac仿宋_GB2312");
    }

    @Test
    void aFileOfAFolderThatIsNoFontIsNamed(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.ttf"), SONG);
        Path broken = Files.writeString(folder.resolve("b.otf"), "no font at all");
        assertThatThrownBy(() -> FontSet.builder().folder(folder))
                .isInstanceOfSatisfying(
                        MalformedFontException.class,
                        e -> assertThat(e.problems().get(0).source()).isEqualTo(broken.toString()));

        Files.writeString(folder.resolve("c.woff2"), "wOF2 and more");
        assertThatThrownBy(() -> FontSet.builder().folder(folder))
                .hasMessageContaining("b.otf")
                .hasMessageContaining("c.woff2")
                .isInstanceOfSatisfying(
                        MalformedFontException.class,
                        e -> assertThat(e.problems())
                                .extracting(FontProblem::source)
                                .containsExactly(
                                        broken.toString(),
                                        folder.resolve("c.woff2").toString()));
    }

    @Test
    void aFolderWithoutFontsAddsNone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("LICENSE.txt"), "free");

        assertThat(FontSet.builder()
                        .folder(folder)
                        .face("宋体", new ByteArrayInputStream(SONG))
                        .build()
                        .names())
                .hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound(@TempDir Path folder) {
        assertThatThrownBy(() -> FontSet.builder().face(folder.resolve("none.ttf")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FontSet.builder().folder(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFaceOfACollectionIsTakenByItsNumber(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.ttc"), TestFaces.collection(SONG, 2));

        assertThat(FontSet.builder().face(file).face(file, 1).build().names()).hasSize(2);
        assertThatThrownBy(() -> FontSet.builder().face(file, 2)).hasMessageContaining("序号应为 0 至 1");
    }

    @Test
    void anAmountIsInOneFace() {
        FaceChain body =
                FontSet.bundled().chain(Theme.OFFICIAL.style(Theme.Role.BODY).faces());

        assertThat(body.face('万').name()).isEqualTo("FandolFang");
        assertThat(body.face('￥')).isSameAs(body.face('1')).isNotSameAs(body.face('万'));
    }

    @Test
    void aSetIsNotEmptyAndHasTheLatinFace() throws IOException {
        assertThatThrownBy(() -> FontSet.builder().build()).isInstanceOf(IllegalStateException.class);
        FontSet.Builder builder = FontSet.builder().face("A", stream(SONG)).latin("Times");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("latin")
                .hasMessageContaining("Times");
    }

    /** Which characters the reduced face has is known from its map alone. */
    @Test
    void allCharactersThatNoFaceHasAreTold() throws IOException {
        FontSet fonts = FontSet.builder().face("宋", stream(SONG)).build();
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市\uE000局"))
                .overview(Narrative.parse("（一）甲\uE001乙\uE001。\n\uE002丙\uE001"))
                .set(
                        CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL),
                        Cell.of(1).withRemark("\uE003"))
                .set(
                        CellKey.of(RequestRow.CARRIED_IN, Applicant.TOTAL),
                        Cell.of(1).withRemark("\uE003"))
                .signedOn(LocalDate.of(2022, 1, 7))
                .build();

        assertThat(fonts.missing(report).stream()
                        .filter(m -> Character.getType(m.codePoint()) == Character.PRIVATE_USE))
                .extracting(m -> m.character() + " " + m.place().zh())
                .containsExactly(
                        "\uE000 标题",
                        "\uE001 一、总体情况，第1段",
                        "\uE002 一、总体情况，第2段",
                        "\uE001 一、总体情况，第2段",
                        "\uE003 三、收到和处理政府信息公开申请情况，第1段",
                        "\uE000 落款");
        MissingCharacter first = fonts.missing(report).get(0);
        assertThat(first.message().zh()).contains(first.character(), "示例市\uE000局");
        assertThat(first.located().en()).startsWith("the title: no face has");
    }
}
