package dev.gongkai.report.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the sessions of those who have been closed out or given another password since they logged in. */
final class StillWelcome extends OncePerRequestFilter {

    private final PersonRepository people;

    StillWelcome(PersonRepository people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null
                && login.getPrincipal() instanceof DeskUser user
                && !people.find(user.getUsername()).map(user::isStill).orElse(false)) {
            new SecurityContextLogoutHandler().logout(request, response, login);
        }
        chain.doFilter(request, response);
    }
}
