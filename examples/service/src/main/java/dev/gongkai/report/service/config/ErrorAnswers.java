package dev.gongkai.report.service.config;

import dev.gongkai.report.Message;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What is refused before any method of ours is asked: for programs in the form of all problems, for people as a page. */
@Controller
@ControllerAdvice
class ErrorAnswers implements ErrorController {

    private static final Message TOO_LARGE = new Message("请求正文过大", "The body of the request is too large");

    private static final Message TOO_SLOW =
            new Message("请求正文没有在限定时间内到达", "The body of the request did not arrive in time");

    /**
     * Parts that cannot be told from one another are the caller's fault; too many or too large ones have their own. Sent on
     * as an error of the server, they would be taken apart once more.
     */
    @ExceptionHandler
    Object parts(MultipartException e, HttpServletRequest request) {
        boolean large = e instanceof MaxUploadSizeExceededException;
        boolean slow = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            large |= cause instanceof LargeBodyException;
            slow |= cause instanceof SlowBodyException;
        }
        HttpStatus status =
                slow ? HttpStatus.REQUEST_TIMEOUT : large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
        return answer(status, request.getRequestURI(), request);
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) != null
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return answer(status, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), request);
    }

    private static Object answer(HttpStatus status, String path, HttpServletRequest request) {
        return path.startsWith("/api/") || path.startsWith("/actuator/")
                ? problem(status, Languages.of(request))
                : new ModelAndView("error", Map.of("status", status.value()), status);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        switch (status) {
            case CONTENT_TOO_LARGE -> named(detail, "too-large", TOO_LARGE, locale);
            case REQUEST_TIMEOUT -> named(detail, "too-slow", TOO_SLOW, locale);
            default ->
                named(detail, "request", new Message("请求有误（" + status.value() + "）", status.getReasonPhrase()), locale);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(detail);
    }

    private static void named(ProblemDetail detail, String type, Message title, Locale locale) {
        detail.setType(URI.create("urn:gongkai:problem:" + type));
        detail.setTitle(title.in(locale));
    }
}
