package dev.gongkai.report.service.config;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language of whoever asks (语言): as chosen on a page, else as the browser or program says, else Chinese. */
public final class Languages {

    /** The name of the cookie that keeps the choice. */
    public static final String COOKIE = "lang";

    private Languages() {}

    /**
     * The language of a request.
     *
     * @param request the request
     * @return Chinese or English
     */
    public static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return named(cookie.getValue());
                }
            }
        }
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            return preferred(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** The first of the two that is asked for. A lookup of the platform takes zh, zh-TW and zh-Hans for none of them. */
    private static Locale preferred(List<Locale.LanguageRange> asked) {
        return asked.stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-")[0])
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .map(Languages::named)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * A language by its name.
     *
     * @param name such as {@code en}
     * @return English where it says so, else Chinese
     */
    public static Locale named(String name) {
        return name.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
