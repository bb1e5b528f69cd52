package dev.gongkai.report.cli.console;

import dev.gongkai.report.Message;

/** A command cannot go on, and not because of its arguments: it ends with {@link ExitCode#FAILED} and says why. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Message message;

    /**
     * Says why.
     *
     * @param message what failed
     */
    public CommandFailedException(Message message) {
        super(message.en());
        this.message = message;
    }

    /**
     * A file without which there is nothing to do cannot be read.
     *
     * @param file the file
     * @param why the reason
     * @return the failure
     */
    public static CommandFailedException unread(Object file, Message why) {
        Message below = new Message(Messages.indented(why.zh()), Messages.indented(why.en()));
        return new CommandFailedException(Messages.both("validate.unread", file, below));
    }

    /**
     * What failed.
     *
     * @return in two languages
     */
    public Message explanation() {
        return message;
    }
}
