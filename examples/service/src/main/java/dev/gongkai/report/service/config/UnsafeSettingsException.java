package dev.gongkai.report.service.config;

import java.io.Serial;

/** The settings would leave open what must be closed (不安全的配置); nothing is started. */
final class UnsafeSettingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;
    private final String en;

    UnsafeSettingsException(String zh, String en) {
        super(zh + "\n" + en);
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
