package dev.gongkai.report.service.security;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** The desk: people log in, every change carries a token, and pages load nothing from anywhere else. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(2)
    SecurityFilterChain desk(HttpSecurity http, AuditLog audit, PersonRepository people) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/error", "/assets/**", "/webjars/jszip/**", "/language", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/desk/audit")
                        .hasAnyRole(Person.Role.REVIEWER.name(), Person.Role.ADMIN.name())
                        .requestMatchers("/desk/people/**")
                        .hasRole(Person.Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/desk", false))
                .logout(logout -> logout.logoutSuccessUrl("/login?out")
                        .addLogoutHandler((request, response, login) -> noteLogout(audit, login)))
                .addFilterBefore(new StillWelcome(people), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static void noteLogout(AuditLog audit, @Nullable Authentication login) {
        if (login != null) {
            audit.note(login.getName(), "logout", "");
        }
    }
}
