package dev.gongkai.report.service.security;

import java.io.Serial;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who has logged in, and what had been decided about them by then. */
final class DeskUser extends User {

    @Serial
    private static final long serialVersionUID = 1;

    private final int decided;

    DeskUser(PersonRepository.Row row) {
        super(
                row.name(),
                row.password(),
                true,
                true,
                true,
                !row.closed() && !row.isLocked(),
                List.of(new SimpleGrantedAuthority("ROLE_" + row.role().name())));
        decided = row.decided();
    }

    /** Whether nothing has been decided about them since. */
    boolean isStill(PersonRepository.Row row) {
        return decided == row.decided();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getUsername());
    }
}
