package dev.gongkai.report.cli.files;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.SaidException;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.render.ReportFiles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads reports from files of any kind that is known, and says what is to be known of how they were read. */
public final class ReportSource {

    private ReportSource() {}

    /**
     * Reads a report.
     *
     * @param file the file
     * @param lenient whether a doubtful reading will do
     * @return the report and the remarks
     * @throws IOException if it cannot be read, or not without doubt
     */
    public static FileReading read(InputFile file, boolean lenient) throws IOException {
        FileReading reading = ReportFiles.readWithRemarks(file.path());
        if (reading.isDoubtful() && !lenient) {
            throw new SaidException(refusal(text(reading.remarks(), true).orElseThrow()));
        }
        return reading;
    }

    private static Message refusal(Message doubts) {
        Message way = Messages.both("files.doubtful");
        return new Message(doubts.zh() + "\n" + way.zh(), doubts.en() + "\n" + way.en());
    }

    /** What is in doubt, or what else is to be known, a line each, and the same line once; empty where there is none. */
    public static Optional<Message> text(List<FileReading.Remark> remarks, boolean doubts) {
        List<FileReading.Remark> some = remarks.stream()
                .filter(remark -> remark.level().isDoubt() == doubts)
                .toList();
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(new Message(lines(some, Locale.CHINA, "："), lines(some, Locale.ENGLISH, ": ")));
    }

    private static String lines(List<FileReading.Remark> remarks, Locale locale, String colon) {
        return remarks.stream()
                .map(remark -> {
                    String origin = remark.origin().in(locale);
                    return (origin.isEmpty() ? "" : origin + colon)
                            + remark.message().in(locale);
                })
                .distinct() // one for each cell that it is about
                .collect(Collectors.joining("\n"));
    }
}
