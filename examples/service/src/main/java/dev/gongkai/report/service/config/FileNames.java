package dev.gongkai.report.service.config;

import java.nio.charset.StandardCharsets;

/** Names of files, as they come from people and as they go to them (文件名); none is ever a path. */
public final class FileNames {

    /** File systems take 255 bytes, and a head of an answer not much more than some of these. */
    private static final int MAX_BYTES = 200;

    private FileNames() {}

    /**
     * A name that was sent, as it can be shown: what would turn or hide letters, such as those after U+202E, is marked.
     *
     * @param name as it was sent
     * @return the name, on one line
     */
    public static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    /**
     * A name for a file, as it can stand in every system.
     *
     * @param title what it is of
     * @param extension the ending
     * @return such as 示例市人民政府2025年政府信息公开工作年度报告.pdf
     */
    public static String of(String title, String extension) {
        String name = title.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"/\\\\|?*]+", "");
        while (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            int shorter = Math.max(name.length() * 3 / 4, 1);
            name = name.substring(0, Character.isHighSurrogate(name.charAt(shorter - 1)) ? shorter - 1 : shorter);
        }
        return name + "." + extension;
    }
}
