package dev.gongkai.report.pages.internal.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.pages.testing.TestFaces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** What is deflated comes out again as it was, whatever went before. */
class ReusableDeflaterTest {

    @Test
    void whateverIsDeflatedInAnyOrderInflatesToItself() throws IOException {
        Random random = new Random(1);
        try (ReusableDeflater flate = new ReusableDeflater()) {
            for (int i = 0; i < 500; i++) {
                byte[] data = new byte[random.nextInt(1 << random.nextInt(18))];
                switch (random.nextInt(3)) {
                    case 0 -> random.nextBytes(data); // becomes longer
                    case 1 -> random.ints(data.length, 0, 9).forEach(new Filler(data));
                    default -> {}
                }
                int cut = data.length == 0 ? 0 : random.nextInt(data.length);
                flate.deflate(
                        random.nextBoolean(),
                        ByteBuffer.wrap(data, 0, cut),
                        ByteBuffer.wrap(data, cut, data.length - cut));

                assertThat(inflated(flate)).as("%s", i).isEqualTo(data);
            }
            flate.deflate(true, ByteBuffer.allocate(0));
            assertThat(inflated(flate)).isEmpty();
        }
    }

    private static final class Filler implements IntConsumer {
        private final byte[] data;
        private int at;

        Filler(byte[] data) {
            this.data = data;
        }

        @Override
        public void accept(int value) {
            data[at++] = (byte) value;
        }
    }

    private static byte[] inflated(ReusableDeflater flate) throws IOException {
        return new InflaterInputStream(new ByteArrayInputStream(flate.bytes(), 0, flate.size())).readAllBytes();
    }

    @Test
    void repetitionsAreLookedForWhereThereAreAny() {
        byte[] noise = new byte[100_000];
        new Random(1).ints(noise.length, 0, 64).forEach(new Filler(noise));

        assertThat(ReusableDeflater.isRepetitive(ByteBuffer.wrap(noise))).isFalse();
        assertThat(ReusableDeflater.isRepetitive(
                        ByteBuffer.wrap("公开信息".repeat(100).getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(ReusableDeflater.isRepetitive(ByteBuffer.allocate(0))).isFalse();
    }

    @Test
    void drawnOutlinesRepeatAndTracedOnesDoNot() throws IOException {
        for (String name : TestFaces.ALL) {
            assertThat(TestFaces.face(TestFaces.file(name)).isRepetitive())
                    .as(name)
                    .isEqualTo(!name.equals("FandolFang-Regular"));
        }
    }
}
