package dev.gongkai.report.service.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the service (配置项), {@code gongkai.…}; application.yml says what each is.
 *
 * @param apiKey what programs have to send; empty where the interface is open
 * @param maxBody the largest body of a request
 * @param maxTemporary how much of bodies and answers may be in temporary files, all together
 * @param bodyTime how long it may take to arrive
 * @param workTime how long the work on it may last
 * @param parallel how many pieces of work run at once
 * @param waiting how many may wait
 * @param lockout how many wrong passwords in a row lock a user
 * @param lockTime for how long
 * @param zone where the clocks are that pages show, and the days that decisions are of
 * @param users users that are to be there, each {@code name:ROLE:password} or {@code name:ROLE:{bcrypt}…}; those that are there
 *     already stay as they are
 */
@ConfigurationProperties("gongkai")
public record ServiceSettings(
        @Nullable String apiKey,
        @DefaultValue("64MB") DataSize maxBody,
        @DefaultValue("4GB") DataSize maxTemporary,
        @DefaultValue("60s") Duration bodyTime,
        @DefaultValue("60s") Duration workTime,
        @DefaultValue("4") int parallel,
        @DefaultValue("64") int waiting,
        @DefaultValue("5") int lockout,
        @DefaultValue("15m") Duration lockTime,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue List<String> users) {

    /** The shortest key that is taken for one. */
    static final int MIN_KEY = 16;

    /** Copies the list. */
    public ServiceSettings {
        users = List.copyOf(users);
    }

    /**
     * Whether programs have to send a key.
     *
     * @return false where there is none
     */
    public boolean hasKey() {
        return apiKey != null && !apiKey.isBlank();
    }
}
