package dev.gongkai.report.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.TemporaryFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are there whole or not at all (完整写出). */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes beside the target and moves, so that no one ever sees half a document. What is no file, such as a pipe or
     * {@code /dev/null}, is written to and stays what it is.
     *
     * @throws ReportFileException if that cannot be done; nothing has changed then
     */
    static void write(Path file, byte[] content) throws IOException {
        Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
        // A move would replace both: an empty folder, and a file that somebody has protected.
        if (Files.isDirectory(target)) {
            throw new ReportFileException(
                    file, new Message("是文件夹，应为文件", "is a folder, where a file was expected"), null);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(target)) {
            throw new ReportFileException(file, new Message("是只读的，不能替换", "is read-only and not replaced"), null);
        }
        Path name = target.getFileName();
        if (name == null) {
            throw new ReportFileException(file, new Message("不是文件名", "is no name of a file"), null);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeInto(file, target, content);
            return;
        }
        // Not Files.createTempFile: its files are for their owner only, and a web server must read this one.
        Path temporary = TemporaryFile.beside(target);
        try {
            Files.write(temporary, content);
            move(temporary, target);
        } catch (IOException e) {
            throw new ReportFileException(file, reason(e), e);
        } finally {
            deleteQuietly(temporary);
        }
    }

    private static void writeInto(Path file, Path target, byte[] content) throws IOException {
        try {
            Files.write(target, content, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ReportFileException(file, reason(e), e);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What was thrown before tells more than that the rest of a full disk could not be cleared. */
    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Its name says whose it is: a later run deletes it.
        }
    }

    /** Why the system did not read or write a file. */
    static Message reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Message("没有这个文件或文件夹", "there is no such file or folder");
        }
        if (e instanceof NotDirectoryException) {
            return new Message("路径中有不是文件夹的部分", "a part of the path is no folder");
        }
        if (e instanceof AccessDeniedException) {
            return new Message(
                    "没有权限，或者正被其他程序（如 Word）打开", "access is denied, or another program such as Word has it open");
        }
        String text = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        String said = text == null ? e.toString() : text;
        return new Message("系统不能读写：" + said, "the system cannot read or write it: " + said);
    }
}
