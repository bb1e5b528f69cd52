package dev.gongkai.report.service.desk;

import dev.gongkai.report.service.drafts.DraftService;
import dev.gongkai.report.service.drafts.OpenDraft;
import dev.gongkai.report.service.edit.Differences;
import dev.gongkai.report.service.security.Person;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a draft, what differs between two of them, and the way back. */
@Controller
@RequestMapping("/desk/drafts/{id}/history")
class HistoryController {

    private final DraftService drafts;

    HistoryController(DraftService drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    String history(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            Authentication login,
            Locale locale,
            Model model) {
        Person person = Person.of(login);
        OpenDraft open = drafts.open(person, id);
        model.addAttribute("draft", open.draft());
        model.addAttribute("title", open.report().title());
        model.addAttribute("versions", drafts.versions(person, id));
        if (from > 0 && to > 0) {
            List<String> differences =
                    drafts.version(person, id, from).differences(drafts.version(person, id, to)).stream()
                            .map(difference -> Differences.text(difference, locale))
                            .toList();
            model.addAttribute("differences", differences);
            model.addAttribute("from", from);
            model.addAttribute("to", to);
        }
        return "history";
    }

    /** An earlier version becomes the newest one; none is lost by that. */
    @PostMapping("/restore")
    String restore(
            @PathVariable UUID id, @RequestParam long revision, @RequestParam long version, Authentication login) {
        Person person = Person.of(login);
        drafts.save(person, id, revision, drafts.version(person, id, version), "restore: " + version);
        return "redirect:/desk/drafts/" + id + "?saved";
    }
}
