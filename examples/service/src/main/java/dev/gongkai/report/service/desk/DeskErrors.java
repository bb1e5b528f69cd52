package dev.gongkai.report.service.desk;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import dev.gongkai.report.service.config.Disconnections;
import dev.gongkai.report.service.config.Languages;
import dev.gongkai.report.service.config.LargeBodyException;
import dev.gongkai.report.service.config.SlowBodyException;
import dev.gongkai.report.service.drafts.DraftConflictException;
import dev.gongkai.report.service.drafts.DraftNotFoundException;
import dev.gongkai.report.service.drafts.NotAllowedException;
import dev.gongkai.report.service.reports.OverloadException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Whatever goes wrong at the desk, as a page in the reader's language. */
@ControllerAdvice(basePackageClasses = DeskErrors.class)
class DeskErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DeskErrors.class);

    private static final Message NOT_FOUND = new Message("没有这个页面或草稿", "There is no such page or draft");

    private static ModelAndView page(HttpStatus status, Message what, HttpServletRequest request) {
        return new ModelAndView(
                "problem", Map.of("code", status.value(), "what", what.in(Languages.of(request))), status);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView any(Exception e, HttpServletRequest request, HttpServletResponse response) {
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
                return page(HttpStatus.CONTENT_TOO_LARGE, new Message("文件过大", "The file is too large"), request);
            }
            if (cause instanceof SlowBodyException) {
                return page(HttpStatus.REQUEST_TIMEOUT, new Message("上传过慢，已中断", "The upload took too long"), request);
            }
        }
        if (e instanceof DraftNotFoundException || e instanceof MethodArgumentTypeMismatchException) {
            return page(HttpStatus.NOT_FOUND, NOT_FOUND, request);
        }
        if (e instanceof DraftConflictException) {
            return page(
                    HttpStatus.CONFLICT,
                    new Message(
                            "其他人已保存过这份草稿，此次操作没有执行；请重新打开后再试",
                            "Somebody else has saved this draft; nothing was done. Open it again"),
                    request);
        }
        if (e instanceof NotAllowedException x) {
            return page(HttpStatus.FORBIDDEN, x.reason(), request);
        }
        if (e instanceof DeskInputException x) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, x.reason(), request);
        }
        if (e instanceof Explained x) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Message(x.message(Locale.SIMPLIFIED_CHINESE), x.message(Locale.ENGLISH)),
                    request);
        }
        if (e instanceof OverloadException) {
            return page(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    new Message("服务繁忙或处理超时，请稍后再试", "Too much to do, or it took too long; try again later"),
                    request);
        }
        if (e instanceof ErrorResponse x) {
            HttpStatus status = HttpStatus.valueOf(x.getStatusCode().value());
            return page(status, new Message("请求有误", status.getReasonPhrase()), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new Message("服务出错，已记录", "The service failed; it is in its log"),
                request);
    }
}
