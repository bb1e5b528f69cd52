package dev.gongkai.report.service.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gongkai.report.service.config.ServiceSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WorkersTest {

    private static ServiceSettings settings(int parallel, int waiting, Duration time) {
        return new ServiceSettings(
                null,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                time,
                time,
                parallel,
                waiting,
                5,
                time,
                ZoneId.of("UTC"),
                List.of());
    }

    /** One works on without end, and one gives up waiting: there is room for the next to wait. */
    @Test
    void whoHasGivenUpWaitsNoMore() throws Exception {
        Workers workers = new Workers(settings(1, 1, Duration.ofMillis(300)));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<OverloadException.Kind> stubborn =
                CompletableFuture.supplyAsync(() -> refused(workers, () -> {
                    begun.countDown();
                    boolean waiting = true;
                    while (waiting) {
                        try {
                            end.await();
                            waiting = false;
                        } catch (InterruptedException e) {
                            // Not everything that a library does can be interrupted.
                        }
                    }
                }));
        begun.await();
        assertThat(refused(workers, () -> {})).isEqualTo(OverloadException.Kind.TIMEOUT);

        assertThat(refused(workers, () -> {})).isEqualTo(OverloadException.Kind.TIMEOUT);

        assertThat(stubborn.get()).isEqualTo(OverloadException.Kind.TIMEOUT);
        end.countDown();
        assertThat(workers.run(() -> "done")).isEqualTo("done");
        workers.close();
    }

    private static OverloadException.Kind refused(Workers workers, Runnable work) {
        return catchThrowableOfType(
                        OverloadException.class,
                        () -> workers.run(() -> {
                            work.run();
                            return "done";
                        }))
                .kind();
    }
}
