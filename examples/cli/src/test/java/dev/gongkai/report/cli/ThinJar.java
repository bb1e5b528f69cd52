package dev.gongkai.report.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/** A {@code gongkai.jar} as the build makes it, but of the class path of this test, and a {@code gongkai} that runs it. */
final class ThinJar {

    private ThinJar() {}

    static Path in(Path folder) throws IOException {
        List<String> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                // The virtual machine archives no classes of folders.
                path = packed(path, folder.resolve("part" + classPath.size() + ".jar"));
            }
            if (Files.exists(path)) {
                // Relative, as the archive of classes needs it.
                classPath.add(folder.toAbsolutePath()
                        .relativize(path.toAbsolutePath())
                        .toString());
            }
        }
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Gongkai.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
        Path jar = folder.resolve("gongkai.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        Path launcher = folder.resolve("gongkai");
        Files.copy(Path.of("src/main/launcher/gongkai"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return jar;
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
