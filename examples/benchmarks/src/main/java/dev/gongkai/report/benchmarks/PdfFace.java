package dev.gongkai.report.benchmarks;

import dev.gongkai.report.pages.FontSet;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The faces on the class path, which all PDF documents here are set in. */
enum PdfFace {
    SONG("Noto Serif SC", "NotoSerifSC-Regular"),
    TITLE("Noto Serif SC SemiBold", "NotoSerifSC-SemiBold"),
    HEI("Noto Sans SC", "NotoSansSC-Medium"),
    KAI("LXGW WenKai", "GongkaiWenKai-Regular"),
    FANGSONG("FandolFang", "FandolFang-Regular");

    private final String family;
    private final String resource;

    PdfFace(String family, String file) {
        this.family = family;
        this.resource = "META-INF/gongkai/fonts/" + file + ".ttf";
    }

    /** The faces for the library, of the files. */
    static FontSet set(Map<PdfFace, byte[]> files) throws IOException {
        FontSet.Builder fonts = FontSet.builder();
        for (Map.Entry<PdfFace, byte[]> file : files.entrySet()) {
            fonts.face(file.getKey().family, new ByteArrayInputStream(file.getValue()));
        }
        return fonts.build();
    }

    /** The name that it is asked for by. */
    String family() {
        return family;
    }

    /** The file. */
    byte[] bytes() {
        try (InputStream in = PdfFace.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
