package dev.gongkai.report.spark;

import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The application (集群程序): {@code generate}, {@code validate}, {@code consolidate}, {@code render}.
 *
 * <p>Where no master is named it runs on all cores of this machine. Reports travel as text; each executor reads them with
 * readers and validators of its own.
 */
@Command(
        name = "gongkai-spark",
        mixinStandardHelpOptions = true,
        subcommands = {
            GongkaiSpark.Generate.class,
            GongkaiSpark.Validate.class,
            GongkaiSpark.Consolidate.class,
            GongkaiSpark.Render.class
        })
public final class GongkaiSpark {

    private GongkaiSpark() {}

    /**
     * Runs a job and ends the virtual machine with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new GongkaiSpark()).execute(args);
    }

    /** The session of the master that was named, or of this machine. */
    static SparkSession session(String name) {
        SparkConf conf = new SparkConf().setAppName("gongkai-" + name);
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]");
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }

    /** {@code generate}: a nation for tests. */
    @Command(name = "generate", mixinStandardHelpOptions = true)
    static final class Generate implements Callable<Integer> {
        @Option(names = "--agencies", defaultValue = "1000", description = "how many agencies report")
        private int agencies;

        @Option(names = "--first-year", defaultValue = "2025")
        private int firstYear;

        @Option(names = "--last-year", defaultValue = "2025")
        private int lastYear;

        @Option(names = "--seed", defaultValue = "1")
        private long seed;

        @Option(names = "--errors", defaultValue = "0", description = "the share of reports with a mistake, 0 to 1")
        private double errors;

        @Option(names = "--skewed", description = "one province has half of the agencies")
        private boolean skewed;

        @Option(names = "--partitions", defaultValue = "0", description = "0: one for each thousand agencies")
        private int partitions;

        @Option(names = "--lines", description = "also as JSON lines: reports.jsonl")
        private boolean lines;

        @Option(names = "--out", required = true)
        private String out = "";

        @Override
        public Integer call() {
            Nation nation = new Nation(agencies, firstYear, lastYear, seed, errors, skewed);
            int parts = partitions > 0 ? partitions : Math.max(2, agencies / 1000);
            new GenerateJob(session("generate")).run(nation, parts, lines, out);
            return 0;
        }
    }

    /** {@code validate}: findings and counts of them. */
    @Command(name = "validate", mixinStandardHelpOptions = true)
    static final class Validate implements Callable<Integer> {
        @Option(names = "--in", required = true, description = "a folder of JSON files, *.jsonl, or *.parquet")
        private String in = "";

        @Option(names = "--years", description = "compare each report with the one of the year before")
        private boolean years;

        @Option(names = "--resume", description = "go on where a run with the same input was stopped")
        private boolean resume;

        @Option(names = "--out", required = true)
        private String out = "";

        @Override
        public Integer call() {
            new ValidateJob(session("validate")).run(in, years, resume, out);
            return 0;
        }
    }

    /** {@code consolidate}: sums along the register. */
    @Command(name = "consolidate", mixinStandardHelpOptions = true)
    static final class Consolidate implements Callable<Integer> {
        @Option(names = "--in", required = true, description = "a folder of JSON files, *.jsonl, or *.parquet")
        private String in = "";

        @Option(names = "--register", required = true, description = "code,name,kind,level,superior")
        private String register = "";

        @Option(names = "--earlier", description = "the output of an earlier run, to which late reports are added")
        private @Nullable String earlier;

        @Option(names = "--stated", description = "consolidated reports that exist: compared, not added")
        private @Nullable String stated;

        @Option(names = "--resume", description = "go on where a run with the same input was stopped")
        private boolean resume;

        @Option(names = "--out", required = true)
        private String out = "";

        @Override
        public Integer call() {
            new ConsolidateJob(session("consolidate")).run(in, register, earlier, stated, resume, out);
            return 0;
        }
    }

    /** {@code render}: documents, one archive for each partition. */
    @Command(name = "render", mixinStandardHelpOptions = true)
    static final class Render implements Callable<Integer> {
        @Option(names = "--in", required = true, description = "a folder of JSON files, *.jsonl, or *.parquet")
        private String in = "";

        @Option(names = "--to", defaultValue = "html", split = ",", description = "html, docx, pdf")
        private String[] formats = {};

        @Option(names = "--out", required = true)
        private String out = "";

        @Override
        public Integer call() {
            new RenderJob(session("render")).run(in, formats, out);
            return 0;
        }
    }
}
