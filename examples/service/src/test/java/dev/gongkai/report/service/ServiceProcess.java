package dev.gongkai.report.service;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/** The application as a process of its own, which can be killed and whose memory is its own. */
record ServiceProcess(Process process, String base) implements AutoCloseable {

    static ServiceProcess start(Database database, List<String> machine, String... settings) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServiceApplication.class.getName()));
        command.addAll(database.settings());
        command.addAll(RunningService.settings());
        command.add("--server.port=" + port);
        command.addAll(List.of(settings));
        File log = new File("target/process-" + port + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log))
                .start();
        String base = "http://127.0.0.1:" + port;
        for (int i = 0; i < 1500; i++) {
            try {
                if (new WebClient(base)
                                .send(HttpRequest.newBuilder(URI.create(base + "/actuator/health")))
                                .status()
                        == 200) {
                    return new ServiceProcess(process, base);
                }
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        process.destroyForcibly();
        throw new IOException("not started; see " + log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
