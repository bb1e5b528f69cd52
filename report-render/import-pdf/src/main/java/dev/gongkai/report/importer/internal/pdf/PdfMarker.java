package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.internal.mark.FileMarker;
import dev.gongkai.report.importer.internal.mark.MarkableFile;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Opens PDF for comments: what an earlier run put behind the file is taken off again. */
public final class PdfMarker implements FileMarker {

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};

    /** For the one who looks for it by its name. */
    public PdfMarker() {}

    @Override
    public MarkableFile open(byte[] file, String author) throws MalformedSourceException {
        PdfBudget.checkStreams(file);
        try {
            byte[] first = original(file);
            try (PDDocument document = MarkablePdf.load(first)) {
                if (document.isEncrypted()) {
                    throw new MalformedSourceException(
                            "文件设有保护，不能写入批注；请取得没有保护的文件",
                            "the file is protected and takes no comments; get one that is not");
                }
                return new MarkablePdf(first, author, PdfSourceReader.pages(document, new PdfBudget()));
            }
        } catch (MalformedSourceException e) {
            throw e;
        } catch (PdfBudget.ExhaustedException e) {
            throw e.explained();
        } catch (InvalidPasswordException e) {
            throw new MalformedSourceException("", "文件设有密码，请去掉密码后再读取", "the file has a password; remove it", e);
        } catch (IOException | RuntimeException e) {
            throw MarkablePdf.broken(e);
        }
    }

    /** The file as it was before comments were put behind it, where nothing was put behind these. */
    private static byte[] original(byte[] file) throws IOException {
        try (PDDocument document = MarkablePdf.load(file)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    int length = annotation.getCOSObject().getInt(PdfNotes.BEFORE, 0);
                    if (length > 0 && length < file.length && ends(file, length) == 1) {
                        return Arrays.copyOf(file, length);
                    }
                }
            }
        }
        return file;
    }

    /** How often a file ends behind some place. */
    private static int ends(byte[] file, int from) {
        int count = 0;
        for (int i = from; i + END.length <= file.length; i++) {
            if (Arrays.equals(file, i, i + END.length, END, 0, END.length)) {
                count++;
            }
        }
        return count;
    }
}
