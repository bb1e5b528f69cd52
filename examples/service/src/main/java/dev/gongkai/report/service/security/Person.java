package dev.gongkai.report.service.security;

import java.util.stream.Stream;
import org.springframework.security.core.Authentication;

/**
 * Who works at the desk (人员).
 *
 * @param name the name to log in with
 * @param role what they may do
 */
public record Person(String name, Role role) {

    /** What people may do. */
    public enum Role {
        /** 经办: writes drafts of their own and checks them. */
        CLERK,
        /** 审核: sees all drafts, and publishes what others have checked. */
        REVIEWER,
        /** 管理: adds people and closes them out; of drafts, sees their own only. */
        ADMIN
    }

    /**
     * Who has logged in.
     *
     * @param login what Spring Security knows of it
     * @return the person
     */
    public static Person of(Authentication login) {
        Role role = Stream.of(Role.values())
                .filter(known -> login.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + known).equals(authority.getAuthority())))
                .findFirst()
                .orElse(Role.CLERK);
        return new Person(login.getName(), role);
    }

    /**
     * Whether they may publish.
     *
     * @return true for reviewers
     */
    public boolean isReviewer() {
        return role == Role.REVIEWER;
    }
}
