import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;

/**
 * A client of the service for systems on Java 8 (客户端): copy this file, it needs nothing else.
 *
 * <pre>
 * GongkaiClient client = new GongkaiClient("http://127.0.0.1:8080", null);
 * byte[] pdf = client.render(json, "pdf");
 * String findings = client.validate(json);
 * </pre>
 *
 * <p>May be used by several threads.
 */
public final class GongkaiClient {

    private static final int CONNECT = 10_000;
    private static final int READ = 120_000;

    private final String base;
    private final String key;

    /**
     * @param base the address of the service, such as http://127.0.0.1:8080
     * @param key the API key, or null where the service has none
     */
    public GongkaiClient(String base, String key) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.key = key;
    }

    /** What the service refused, with its answer as it came (application/problem+json). */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;

        RefusedException(int status, String problem) {
            super("HTTP " + status + ": " + problem);
            this.status = status;
        }

        /** @return the status, such as 400 for a report that is malformed and 503 for try again later */
        public int status() {
            return status;
        }
    }

    /**
     * Renders a report.
     *
     * @param report in JSON
     * @param format html, docx, pdf or zip
     * @return the document
     */
    public byte[] render(byte[] report, String format) throws IOException {
        return post("/api/reports/render?format=" + format, "application/json", report);
    }

    /**
     * Checks a report.
     *
     * @param report in JSON
     * @return what was found, in JSON
     */
    public String validate(byte[] report) throws IOException {
        return new String(post("/api/reports/validate", "application/json", report), StandardCharsets.UTF_8);
    }

    /**
     * Reads a file of any kind.
     *
     * @param file its bytes
     * @return the report with remarks on how it was read, in JSON
     */
    public String read(byte[] file) throws IOException {
        return new String(post("/api/reports/import", "application/octet-stream", file), StandardCharsets.UTF_8);
    }

    /**
     * Checks the report in a Word document or PDF.
     *
     * @param file its bytes
     * @return the same file with what was found as comments
     */
    public byte[] annotate(byte[] file) throws IOException {
        return post("/api/reports/annotate", "application/octet-stream", file);
    }

    private byte[] post(String path, String type, byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(base + path).openConnection();
        connection.setConnectTimeout(CONNECT);
        connection.setReadTimeout(READ);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Content-Type", type);
        if (key != null) {
            connection.setRequestProperty("X-API-Key", key);
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            InputStream error = connection.getErrorStream();
            byte[] problem = error == null ? new byte[0] : all(error);
            throw new RefusedException(status, new String(problem, StandardCharsets.UTF_8));
        }
        return all(connection.getInputStream());
    }

    private static byte[] all(InputStream in) throws IOException {
        try (InputStream own = in) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = own.read(buffer); read >= 0; read = own.read(buffer)) {
                bytes.write(buffer, 0, read);
            }
            return bytes.toByteArray();
        }
    }

    /** Renders a file: address, key or -, report.json, and the document, whose ending is the format. */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("java GongkaiClient ADDRESS KEY|- REPORT.json DOCUMENT.pdf");
            System.exit(2);
        }
        GongkaiClient client = new GongkaiClient(args[0], args[1].equals("-") ? null : args[1]);
        String format = args[3].substring(args[3].lastIndexOf('.') + 1);
        Files.write(Paths.get(args[3]), client.render(Files.readAllBytes(Paths.get(args[2])), format));
    }
}
