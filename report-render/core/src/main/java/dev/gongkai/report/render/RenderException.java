package dev.gongkai.report.render;

/** An engine behind a renderer failed (排版引擎出错); nothing was written. */
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what failed.
     *
     * @param message what was being done
     * @param cause what the engine threw
     */
    public RenderException(String message, Throwable cause) {
        super(message, cause);
    }
}
