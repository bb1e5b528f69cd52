package dev.gongkai.report.json;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.Json.Kind;
import dev.gongkai.report.json.MalformedReportException.Problem;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads reports in the JSON format (报告数据交换格式).
 *
 * <pre>{@code Report report = ReportReader.create().read(Path.of("report.json"));}</pre>
 *
 * <p>A document of the wrong shape is refused with all that is wrong in it; a report with wrong numbers is read as it
 * is. UTF-8, with or without a byte order mark. Input is limited: {@value #MAX_BYTES} bytes a document, {@value
 * #MAX_PICTURE} bytes a picture. Remote addresses are never fetched.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ReportReader {

    /** The largest document, in bytes. */
    public static final int MAX_BYTES = 64 << 20;

    /** The largest picture, in bytes. */
    public static final int MAX_PICTURE = 20 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReportReader.class);

    private static final PictureSource NO_PICTURES = name -> {
        throw new NoSuchFileException(name);
    };

    private static final ReportReader DEFAULT = forForms(Form.editions());

    private final Map<String, Edition> editions;
    private final PictureSource pictures;

    /** An edition with the shape of its documents, derived once. */
    private record Edition(Form form, Shape shape) {}

    private ReportReader(Map<String, Edition> editions, PictureSource pictures) {
        this.editions = editions;
        this.pictures = pictures;
    }

    /**
     * A reader of the editions in this library.
     *
     * @return a reader
     */
    public static ReportReader create() {
        return DEFAULT;
    }

    /**
     * A reader of some editions, also of those declared elsewhere.
     *
     * @param forms the editions
     * @return a reader
     */
    public static ReportReader forForms(Collection<Form> forms) {
        Map<String, Edition> editions = new LinkedHashMap<>();
        forms.forEach(form -> editions.put(form.id(), new Edition(form, ReportShape.of(form))));
        return new ReportReader(editions, NO_PICTURES);
    }

    /**
     * The same reader with another source of figures, for documents that are not files.
     *
     * @param source where figures come from
     * @return a new reader
     */
    public ReportReader withPictures(PictureSource source) {
        return new ReportReader(editions, source);
    }

    /**
     * Reads a file; its figures are looked for in its folder.
     *
     * @param file the document
     * @return the report
     * @throws MalformedReportException if the document is not a report in the JSON format
     * @throws IOException if the file cannot be read
     */
    public Report read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try (InputStream in = Files.newInputStream(file)) {
            return withPictures(new FolderPictures(folder)).read(in);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in the document in UTF-8
     * @return the report
     * @throws MalformedReportException if the document is not a report in the JSON format
     * @throws IOException if the stream cannot be read
     */
    public Report read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new MalformedReportException(new Problem(
                    "",
                    1,
                    1,
                    new Message(
                            "文件过大，至多 " + MAX_BYTES + " 字节", "the document is larger than " + MAX_BYTES + " bytes")));
        }
        return read(decode(bytes));
    }

    /**
     * Reads a text.
     *
     * @param json the document
     * @return the report
     * @throws MalformedReportException if the document is not a report in the JSON format
     */
    public Report read(String json) throws MalformedReportException {
        // Files.readString and others keep the byte order mark.
        Json root = JsonTree.parse(json.startsWith("\uFEFF") ? json.substring(1) : json);
        Edition edition = edition(root);
        ShapeChecker.check(root, edition.shape());
        Report report = new ReportBinder(edition.form(), pictures).bind(root);
        LOG.debug("read the report of {} for {}, {} characters", report.agency().name(), report.year(), json.length());
        return report;
    }

    private Edition edition(Json root) throws MalformedReportException {
        Json id = root.kind() == Kind.OBJECT ? root.fields().get("form") : null;
        Edition edition = id == null || id.kind() != Kind.STRING ? null : editions.get(id.text());
        if (edition != null) {
            return edition;
        }
        if (root.kind() != Kind.OBJECT || id == null) {
            // Without its edition nothing can be said of the other fields.
            ShapeChecker.check(
                    new Json(root.kind(), root.line(), root.column(), Map.of(), List.of(), root.text(), root.number()),
                    Shape.Fields.builder().required("form", formIds(), "格式版本").build());
            throw new IllegalStateException("a document without form passed");
        }
        ShapeChecker.check(id, "/form", formIds());
        throw new IllegalStateException("an unknown form passed");
    }

    private Shape.Choice formIds() {
        return new Shape.Choice(List.copyOf(editions.keySet()));
    }

    private static String decode(byte[] bytes) throws MalformedReportException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String good = out.toString();
            int line = 1 + (int) good.chars().filter(c -> c == '\n').count();
            int column = good.length() - good.lastIndexOf('\n');
            throw new MalformedReportException(new Problem(
                    "",
                    line,
                    column,
                    new Message(
                            "不是 UTF-8 编码（第 " + (in.position() + 1) + " 字节起），请把文件另存为 UTF-8，不要用 GBK 或 UTF-16",
                            "not UTF-8 (from byte " + (in.position() + 1)
                                    + " on); save the file as UTF-8, not as GBK or UTF-16")));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "ReportReader" + editions.keySet().stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
