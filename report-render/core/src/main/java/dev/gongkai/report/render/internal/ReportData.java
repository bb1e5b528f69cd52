package dev.gongkai.report.render.internal;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;

/** The report as the data that travels within a document. */
public final class ReportData {

    private static final int MEGABYTE = 1 << 20;

    private ReportData() {}

    /**
     * Refuses what could not be read back.
     *
     * @param bytes the size of the data
     * @param most the largest size that is read
     * @throws RenderException if it is too large
     */
    public static void check(long bytes, long most) {
        if (bytes > most) {
            long found = (bytes + MEGABYTE - 1) / MEGABYTE;
            throw new RenderException(new Message(
                    "报告连同图片的数据有 " + found + " MB，随文档的数据至多 " + most / MEGABYTE + " MB，请缩小图片",
                    "the data of the report with its pictures has " + found + " MB; a document carries at most "
                            + most / MEGABYTE + " MB: use smaller pictures"));
        }
    }
}
