package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.service.config.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The language of whoever asks, as browsers and programs say it. */
class LanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN,zh;q=0.9,en;q=0.8 | zh
            zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7 | zh
            zh-Hans-CN,en;q=0.5 | zh
            zh,en;q=0.1 | zh
            en;q=0.5,zh;q=0.9 | zh
            en-GB,en;q=0.9,zh-CN;q=0.8 | en
            fr,en;q=0.4,zh;q=0.3 | en
            en;q=0,zh;q=0.1 | zh
            en;q=0 | zh
            fr | zh
            * | zh
            ;;; | zh
            """)
    void theFirstOfTheTwoThatIsAskedFor(String header, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);
        assertThat(Languages.of(request).getLanguage()).isEqualTo(language);
    }
}
