package dev.gongkai.report.service.security;

import dev.gongkai.report.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may work at the desk (用户管理). Nobody is ever taken out: what they did stays theirs.
 *
 * <pre>{@code people.add(admin, "jing", Person.Role.CLERK, "a long password");}</pre>
 */
@Service
public class People {

    private static final Message REFUSED_NAME =
            new Message("用户名应为 1 至 64 个字母、数字或汉字，且未被使用", "a name has 1 to 64 letters or digits, and nobody else has it");

    private static final Message REFUSED_PASSWORD = new Message(
            "密码至少 " + Passwords.MIN_LENGTH + " 个字符，最多 72 字节",
            "a password has at least " + Passwords.MIN_LENGTH + " characters, and at most 72 bytes");

    private static final Message REFUSED_SELF = new Message("不能停用自己", "nobody closes their own account");

    private static final Message UNKNOWN = new Message("没有这个用户", "there is no such person");

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final AuditLog audit;

    People(PersonRepository people, PasswordEncoder encoder, AuditLog audit) {
        this.people = people;
        this.encoder = encoder;
        this.audit = audit;
    }

    /**
     * One of them.
     *
     * @param name the name to log in with
     * @param role what they may do
     * @param closed whether they may not log in
     * @param locked whether they may not for a while, after wrong passwords
     */
    public record Member(String name, Person.Role role, boolean closed, boolean locked) {}

    /**
     * All of them.
     *
     * @return by name
     */
    public List<Member> all() {
        return people.all().stream()
                .map(row -> new Member(row.name(), row.role(), row.closed(), row.isLocked()))
                .toList();
    }

    /**
     * Adds a person.
     *
     * @param by who adds them
     * @param name the name to log in with
     * @param role what they may do
     * @param password their first password
     * @return why not; empty where it is done
     */
    @Transactional
    public Optional<Message> add(Person by, String name, Person.Role role, String password) {
        if (!name.matches("[\\p{L}\\p{N}._-]{1,64}") || people.find(name).isPresent()) {
            return Optional.of(REFUSED_NAME);
        }
        if (!Passwords.fits(password)) {
            return Optional.of(REFUSED_PASSWORD);
        }
        people.add(name, role, encoder.encode(password));
        audit.note(by.name(), "person-add", name + " " + role.name().toLowerCase(Locale.ROOT));
        return Optional.empty();
    }

    /**
     * Gives a person another password; they are logged out everywhere, and no longer locked.
     *
     * @param by who does
     * @param name whose
     * @param password the password
     * @return why not; empty where it is done
     */
    @Transactional
    public Optional<Message> reset(Person by, String name, String password) {
        if (people.find(name).isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        if (!Passwords.fits(password)) {
            return Optional.of(REFUSED_PASSWORD);
        }
        people.reset(name, encoder.encode(password));
        audit.note(by.name(), "person-reset", name);
        return Optional.empty();
    }

    /**
     * Closes an account, or opens it again; who is logged in is no longer.
     *
     * @param by who does
     * @param name whose
     * @param closed whether they may not log in
     * @return why not; empty where it is done
     */
    @Transactional
    public Optional<Message> close(Person by, String name, boolean closed) {
        if (people.find(name).isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        if (by.name().equals(name)) {
            return Optional.of(REFUSED_SELF);
        }
        people.close(name, closed);
        audit.note(by.name(), closed ? "person-close" : "person-open", name);
        return Optional.empty();
    }
}
