package dev.gongkai.report.validate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the scanner to the readings in {@code numbers.txt}: every number of every sentence, and no other. */
class NumberSentencesTest {

    private record Sentence(String text, List<String> numbers) {}

    @TestFactory
    Stream<DynamicTest> readsEveryNumber() throws IOException {
        return sentences().stream()
                .map(sentence -> DynamicTest.dynamicTest(
                        sentence.text,
                        () -> assertThat(readings(sentence)).as(sentence.text).isEqualTo(sentence.numbers)));
    }

    @Test
    void thereAreManySentences() throws IOException {
        assertThat(sentences()).hasSizeGreaterThan(250);
        assertThat(sentences()).extracting(Sentence::text).doesNotHaveDuplicates();
    }

    private static List<String> readings(Sentence sentence) {
        List<NumberInText> numbers = ChineseNumbers.scan(sentence.text);
        List<String> readings = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            boolean subject =
                    i < sentence.numbers.size() && sentence.numbers.get(i).endsWith("”");
            readings.add(reading(numbers.get(i), subject));
        }
        return readings;
    }

    private static String reading(NumberInText number, boolean subject) {
        String unit = number.unit().isEmpty() ? "-" : number.unit();
        return number.value().toPlainString()
                + ' '
                + unit
                + ' '
                + number.kind()
                + ' '
                + number.exactness()
                + (subject ? " “" + number.subject() + '”' : "");
    }

    private static List<Sentence> sentences() throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        try (InputStream in = NumberSentencesTest.class.getResourceAsStream("numbers.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith(" ")) {
                    sentences.get(sentences.size() - 1).numbers.add(line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    sentences.add(new Sentence(line, new ArrayList<>()));
                }
            }
        }
        return sentences;
    }
}
