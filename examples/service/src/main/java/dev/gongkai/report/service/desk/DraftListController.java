package dev.gongkai.report.service.desk;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading;
import dev.gongkai.report.service.config.FileNames;
import dev.gongkai.report.service.config.ServiceSettings;
import dev.gongkai.report.service.drafts.DraftService;
import dev.gongkai.report.service.drafts.ReportDraft;
import dev.gongkai.report.service.reports.BlankReports;
import dev.gongkai.report.service.reports.Uploads;
import dev.gongkai.report.service.reports.Workers;
import dev.gongkai.report.service.security.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of drafts, and how a draft begins. */
@Controller
@RequestMapping("/desk")
class DraftListController {

    private static final int MAX_REMARKS = 200;

    private final DraftService drafts;
    private final Uploads uploads;
    private final Workers workers;
    private final ServiceSettings settings;

    DraftListController(DraftService drafts, Uploads uploads, Workers workers, ServiceSettings settings) {
        this.settings = settings;
        this.drafts = drafts;
        this.uploads = uploads;
        this.workers = workers;
    }

    /** How a draft begins. */
    enum Beginning {
        /** With nothing. */
        BLANK,
        /** With a file that is the report itself, of whatever format. */
        FILE,
        /** With last year's report: its agency, and what it carries over. */
        PREVIOUS
    }

    @GetMapping
    String list(Authentication login, Model model) {
        model.addAttribute("drafts", drafts.list(Person.of(login)));
        return "drafts";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("year", LocalDate.now(settings.zone()).getYear() - 1);
        return "new";
    }

    @PostMapping("/new")
    String create(
            @RequestParam Beginning beginning,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean texts,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Authentication login,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        Person person = Person.of(login);
        if (beginning == Beginning.BLANK) {
            if (agency.isBlank() || year == null) {
                throw new DeskInputException("应填写机关名称和年度", "the agency's name and the year are needed");
            }
            return opened(drafts.create(person, blank(agency, year), null, "blank"));
        }
        if (file == null || file.isEmpty()) {
            throw new DeskInputException("应选择一个文件", "a file is needed");
        }
        String name = FileNames.shown(String.valueOf(file.getOriginalFilename()));
        FileReading reading = workers.run(() -> uploads.read(file));
        List<String> remarks = reading.remarks().stream()
                .filter(remark -> remark.level().isDoubt())
                .limit(MAX_REMARKS)
                .map(remark ->
                        remark.origin().in(locale) + " " + remark.message().in(locale))
                .toList();
        flash.addFlashAttribute("remarks", remarks);
        Report read = reading.report();
        if (beginning == Beginning.FILE) {
            return opened(drafts.create(person, read, null, "file: " + name));
        }
        return opened(drafts.create(person, next(read, texts), read, "previous: " + name));
    }

    private static Report blank(String agency, int year) {
        requireForm(year);
        try {
            return BlankReports.report(year, Agency.of(agency.strip()), null);
        } catch (IllegalArgumentException e) {
            throw new DeskInputException("机关名称中有不能排印的字符", "the agency's name holds what cannot be printed");
        }
    }

    private static Report next(Report previous, boolean texts) {
        requireForm(previous.year() + 1);
        Report report = BlankReports.report(previous.year() + 1, previous.agency(), previous);
        if (!texts) {
            return report;
        }
        Report.Builder builder = report.toBuilder().preamble(previous.preamble());
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                builder.narrative(part, previous.narrative(part));
            }
        }
        return builder.build();
    }

    private static void requireForm(int year) {
        int first = Form.editions().get(0).firstYear();
        if (year < first || year > 9999) {
            throw new DeskInputException("年度应在 " + first + " 年以后", "the year must be " + first + " or later");
        }
    }

    private static String opened(ReportDraft draft) {
        return "redirect:/desk/drafts/" + draft.id();
    }
}
