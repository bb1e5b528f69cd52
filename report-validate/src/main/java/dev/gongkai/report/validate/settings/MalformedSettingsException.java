package dev.gongkai.report.validate.settings;

import dev.gongkai.report.MalformedJsonException;
import java.io.Serial;
import java.util.List;

/**
 * A file of waivers or a profile is not what it should be (免予处理清单或校核方案格式错误).
 *
 * <pre>{@code
 * try {
 *     WaiversReader.create().read(path);
 * } catch (MalformedSettingsException e) {
 *     show(e.message(locale));
 * }
 * }</pre>
 */
public final class MalformedSettingsException extends MalformedJsonException {

    @Serial
    private static final long serialVersionUID = 1;

    MalformedSettingsException(JsonProblem problem) {
        this(List.of(problem));
    }

    MalformedSettingsException(List<JsonProblem> problems) {
        super(problems);
    }
}
