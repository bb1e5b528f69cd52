package dev.gongkai.report.service.security;

import dev.gongkai.report.service.config.ServiceSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Logins: whom they are of, and how many wrong passwords are too many. */
@Component
class DeskUsers implements UserDetailsService {

    private final PersonRepository people;
    private final AuditLog audit;
    private final ServiceSettings settings;

    DeskUsers(PersonRepository people, AuditLog audit, ServiceSettings settings) {
        this.people = people;
        this.audit = audit;
        this.settings = settings;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        if (name.indexOf('\0') >= 0 || name.length() > 64) {
            throw new UsernameNotFoundException("no such person");
        }
        PersonRepository.Row row = people.find(name).orElseThrow(() -> new UsernameNotFoundException("no such person"));
        return new DeskUser(row);
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        String name = event.getAuthentication().getName();
        people.succeeded(name);
        audit.note(name, "login", "");
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String name = event.getAuthentication().getName();
        if (event instanceof AuthenticationFailureBadCredentialsEvent && name.indexOf('\0') < 0) {
            people.failed(name, settings.lockout(), now().plus(settings.lockTime()));
        }
        audit.note(name, "login-failed", event instanceof AuthenticationFailureLockedEvent ? "locked" : "wrong");
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC());
    }
}
