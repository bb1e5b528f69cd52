package dev.gongkai.report.service.security;

import dev.gongkai.report.service.config.Languages;
import dev.gongkai.report.service.config.ServiceSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that send the key; where there is none, every program on this machine. */
final class ApiKeyFilter extends OncePerRequestFilter {

    /** The name of the scheme, in whatever case (RFC 9110, 11.1). */
    private static final String BEARER = "Bearer ";

    private final byte @Nullable [] key;

    ApiKeyFilter(ServiceSettings settings) {
        key = settings.hasKey() ? String.valueOf(settings.apiKey()).getBytes(StandardCharsets.UTF_8) : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Whether it lives is asked by what starts and stops it, which has no key.
        return request.getServletPath().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (key == null || MessageDigest.isEqual(key, given(request))) {
            chain.doFilter(request, response);
            return;
        }
        Locale locale = Languages.of(request);
        boolean english = locale.getLanguage().equals("en");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(("{\"type\":\"urn:gongkai:problem:key\",\"title\":\""
                                + (english ? "The API key is missing or wrong" : "没有 API 密钥，或密钥有误")
                                + "\",\"status\":401}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] given(HttpServletRequest request) {
        String own = request.getHeader("X-API-Key");
        String authorization = request.getHeader("Authorization");
        String given = own != null
                ? own
                : authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        ? authorization.substring(BEARER.length())
                        : "";
        return given.getBytes(StandardCharsets.UTF_8);
    }
}
