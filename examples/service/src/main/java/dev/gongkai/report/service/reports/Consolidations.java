package dev.gongkai.report.service.reports;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.consolidation.AgencyRegister;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Consolidation;
import dev.gongkai.report.consolidation.MalformedRegisterException;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Many files summed up as one report, and who has not sent theirs (汇总).
 *
 * <pre>{@code Summed sum = consolidations.of(Agency.of("示例市人民政府"), 2025, files, "示例市教育局\n示例市卫生局");}</pre>
 */
@Component
public class Consolidations {

    /** The first line of a register as CSV. */
    private static final String REGISTER = "code,name,kind,level,superior";

    private final Uploads uploads;

    Consolidations(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What became of a file. */
    public enum Status {
        /** 已读入. */
        READ,
        /** 有未能确定的内容: it is summed up, and somebody should look at it. */
        DOUBTFUL,
        /** 不在应报名单中: it is not summed up. */
        EXTRA,
        /** 不能读入. */
        REFUSED
    }

    /**
     * A file that was sent.
     *
     * @param name its name
     * @param content where its bytes come from
     */
    public record Sent(String name, InputStreamSource content) {}

    /**
     * What became of a file.
     *
     * @param name its name
     * @param agency whose report it is; empty where it was not read
     * @param status what became of it
     * @param why why it was refused, or null
     */
    public record Row(
            String name,
            String agency,
            Status status,
            @Nullable Message why) {}

    /**
     * What came of it.
     *
     * @param report the sums
     * @param parts the reports that are summed up
     * @param rows the files
     * @param missing who has sent none
     * @param problems what puts the sums in doubt
     */
    public record Summed(
            Report report, List<Report> parts, List<Row> rows, List<String> missing, List<Message> problems) {}

    /**
     * Sums up.
     *
     * @param agency for whom
     * @param year the year; reports of others are set aside
     * @param files the files, of any kind that is read
     * @param expected who has to report: a name a line, or a register as CSV; blank for whoever does
     * @return the sums and what became of each file
     * @throws MalformedRegisterException if the register is none
     */
    public Summed of(Agency agency, int year, List<Sent> files, String expected) throws IOException {
        // As spreadsheets save it.
        String given = (expected.startsWith("\uFEFF") ? expected.substring(1) : expected).strip();
        boolean registered = given.startsWith(REGISTER);
        Set<String> names = registered
                ? Set.of()
                : given.lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Consolidation consolidation;
        if (registered) {
            AgencyRegister register = AgencyRegister.parse(given + "\n");
            consolidation = Consolidation.of(register.find(agency.name()).orElse(agency), year)
                    .register(register);
        } else {
            consolidation = Consolidation.of(agency, year);
        }
        List<Row> rows = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(names);
        for (Sent file : files) {
            try {
                FileReading reading = uploads.read(file.content());
                String name = reading.report().agency().name();
                boolean extra = !names.isEmpty() && !names.contains(name);
                if (!extra) {
                    consolidation.add(reading.report());
                    missing.remove(name);
                }
                Status status = extra ? Status.EXTRA : reading.isDoubtful() ? Status.DOUBTFUL : Status.READ;
                rows.add(new Row(file.name(), name, status, null));
            } catch (IOException e) {
                rows.add(new Row(file.name(), "", Status.REFUSED, reason(e)));
            }
        }
        Consolidated sum = consolidation.build();
        sum.missing().forEach(lacking -> missing.add(lacking.name()));
        return new Summed(
                sum.report(),
                sum.parts(),
                rows,
                List.copyOf(missing),
                sum.problems().stream().map(problem -> problem.located()).toList());
    }

    private static Message reason(IOException e) {
        return e instanceof Explained x
                ? new Message(x.message(Locale.SIMPLIFIED_CHINESE), x.message(Locale.ENGLISH))
                : new Message("不能读取", "cannot be read");
    }
}
