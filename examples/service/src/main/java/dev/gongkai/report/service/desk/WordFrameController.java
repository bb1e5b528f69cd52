package dev.gongkai.report.service.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The frame in which Word documents are shown: with scripts, and with no rights at all. */
@Controller
class WordFrameController {

    /** Pictures and faces of a document stand in it as data. Styles come as sheets, which no policy concerns. */
    private static final String POLICY =
            "sandbox allow-scripts; default-src 'none'; script-src 'self'; style-src 'self';"
                    + " img-src data:; font-src data:; form-action 'none'; frame-ancestors 'self'; base-uri 'none'";

    /** The version of the WebJar, as the build pins it. */
    private static final String JSZIP = "3.10.1";

    @GetMapping("/desk/word-frame")
    String frame(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        model.addAttribute("jszip", JSZIP);
        return "word-frame";
    }
}
