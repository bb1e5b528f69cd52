package dev.gongkai.report.service.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells every page, those of errors too, who has logged in. */
@Component
class PageAttributes implements WebMvcConfigurer, HandlerInterceptor {

    private final ServiceSettings settings;

    PageAttributes(ServiceSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("loginName", request.getRemoteUser());
        request.setAttribute("loginReviews", request.isUserInRole("REVIEWER"));
        request.setAttribute("loginLooksAfter", request.isUserInRole("ADMIN"));
        request.setAttribute("zone", settings.zone());
        return true;
    }
}
