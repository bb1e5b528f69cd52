package dev.gongkai.report.json;

import dev.gongkai.report.MalformedJsonException.JsonProblem;
import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.json.internal.Json;
import dev.gongkai.report.json.internal.Json.Kind;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a report of a document whose shape has been checked. */
final class ReportBinder {

    private final Form form;
    private final PictureSource pictures;
    private final List<JsonProblem> problems = new ArrayList<>();

    ReportBinder(Form form, PictureSource pictures) {
        this.form = form;
        this.pictures = pictures;
    }

    Report bind(Json root) throws MalformedReportException {
        Report.Builder report = Report.builder(form, integer(root, "year"), agency(needed(root, "agency")));
        report.title(text(root, "title"));
        Json headings = root.field("headings");
        for (Part part : Part.values()) {
            report.heading(part, headings == null ? null : text(headings, part.key()));
            if (part.isTable()) {
                table(root.field(part.key()), form.table(part), report);
            } else {
                report.narrative(part, narrative(root, part.key()));
            }
        }
        report.preamble(narrative(root, "preamble"));
        Json signature = root.field("signature");
        if (signature != null) {
            String date = text(signature, "date");
            report.signature(new Signature(text(signature, "agency"), date == null ? null : LocalDate.parse(date)));
        }
        if (!problems.isEmpty()) {
            throw new MalformedReportException(problems);
        }
        return report.build();
    }

    private static Agency agency(Json json) {
        return Agency.builder(needed(json, "name").text())
                .kind(choice(Agency.Kind.values(), Agency.Kind::key, text(json, "kind")))
                .level(choice(Agency.Level.values(), Agency.Level::key, text(json, "level")))
                .website(text(json, "website"))
                .address(text(json, "address"))
                .phone(text(json, "phone"))
                .email(text(json, "email"))
                .code(text(json, "code"))
                .superior(text(json, "superior"))
                .build();
    }

    private static <E> @Nullable E choice(E[] values, Function<E, String> key, @Nullable String text) {
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static void table(@Nullable Json json, TableForm table, Report.Builder report) {
        if (json == null) {
            return;
        }
        for (CellKey key : table.cells()) {
            Json line = json.field(key.line());
            Json cell = line == null ? null : line.field(key.measure());
            if (cell != null) {
                report.set(key, cell(cell));
            }
        }
        Json notes = json.field("notes");
        if (notes != null) {
            notes.items().forEach(note -> report.note(table.part(), note.text()));
        }
    }

    private static Cell cell(Json json) {
        if (json.kind() == Kind.OBJECT) {
            Json value = json.field("value");
            return new Cell(value == null ? null : value.number(), text(json, "remark"));
        }
        return new Cell(json.number(), null);
    }

    /** Goes on after a figure that cannot be read, so that all of them are named. */
    private Narrative narrative(Json root, String name) {
        Json json = root.field(name);
        if (json == null) {
            return Narrative.EMPTY;
        }
        if (json.kind() == Kind.STRING) {
            return Narrative.parse(json.text());
        }
        List<Narrative.Block> blocks = new ArrayList<>();
        for (int i = 0; i < json.items().size(); i++) {
            try {
                blocks.add(block(json.items().get(i), "/" + name + "/" + i));
            } catch (MalformedReportException e) {
                if (problems.size() < ShapeChecker.MAX_PROBLEMS) {
                    problems.addAll(e.problems());
                }
            }
        }
        return new Narrative(blocks);
    }

    private Narrative.Block block(Json json, String pointer) throws MalformedReportException {
        if (json.kind() == Kind.STRING) {
            return new Narrative.Paragraph(json.text());
        }
        if (json.fields().containsKey("heading")) {
            Narrative.SubHeading heading = new Narrative.SubHeading(
                    integer(json, "level"), needed(json, "heading").text());
            String text = text(json, "text");
            return text == null ? heading : new Narrative.Paragraph(heading, text);
        }
        if (json.fields().containsKey("figure")) {
            Picture picture = picture(needed(json, "figure"), pointer + "/figure");
            return new Narrative.Figure(picture, text(json, "caption"), text(json, "alt"));
        }
        if (!json.fields().containsKey("table")) {
            return new Narrative.Paragraph(needed(json, "text").text());
        }
        List<List<String>> rows = needed(json, "table").items().stream()
                .map(row -> row.items().stream().map(Json::text).toList())
                .toList();
        return new Narrative.SmallTable(rows, text(json, "caption"));
    }

    private Picture picture(Json json, String pointer) throws MalformedReportException {
        String source = json.text();
        String name = source;
        byte[] content;
        if (source.startsWith("data:")) {
            String head = source.substring(0, source.indexOf(','));
            int at = head.indexOf(";name=");
            name = at < 0 ? null : nameIn(head.substring(at + 6, head.lastIndexOf(';')));
            try {
                content = Base64.getDecoder().decode(source.substring(head.length() + 1));
            } catch (IllegalArgumentException e) {
                throw problem(json, pointer, "data: 地址的内容不是 Base64", "the data: address is not Base64");
            }
        } else {
            try {
                content = pictures.load(source);
            } catch (IOException e) {
                throw problem(
                        json,
                        pointer,
                        "读不到图片 \"" + source + "\"：" + reason(e, "没有这个文件"),
                        "cannot read the figure \"" + source + "\": " + reason(e, "there is no such file"));
            }
        }
        try {
            return PictureFile.open(name, content);
        } catch (PictureException e) {
            throw problem(json, pointer, e.text().zh(), e.text().en());
        }
    }

    /** The name in a data address is a remark of the writer's; what is not a name is passed over. */
    private static @Nullable String nameIn(String encoded) {
        try {
            String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return PrintableText.isFileName(name) ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String reason(IOException e, String missing) {
        return e instanceof NoSuchFileException || e.getMessage() == null ? missing : e.getMessage();
    }

    private static MalformedReportException problem(Json at, String pointer, String zh, String en) {
        return new MalformedReportException(new JsonProblem(pointer, at.line(), at.column(), new Message(zh, en)));
    }

    private static Json needed(Json json, String name) {
        return Objects.requireNonNull(json.field(name), name);
    }

    private static int integer(Json json, String name) {
        BigDecimal number = Objects.requireNonNull(needed(json, name).number(), name);
        return number.intValueExact();
    }

    private static @Nullable String text(Json json, String name) {
        Json value = json.field(name);
        return value == null ? null : value.text();
    }
}
