package dev.gongkai.report.service.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the settings, in place of a stack trace; found by way of spring.factories. */
final class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeSettingsException cause) {
        return new FailureAnalysis(cause.zh(), cause.en(), cause);
    }
}
