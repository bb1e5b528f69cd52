package dev.gongkai.report.service.security;

import dev.gongkai.report.service.config.ServiceSettings;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Adds the people that the settings name; where there is nobody at all, one of each role with a password of chance. */
@Component
class FirstUsers implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstUsers.class);

    private final PersonRepository people;
    private final ServiceSettings settings;
    private final PasswordEncoder encoder;

    FirstUsers(PersonRepository people, ServiceSettings settings, PasswordEncoder encoder) {
        this.people = people;
        this.settings = settings;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (String user : settings.users()) {
            String[] parts = user.split(":", 3);
            if (parts.length != 3 || parts[0].isBlank() || parts[0].length() > 64 || parts[2].length() < 8) {
                throw new IllegalStateException(
                        "gongkai.users: expected name:CLERK|REVIEWER|ADMIN:password, not " + parts[0]);
            }
            if (people.find(parts[0]).isEmpty()) {
                String password = parts[2].startsWith("{") ? parts[2] : encoder.encode(parts[2]);
                people.add(parts[0], Person.Role.valueOf(parts[1]), password);
            }
        }
        if (people.isEmpty()) {
            for (Person.Role role : Person.Role.values()) {
                String name = role.name().toLowerCase(Locale.ROOT);
                byte[] chance = new byte[12];
                new SecureRandom().nextBytes(chance);
                String password = Base64.getUrlEncoder().encodeToString(chance);
                people.add(name, role, encoder.encode(password));
                LOG.warn(
                        "first start: {} may log in with the password {} (change it at /desk/password)",
                        name,
                        password);
            }
        }
    }
}
