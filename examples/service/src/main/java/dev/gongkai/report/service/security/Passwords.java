package dev.gongkai.report.service.security;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Passwords that people change themselves (修改密码). */
@Service
public class Passwords {

    /** The shortest that is taken. */
    public static final int MIN_LENGTH = 10;

    /** What the hash takes into account, in bytes: what is longer would be cut. */
    private static final int MAX_LENGTH = 72;

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final AuditLog audit;

    Passwords(PersonRepository people, PasswordEncoder encoder, AuditLog audit) {
        this.people = people;
        this.encoder = encoder;
        this.audit = audit;
    }

    static boolean fits(String password) {
        return password.length() >= MIN_LENGTH && password.getBytes(StandardCharsets.UTF_8).length <= MAX_LENGTH;
    }

    /**
     * Changes a password.
     *
     * @param person whose
     * @param old the one until now
     * @param fresh the new one
     * @return false where the old one is wrong, or the new one too short or too long; nothing has changed then
     */
    public boolean change(Person person, String old, String fresh) {
        boolean fits = fits(fresh);
        boolean known = people.find(person.name())
                .map(row -> encoder.matches(old, row.password()))
                .orElse(false);
        if (!fits || !known) {
            audit.note(person.name(), "password-refused", "");
            return false;
        }
        people.password(person.name(), encoder.encode(fresh));
        audit.note(person.name(), "password", "");
        return true;
    }
}
