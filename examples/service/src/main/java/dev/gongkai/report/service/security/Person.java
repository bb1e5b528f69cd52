package dev.gongkai.report.service.security;

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
        REVIEWER
    }

    /**
     * Who has logged in.
     *
     * @param login what Spring Security knows of it
     * @return the person
     */
    public static Person of(Authentication login) {
        boolean reviewer = login.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + Role.REVIEWER).equals(authority.getAuthority()));
        return new Person(login.getName(), reviewer ? Role.REVIEWER : Role.CLERK);
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
