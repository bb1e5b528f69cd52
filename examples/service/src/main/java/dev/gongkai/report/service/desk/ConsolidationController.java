package dev.gongkai.report.service.desk;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.service.config.FileNames;
import dev.gongkai.report.service.config.ServiceSettings;
import dev.gongkai.report.service.drafts.DraftService;
import dev.gongkai.report.service.drafts.ReportDraft;
import dev.gongkai.report.service.reports.Consolidations;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.service.security.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The reports of many agencies as one, and a table of who is missing. */
@Controller
@RequestMapping("/desk/consolidate")
class ConsolidationController {

    private final Consolidations consolidations;
    private final DraftService drafts;
    private final Workers workers;
    private final ServiceSettings settings;

    ConsolidationController(
            Consolidations consolidations, DraftService drafts, Workers workers, ServiceSettings settings) {
        this.settings = settings;
        this.consolidations = consolidations;
        this.drafts = drafts;
        this.workers = workers;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("year", LocalDate.now(settings.zone()).getYear() - 1);
        return "consolidate";
    }

    @PostMapping
    String sum(
            @RequestParam String agency,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String expected,
            @RequestParam List<MultipartFile> files,
            Authentication login,
            Locale locale,
            Model model)
            throws IOException {
        List<Consolidations.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            sent.add(new Consolidations.Sent(FileNames.shown(String.valueOf(file.getOriginalFilename())), file));
        }
        Consolidations.Summed sum;
        try {
            sum = workers.run(() -> consolidations.of(Agency.of(agency.strip()), year, sent, expected));
        } catch (IllegalArgumentException e) {
            throw new DeskInputException("机关名称或年度不能使用", "the agency's name or the year cannot be used");
        }
        ReportDraft draft = drafts.create(
                Person.of(login),
                sum.report(),
                null,
                "consolidated: " + sum.parts().size());
        model.addAttribute("year", year);
        model.addAttribute("draft", draft);
        model.addAttribute("rows", sum.rows());
        model.addAttribute("english", locale.getLanguage().equals("en"));
        model.addAttribute("missing", sum.missing());
        model.addAttribute(
                "problems",
                sum.problems().stream()
                        .map((Message problem) -> problem.in(locale))
                        .toList());
        return "consolidate";
    }
}
