package dev.gongkai.report.importer.internal.doc;

import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads the binary formats of Word and Excel 97-2003, which WPS writes too under its own names. */
public final class DocSourceReader implements SourceReader {

    private static final int SECTOR = 512;

    @Override
    public Set<SourceKind> kinds() {
        return Set.of(SourceKind.DOC, SourceKind.XLS);
    }

    @Override
    public Source read(byte[] file, SourceKind kind) throws MalformedSourceException {
        // Some programs write the last block as short as it is; the engine wants it whole.
        int size = (file.length + SECTOR - 1) / SECTOR * SECTOR;
        byte[] whole = size == file.length ? file : Arrays.copyOf(file, size);
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(whole))) {
            return kind == SourceKind.DOC ? document(system) : workbook(system);
        } catch (MalformedSourceException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new MalformedSourceException(
                    "", "文件设有密码，请在 Word 或 WPS 中去掉密码后另存", "the file has a password; save it without one", e);
        } catch (OldFileFormatException e) {
            throw new MalformedSourceException(
                    "",
                    "这是 Word 6.0/95 或 Excel 5.0/95 以前的文件，请用 Word、WPS 或 LibreOffice 另存为 .docx 或 .xlsx",
                    "this is a file of Word 6.0/95 or Excel 5.0/95 or before; save it as .docx or .xlsx",
                    e);
        } catch (IOException | RuntimeException e) {
            throw new MalformedSourceException(
                    "",
                    "文件不完整或已损坏，请重新取得该文件，或用 Word、WPS 打开后另存为 .docx",
                    "the file is incomplete or broken; get it again, or open it with Word or WPS and save it as .docx",
                    e);
        }
    }

    private static Source document(POIFSFileSystem system) throws IOException {
        HWPFDocument document = new HWPFDocument(system);
        if (document.characterLength() > SourceLimits.MAX_TEXT) {
            throw new MalformedSourceException(
                    "文字过多：至多 " + SourceLimits.MAX_TEXT + " 字",
                    "too much text: at most " + SourceLimits.MAX_TEXT + " characters");
        }
        SourceBuilder to = new SourceBuilder(SourceKind.DOC.format());
        DocRuns runs = new DocRuns(document);
        DocLists lists = new DocLists();
        flow(document.getRange(), BlockRole.BODY, document, runs, lists, to);
        flow(document.getMainTextboxRange(), BlockRole.BODY, document, runs, lists, to);
        flow(document.getFootnoteRange(), BlockRole.BODY, document, runs, lists, to);
        flow(document.getEndnoteRange(), BlockRole.BODY, document, runs, lists, to);
        flow(document.getHeaderStoryRange(), BlockRole.PAGE, document, runs, lists, to);
        flow(document.getCommentsRange(), BlockRole.AROUND, document, runs, lists, to);
        return to.build();
    }

    private static void flow(
            @Nullable Range range,
            BlockRole role,
            HWPFDocument document,
            DocRuns runs,
            DocLists lists,
            SourceBuilder to)
            throws MalformedSourceException {
        if (range != null && range.getEndOffset() > range.getStartOffset()) {
            to.flow(new DocFlow(document, runs, lists, role).read(range));
        }
    }

    private static Source workbook(POIFSFileSystem system) throws IOException {
        SourceBuilder to = new SourceBuilder(SourceKind.XLS.format());
        try (HSSFWorkbook workbook = new HSSFWorkbook(system)) {
            XlsSheets.emit(workbook, to);
        }
        return to.build();
    }
}
