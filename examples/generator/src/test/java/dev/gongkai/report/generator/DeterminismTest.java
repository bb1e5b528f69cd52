package dev.gongkai.report.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same settings give the same bytes, in whatever order and on however many threads. */
class DeterminismTest {

    private static Generator generator(long seed) {
        return Generator.builder()
                .seed(seed)
                .agencies(200)
                .years(2020, 2022)
                .errors(0.2)
                .build();
    }

    private static List<String> texts(Stream<GeneratedReport> reports) {
        ReportWriter writer = ReportWriter.create();
        return reports.map(generated -> generated.code() + writer.write(generated.report()) + generated.errors())
                .toList();
    }

    @Test
    void runsAndThreadsMakeNoDifference() throws InterruptedException, ExecutionException {
        List<String> once = texts(generator(7).reports());
        assertThat(texts(generator(7).reports())).isEqualTo(once);
        ForkJoinPool four = new ForkJoinPool(4);
        try {
            List<String> parallel =
                    four.submit(() -> texts(generator(7).reports().parallel())).get();
            assertThat(parallel).isEqualTo(once);
        } finally {
            four.shutdown();
        }
    }

    @Test
    void partitionsMakeTheWhole() {
        Generator generator = generator(7);
        List<String> parts = Stream.of(generator.reports(150, 200), generator.reports(0, 1), generator.reports(1, 150))
                .map(DeterminismTest::texts)
                .flatMap(List::stream)
                .sorted()
                .toList();
        assertThat(parts).isEqualTo(texts(generator.reports()).stream().sorted().toList());
    }

    @Test
    void seedsMakeOtherReports() {
        assertThat(texts(generator(7).reports()))
                .doesNotContainAnyElementsOf(texts(generator(8).reports()));
    }

    @Test
    void reportsAndKeySurviveBeingWritten() throws IOException {
        StringWriter text = new StringWriter();
        ErrorKeyWriter key = ErrorKeyWriter.to(text);
        long lines = 0;
        for (GeneratedReport generated : generator(7).reports().collect(Collectors.toList())) {
            String json = ReportWriter.create().write(generated.report());
            assertThat(ReportReader.create().read(json)).isEqualTo(generated.report());
            generated.errors().forEach(key::write);
            lines += generated.errors().size();
        }
        key.flush();
        assertThat(lines).isPositive();
        assertThat(text.toString().lines())
                .hasSize((int) lines + 1)
                .first()
                .isEqualTo("code,year,mistake,rule,pointer,changed,was,is");
    }
}
