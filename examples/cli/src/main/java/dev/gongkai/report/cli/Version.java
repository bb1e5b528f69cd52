package dev.gongkai.report.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;

/** The version of the program, with the commit that it was built of. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        String commit = build.getProperty("commit", "");
        boolean known = !commit.isEmpty() && !commit.startsWith("$");
        return new String[] {"gongkai " + build.getProperty("version", "") + (known ? " (" + commit + ")" : "")};
    }
}
