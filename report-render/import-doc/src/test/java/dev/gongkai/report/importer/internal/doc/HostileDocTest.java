package dev.gongkai.report.importer.internal.doc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.internal.open.SmallHeap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old office files that are broken, or made to use up a machine: an error that explains itself, soon. */
class HostileDocTest {

    private static final long SOON = 60_000;
    private static final String HEAP = "256m";

    @TempDir
    Path folder;

    /** A file system with one stream. */
    private static byte[] stream(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(content), name);
            system.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /** The first block of a Word document, with numbers at some places. */
    private static byte[] head(int... placesAndValues) {
        ByteBuffer head = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(32, (short) 14);
        head.putShort(62, (short) 22).putShort(152, (short) 93);
        for (int i = 0; i < placesAndValues.length; i += 2) {
            head.putInt(placesAndValues[i], placesAndValues[i + 1]);
        }
        return head.array();
    }

    private static byte[] changed(byte[] file, int place, int value) {
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(place, value);
        return changed;
    }

    private static byte[] workbook(int rows, int columns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            for (int r = 0; r < rows; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < columns; c++) {
                    row.createCell(c).setCellValue(c);
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] foldersInFolders() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            DirectoryEntry folder = system.getRoot();
            for (int i = 0; i < 500; i++) {
                folder = folder.createDirectory("f");
            }
            system.createDocument(new ByteArrayInputStream(head()), "WordDocument");
            system.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> hostile() throws IOException {
        byte[] word = stream("WordDocument", head());
        byte[] random = new byte[20_000];
        new Random(5).nextBytes(random);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Word without text", word);
        files.put("Word of zeros", stream("WordDocument", new byte[8192]));
        files.put("Word of rubbish", stream("WordDocument", random));
        files.put("Word in one byte", stream("WordDocument", new byte[1]));
        files.put("Word 6", stream("WordDocument", head(2, 0x65)));
        files.put("locked", stream("WordDocument", head(10, 0x0100)));
        files.put("more characters than bytes", stream("WordDocument", head(76, 0x7FFFFFFF)));
        files.put("fewer than none", stream("WordDocument", head(76, -5)));
        files.put("tables elsewhere", stream("WordDocument", head(418, 0x7FFFFFF0, 422, 0x7FFFFFF0)));
        files.put("cut off", Arrays.copyOf(word, 1000));
        files.put("cut off behind its head", Arrays.copyOf(word, 512));
        files.put("blocks of itself", changed(word, 512, 0));
        files.put("folders elsewhere", changed(word, 48, 0x00FFFFFF));
        files.put("folders in a circle", changed(word, 48, 0));
        files.put("two billion blocks", changed(word, 44, 0x7FFFFFFF));
        files.put("small blocks elsewhere", changed(word, 60, 0x00FFFFF0));
        files.put("list of lists of itself", changed(changed(word, 68, 0), 72, 1000));
        files.put("blocks of another size", changed(word, 30, 0x0006001F));
        files.put("folders in folders", foldersInFolders());
        files.put("Excel of zeros", stream("Workbook", new byte[8192]));
        files.put("Excel of rubbish", stream("Workbook", random));
        files.put("Excel 5", stream("Book", new byte[8192]));
        files.put("a presentation", stream("PowerPoint Document", new byte[8192]));
        files.put("a locked file", stream("EncryptedPackage", new byte[8192]));
        files.put("of no program", stream("x", new byte[8192]));
        files.put("100,000 cells", workbook(10_000, 10));
        files.put("Excel cut off", Arrays.copyOf(workbook(50, 10), 3000));
        return files;
    }

    @Test
    void areRefusedSoonWithLittleMemory() throws Exception {
        Map<String, byte[]> files = hostile();
        Map<String, SmallHeap.Outcome> outcomes = SmallHeap.read(files, folder, HEAP);
        assertThat(outcomes.keySet()).containsExactlyElementsOf(files.keySet());
        outcomes.forEach((name, outcome) -> {
            // A workbook of zeros is one without sheets.
            assertThat(outcome.what()).as(name).isEqualTo(name.equals("Excel of zeros") ? "read" : "refused");
            assertThat(outcome.millis()).as(name).isLessThan(SOON);
        });
    }
}
