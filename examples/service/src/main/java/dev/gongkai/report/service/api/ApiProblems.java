package dev.gongkai.report.service.api;

import dev.gongkai.report.Explained;
import dev.gongkai.report.MalformedJsonException.JsonProblem;
import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.service.config.Disconnections;
import dev.gongkai.report.service.config.Languages;
import dev.gongkai.report.service.config.LargeBodyException;
import dev.gongkai.report.service.config.SlowBodyException;
import dev.gongkai.report.service.reports.OverloadException;
import dev.gongkai.report.service.reports.RefusedUploadException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Whatever goes wrong, as problem+json (RFC 9457) in the caller's language, with the place of each problem. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private static final String TYPE = "urn:gongkai:problem:";

    /** What programs are told of one problem: its place for them, and in words. */
    private static Map<String, Object> listed(Problem problem, Locale locale) {
        Map<String, Object> listed = new LinkedHashMap<>();
        if (problem instanceof JsonProblem json) {
            listed.put("pointer", json.pointer());
            listed.put("line", json.line());
            listed.put("column", json.column());
        }
        listed.put("place", problem.place().in(locale));
        listed.put("message", problem.message().in(locale));
        return listed;
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status,
            String type,
            Message title,
            List<? extends Problem> problems,
            HttpServletRequest request) {
        Locale locale = Languages.of(request);
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(TYPE + type));
        detail.setTitle(title.in(locale));
        if (!problems.isEmpty()) {
            detail.setDetail(Problem.joined(problems).in(locale));
            detail.setProperty(
                    "problems", problems.stream().map(p -> listed(p, locale)).toList());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(detail);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (Disconnections.isGone(e)) {
            // Nobody is there any more to be told, and nothing is wrong here.
            return null;
        }
        if (!response.isCommitted() && response.containsHeader(HttpHeaders.ETAG)) {
            // Its length, tag and name are those of the answer that failed.
            response.reset();
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LargeBodyException || cause instanceof MaxUploadSizeExceededException) {
                return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", LargeBodyException.REASON, List.of(), request);
            }
            if (cause instanceof SlowBodyException) {
                return answer(HttpStatus.REQUEST_TIMEOUT, "too-slow", SlowBodyException.REASON, List.of(), request);
            }
        }
        if (e instanceof RefusedUploadException x) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "refused", REFUSED, x.problems(), request);
        }
        if (e instanceof Explained x) {
            boolean json = x.problems().stream().anyMatch(JsonProblem.class::isInstance);
            return json
                    ? answer(HttpStatus.BAD_REQUEST, "malformed", MALFORMED, x.problems(), request)
                    : answer(HttpStatus.UNPROCESSABLE_CONTENT, "unusable", UNUSABLE, x.problems(), request);
        }
        if (e instanceof BadParameterException x) {
            return answer(HttpStatus.BAD_REQUEST, "parameter", PARAMETER, List.of(Problem.of(x.reason())), request);
        }
        if (e instanceof MethodArgumentTypeMismatchException x) {
            return answer(
                    HttpStatus.BAD_REQUEST,
                    "parameter",
                    PARAMETER,
                    List.of(Problem.of(new Message(
                            "参数 " + x.getName() + " 的值不能使用",
                            "the value of parameter " + x.getName() + " cannot be used"))),
                    request);
        }
        String missing = e instanceof MissingServletRequestPartException x
                ? x.getRequestPartName()
                : e instanceof MissingServletRequestParameterException x ? x.getParameterName() : "";
        if (!missing.isEmpty()) {
            Message reason = new Message("缺少 " + missing, missing + " is missing");
            return answer(HttpStatus.BAD_REQUEST, "parameter", PARAMETER, List.of(Problem.of(reason)), request);
        }
        if (e instanceof OverloadException x) {
            ResponseEntity<ProblemDetail> answer =
                    answer(HttpStatus.SERVICE_UNAVAILABLE, "overload", overload(x.kind()), List.of(), request);
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .body(answer.getBody());
        }
        if (e instanceof ErrorResponse x) {
            HttpStatus status = HttpStatus.valueOf(x.getStatusCode().value());
            return answer(
                    status,
                    "request",
                    new Message("请求有误（" + status.value() + "）", status.getReasonPhrase()),
                    List.of(),
                    request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "fault",
                new Message("服务出错，已记录", "The service failed; it is in its log"),
                List.of(),
                request);
    }

    private static final Message PARAMETER = new Message("参数有误", "A parameter is wrong");

    private static final Message REFUSED = new Message("文件被拒收", "The file is refused");

    private static final Message MALFORMED = new Message("不是报告数据格式", "Not a report in the JSON format");

    private static final Message UNUSABLE = new Message("内容不能处理", "The content cannot be used");

    private static Message overload(OverloadException.Kind kind) {
        return switch (kind) {
            case BUSY -> new Message("服务繁忙，请稍后再试", "Too much to do; try again later");
            case TIMEOUT -> new Message("处理超时", "The work took too long");
        };
    }
}
