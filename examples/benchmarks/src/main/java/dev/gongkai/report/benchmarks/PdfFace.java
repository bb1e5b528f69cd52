package dev.gongkai.report.benchmarks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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

    /** The name that it is asked for by. */
    String family() {
        return family;
    }

    String resource() {
        return resource;
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
