package dev.gongkai.report.service.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** The server and the language of requests. */
@Configuration(proxyBeanMethods = false)
class WebConfig {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodyDeadline(ServiceSettings settings) {
        return factory -> factory.addEngineValves(
                new BodyDeadline(settings.bodyTime(), settings.maxBody().toBytes()));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.of(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is chosen by a cookie");
            }
        };
    }
}
