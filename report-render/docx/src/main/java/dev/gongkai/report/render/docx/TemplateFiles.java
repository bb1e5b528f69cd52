package dev.gongkai.report.render.docx;

import dev.gongkai.report.render.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the templates of the official look; run when this library is built. */
final class TemplateFiles {

    private TemplateFiles() {}

    /**
     * Writes the templates.
     *
     * @param args the folder of the compiled classes
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], TemplateFiles.class.getPackageName().replace('.', '/'));
        for (boolean values : new boolean[] {false, true}) {
            for (boolean report : new boolean[] {false, true}) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(DocxTemplate.file(values, report)))) {
                    new TemplatePackage(Theme.OFFICIAL, values, report).save(out);
                }
            }
        }
    }
}
