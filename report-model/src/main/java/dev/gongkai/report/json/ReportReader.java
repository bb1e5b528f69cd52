package dev.gongkai.report.json;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.internal.Json;
import dev.gongkai.report.json.internal.Json.Kind;
import dev.gongkai.report.json.internal.JsonTree;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.io.InputStream;
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
     * @throws IllegalArgumentException if there is none, or two that differ have one name
     */
    public static ReportReader forForms(Collection<Form> forms) {
        Map<String, Edition> editions = new LinkedHashMap<>();
        for (Form form : forms) {
            Edition other = editions.putIfAbsent(form.id(), new Edition(form, ReportShape.of(form)));
            if (other != null && !other.form().equals(form)) {
                throw new IllegalArgumentException("forms: two are called " + form.id());
            }
        }
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("forms: none");
        }
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
        return bind(JsonTree.parse(in, MAX_BYTES, MalformedReportException::new));
    }

    /**
     * Reads a text.
     *
     * @param json the document
     * @return the report
     * @throws MalformedReportException if the document is not a report in the JSON format
     */
    public Report read(String json) throws MalformedReportException {
        return bind(JsonTree.parse(json, MalformedReportException::new));
    }

    /** Makes the report of a document that has been read as JSON. */
    Report bind(Json root) throws MalformedReportException {
        Edition edition = edition(root);
        ShapeChecker.check(root, "", edition.shape());
        Report report = new ReportBinder(edition.form(), pictures).bind(root);
        LOG.debug("read the report of {} for {}", report.agency().name(), report.year());
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
                    "",
                    Shape.Fields.builder().required("form", formIds(), "格式版本").build());
            throw new IllegalStateException("a document without form passed");
        }
        ShapeChecker.check(id, "/form", formIds());
        throw new IllegalStateException("an unknown form passed");
    }

    private Shape.Choice formIds() {
        return new Shape.Choice(List.copyOf(editions.keySet()));
    }

    @Override
    public String toString() {
        return "ReportReader" + editions.keySet().stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
