package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may work at the desk, as an administrator decides it. */
class PeopleTest {

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void anAdministratorAddsPeopleAndClosesThemOut(Database.Kind kind) throws Exception {
        try (Database database = Database.of(kind);
                RunningService service = RunningService.start(database)) {
            WebClient admin = WebClient.loggedIn(service.base(), "guan");
            admin.get("/desk/people");
            admin.post("/desk/people", Map.of("name", "新人", "role", "CLERK", "password", "short"));
            assertThat(admin.status()).isEqualTo(422);
            admin.post("/desk/people", Map.of("name", "新人", "role", "CLERK", "password", "first-pass-1"));
            assertThat(admin.status()).isEqualTo(200);
            admin.post("/desk/people", Map.of("name", "新人", "role", "ADMIN", "password", "first-pass-1"));
            assertThat(admin.status()).isEqualTo(422);
            WebClient fresh = new WebClient(service.base()).login("新人", "first-pass-1");
            assertThat(fresh.path()).isEqualTo("/desk");

            // Another password ends the session that is open, and so does being closed out.
            admin.get("/desk/people");
            admin.post("/desk/people/reset", Map.of("name", "新人", "password", "second-pass-2"));
            assertThat(fresh.get("/desk").path()).isEqualTo("/login");
            assertThat(fresh.login("新人", "first-pass-1").path()).isEqualTo("/login");
            assertThat(fresh.login("新人", "second-pass-2").path()).isEqualTo("/desk");
            admin.post("/desk/people/close", Map.of("name", "新人", "closed", "true"));
            assertThat(fresh.get("/desk").path()).isEqualTo("/login");
            assertThat(fresh.login("新人", "second-pass-2").path()).isEqualTo("/login");
            admin.post("/desk/people/close", Map.of("name", "新人", "closed", "false"));
            assertThat(fresh.login("新人", "second-pass-2").path()).isEqualTo("/desk");

            // Thirty characters are not too few: they are too many bytes.
            fresh.get("/desk/password");
            fresh.post("/desk/password", Map.of("old", "second-pass-2", "fresh", "密".repeat(30)));
            assertThat(fresh.text()).contains("没有修改", "72 字节");

            // Nobody closes themselves out, and nobody else decides about people.
            admin.post("/desk/people/close", Map.of("name", "guan", "closed", "true"));
            assertThat(admin.status()).isEqualTo(422);
            for (String name : new String[] {"jing", "shen"}) {
                WebClient other = WebClient.loggedIn(service.base(), name);
                assertThat(other.get("/desk/people").status()).isEqualTo(403);
                other.get("/desk/new");
                other.post("/desk/people", Map.of("name", "x", "role", "ADMIN", "password", "0123456789"));
                assertThat(other.status()).isEqualTo(403);
            }
            assertThat(admin.get("/desk/audit").text()).contains("增加用户", "重设密码", "停用用户", "新人 clerk");
        }
    }
}
