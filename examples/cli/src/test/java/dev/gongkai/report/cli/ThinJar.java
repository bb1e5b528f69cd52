package dev.gongkai.report.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@code gongkai.jar} as the build makes it, but of the class path of this test, and a {@code gongkai} that runs it. */
final class ThinJar {

    private ThinJar() {}

    static Path in(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Gongkai.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri())
                        .map(URI::toASCIIString)
                        .collect(Collectors.joining(" ")));
        Path jar = folder.resolve("gongkai.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        Path launcher = folder.resolve("gongkai");
        Files.copy(Path.of("src/main/launcher/gongkai"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return jar;
    }
}
