package dev.gongkai.report.service.desk;

import dev.gongkai.report.Message;
import dev.gongkai.report.service.security.People;
import dev.gongkai.report.service.security.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may work here. */
@Controller
@RequestMapping("/desk/people")
class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping
    String show(Authentication login, Model model) {
        model.addAttribute("people", people.all());
        model.addAttribute("roles", Person.Role.values());
        model.addAttribute("person", Person.of(login));
        return "people";
    }

    @PostMapping
    String add(
            @RequestParam String name,
            @RequestParam Person.Role role,
            @RequestParam String password,
            Authentication login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(people.add(Person.of(login), name.strip(), role, password), login, locale, model, response);
    }

    @PostMapping("/reset")
    String reset(
            @RequestParam String name,
            @RequestParam String password,
            Authentication login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(people.reset(Person.of(login), name, password), login, locale, model, response);
    }

    @PostMapping("/close")
    String close(
            @RequestParam String name,
            @RequestParam boolean closed,
            Authentication login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(people.close(Person.of(login), name, closed), login, locale, model, response);
    }

    private String done(
            Optional<Message> refused, Authentication login, Locale locale, Model model, HttpServletResponse response) {
        if (refused.isEmpty()) {
            return "redirect:/desk/people?saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", refused.get().in(locale));
        return show(login, model);
    }
}
