package dev.gongkai.report.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A master and workers as processes of their own, from the jars that Maven brings. */
final class Cluster implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path HOME = TARGET.resolve("spark-home");

    private final Path folder;
    private final String master;
    private final List<Process> processes = new ArrayList<>();
    private final Path application;

    Cluster(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        int port = freePort();
        this.master = "spark://127.0.0.1:" + port;
        this.application = jar();
        start(
                "master",
                HOME + "/jars/*",
                List.of(),
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--webui-port",
                "0");
        waitFor("master", "Starting Spark master at");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The application itself, as a package would have it. */
    private Path jar() throws IOException {
        Path jar = folder.resolve("gongkai-spark.jar");
        Path classes = TARGET.resolve("classes");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("application"))) {
            return files.sorted().toList();
        }
    }

    Process worker(String name) throws IOException, InterruptedException {
        Process worker = start(
                name,
                HOME + "/jars/*",
                List.of(),
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "900m",
                "--webui-port",
                "0",
                "--work-dir",
                folder.resolve("work-" + name).toString(),
                master);
        waitFor(name, "Successfully registered with master");
        return worker;
    }

    /** A job, with its driver in a process of its own. */
    Process job(String name, String... arguments) throws IOException {
        StringBuilder jars = new StringBuilder(application.toString());
        StringBuilder path = new StringBuilder(HOME + "/jars/*" + File.pathSeparator + application);
        for (Path jar : jars()) {
            jars.append(',').append(jar);
            path.append(File.pathSeparator).append(jar);
        }
        List<String> options = List.of(
                "-Xmx512m",
                "-Dspark.master=" + master,
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.executor.memory=700m",
                "-Dspark.executor.cores=1",
                "-Dspark.ui.enabled=false",
                "-Dspark.sql.shuffle.partitions=4",
                // Small pieces, so that a worker can be lost in the middle of them.
                "-Dspark.sql.files.maxPartitionBytes=2m",
                "-Dspark.sql.files.openCostInBytes=2m",
                "-Dspark.jars=" + jars);
        return start(name, path.toString(), options, GongkaiSpark.class.getName(), arguments);
    }

    static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
    }

    String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private void waitFor(String name, String words) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (said(name).contains(words)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException(name + " did not start:\n" + said(name));
    }

    private Process start(String name, String path, List<String> options, String type, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("gongkai.spark.opens").trim().split("\\s+")));
        command.addAll(options);
        command.addAll(List.of("-cp", path, type));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    @Override
    public void close() {
        for (Process process : processes) {
            try {
                kill(process);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
