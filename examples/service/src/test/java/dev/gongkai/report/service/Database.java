package dev.gongkai.report.service;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A database of its own for a test: a file of H2, or PostgreSQL as Debian has it, run as its own user. */
final class Database implements AutoCloseable {

    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");

    private final List<String> settings;
    private final List<String> stop;

    private Database(List<String> settings, List<String> stop) {
        this.settings = settings;
        this.stop = stop;
    }

    enum Kind {
        H2,
        POSTGRESQL
    }

    static Database of(Kind kind) throws Exception {
        return kind == Kind.H2 ? h2(Files.createTempDirectory("desk")) : postgresql();
    }

    static Database h2(Path folder) {
        return new Database(
                List.of("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("desk")
                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"),
                List.of());
    }

    private static Database postgresql() throws Exception {
        boolean there =
                Files.isExecutable(BINARIES.resolve("initdb")) && "root".equals(System.getProperty("user.name"));
        if (!there) {
            System.err.println("NOT TESTED: the desk with PostgreSQL: no " + BINARIES + ", or not root");
        }
        Assumptions.assumeTrue(there);
        Path folder = Files.createTempDirectory("desk-pg");
        run(List.of("chown", "postgres", folder.toString()));
        String data = folder.resolve("data").toString();
        run(asPostgres("initdb", "-D", data, "-A", "trust", "-U", "gongkai", "-E", "UTF8", "--no-sync"));
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off";
        run(asPostgres(
                "pg_ctl", "-D", data, "-o", options, "-l", folder.resolve("log").toString(), "-w", "start"));
        return new Database(
                List.of(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        "--spring.datasource.username=gongkai"),
                asPostgres("pg_ctl", "-D", data, "-m", "immediate", "stop"));
    }

    private static List<String> asPostgres(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
        command.add(BINARIES.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("failed: " + command);
        }
    }

    List<String> settings() {
        return settings;
    }

    @Override
    public void close() throws IOException {
        if (!stop.isEmpty()) {
            run(stop);
        }
    }
}
