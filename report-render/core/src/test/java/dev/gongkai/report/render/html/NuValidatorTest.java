package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The W3C's checker finds nothing wrong with the pages. */
class NuValidatorTest {

    static List<Path> samples() {
        return Samples.files();
    }

    static List<String> messages(String page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String json = validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        List<String> messages = new ArrayList<>();
        for (JsonNode message : new ObjectMapper().readTree(json).path("messages")) {
            messages.add(message.path("type").asText() + " "
                    + message.path("subType").asText() + " line "
                    + message.path("lastLine").asText() + ": "
                    + message.path("message").asText());
        }
        return messages;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPageHasNoErrorAndNoWarning(Path sample) throws Exception {
        assertThat(messages(Samples.html(Samples.reportIn(sample)))).isEmpty();
    }

    private static HtmlRenderer fragments(String idPrefix) {
        return HtmlRenderer.builder()
                .fragment()
                .titleRank(2)
                .idPrefix(idPrefix)
                .interactive()
                .figures(Figures.create())
                .build();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fragmentsInAPageHaveNoErrorAndNoWarning(Path sample) throws Exception {
        Report report = Samples.reportIn(sample);
        HtmlRenderer first = fragments("a-");
        HtmlRenderer second = fragments("b-");
        assertThat(messages(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>年报</title><style>"
                                + first.stylesheet() + "</style></head><body><h1>年报</h1>"
                                + Samples.html(first, report) + Samples.html(second, report) + "</body></html>"))
                // Browsers have layers since 2022; the checker of styles has not, and looks no further.
                .allMatch(message -> message.contains("Unrecognized at-rule “@layer”"));
        assertThat(messages("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><title>年报</title></head><body><h1>年报</h1>"
                        + Samples.html(first, report) + Samples.html(second, report) + "</body></html>"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anInteractivePageWithPicturesBesideHasNoErrorAndNoWarning(Path sample) throws Exception {
        Report report = Samples.reportIn(sample);
        HtmlRenderer plain = HtmlRenderer.builder().interactive().build();
        HtmlRenderer drawn =
                HtmlRenderer.builder().interactive().figures(Figures.create()).build();
        assertThat(messages(Samples.html(plain, report))).isEmpty();
        assertThat(messages(drawn.renderWithPictures(report, "%E5%9B%BE/").page()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPageWithFiguresAndFurnitureHasNoErrorAndNoWarning(Path sample) throws Exception {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .theme(Theme.OFFICIAL.with(Furnishings.everything()))
                .figures(Figures.create())
                .build();
        assertThat(messages(Samples.html(renderer, Samples.reportIn(sample)))).isEmpty();
    }

    @Test
    void theCheckerDoesFindErrors() throws Exception {
        String broken = Samples.html(Samples.qufu()).replaceFirst("headers=\"proactive-1 ", "headers=\"nowhere ");
        assertThat(messages(broken)).anyMatch(message -> message.startsWith("error"));
    }
}
