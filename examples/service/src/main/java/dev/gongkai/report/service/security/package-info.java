/** Who may do what, and who did what (安全): keys, logins, the audit log. */
@NullMarked
package dev.gongkai.report.service.security;

import org.jspecify.annotations.NullMarked;
