package dev.gongkai.report.service.config;

import dev.gongkai.report.Message;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Parts that cannot be told from one another are the caller's fault; too many or too large ones have their own. Sent on
     * as an error of the server, they would be taken apart once more.
     */
    @ExceptionHandler
    Object parts(MultipartException e, HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // What went wrong before has been said already.
            return error(request);
        }
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
                ? problem(status, request)
                : new ModelAndView("error", Map.of("status", status.value()), status);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        ProblemDetail detail = ProblemDetail.forStatus(status);
        switch (status) {
            case CONTENT_TOO_LARGE -> named(detail, "too-large", LargeBodyException.REASON, locale);
            case REQUEST_TIMEOUT -> named(detail, "too-slow", SlowBodyException.REASON, locale);
            default ->
                named(detail, "request", new Message("请求有误（" + status.value() + "）", status.getReasonPhrase()), locale);
        }
        expected(status, request.getMethod()).ifPresent(expected -> detail.setDetail(expected.in(locale)));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(detail);
    }

    /** What was expected, where the number of the status does not say it. */
    private static Optional<Message> expected(HttpStatus status, String method) {
        return switch (status) {
            case NOT_FOUND ->
                Optional.of(new Message("没有这个地址；有哪些，见 /v3/api-docs", "there is no such address; see /v3/api-docs"));
            case METHOD_NOT_ALLOWED ->
                Optional.of(new Message(
                        "这个地址不用 " + method + " 请求；用什么，见 /v3/api-docs",
                        "this address takes no " + method + " requests; see /v3/api-docs"));
            case UNSUPPORTED_MEDIA_TYPE ->
                Optional.of(new Message(
                        "这里不收这种 Content-Type：报告数据应为 application/json，几个文件应为 multipart/form-data",
                        "the Content-Type is not taken here: expected application/json for a report, multipart/form-data"
                                + " for files"));
            default -> Optional.empty();
        };
    }

    private static void named(ProblemDetail detail, String type, Message title, Locale locale) {
        detail.setType(URI.create("urn:gongkai:problem:" + type));
        detail.setTitle(title.in(locale));
    }
}
