package dev.gongkai.report.service.desk;

import dev.gongkai.report.service.config.Languages;
import dev.gongkai.report.service.security.AuditLog;
import dev.gongkai.report.service.security.Passwords;
import dev.gongkai.report.service.security.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in, the language, the password, and what has been done here. */
@Controller
class EntryController {

    private static final int ENTRIES = 500;

    private final Passwords passwords;
    private final AuditLog audit;

    EntryController(Passwords passwords, AuditLog audit) {
        this.passwords = passwords;
        this.audit = audit;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/desk";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** The page to come back to is one of this desk: an address of elsewhere would lead people astray. */
    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/desk") String back,
            HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(
                        Languages.COOKIE, Languages.named(language).getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        boolean own = back.matches("/(login|desk)(/[A-Za-z0-9/-]*)?");
        return "redirect:" + (own ? back : "/desk");
    }

    @GetMapping("/desk/password")
    String password() {
        return "password";
    }

    @PostMapping("/desk/password")
    String password(@RequestParam String old, @RequestParam String fresh, Authentication login, Model model) {
        model.addAttribute("changed", passwords.change(Person.of(login), old, fresh));
        return "password";
    }

    @GetMapping("/desk/audit")
    String audit(Model model) {
        model.addAttribute("entries", audit.latest(ENTRIES));
        return "audit";
    }
}
