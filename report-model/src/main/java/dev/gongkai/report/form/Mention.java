package dev.gongkai.report.form;

import java.util.List;
import java.util.Objects;

/**
 * How texts speak of a head of the form (文中说法): the words before a number by which it is that of the head's row or
 * column. Whoever compares texts with tables looks for these and knows no row by itself.
 *
 * <pre>{@code
 * Head.of("二、上年结转政府信息公开申请数量", RequestRow.CARRIED_IN)
 *         .mentionedAs(Mention.of(Manner.WORDS, "二、上年结转", "结转").with("上年", "上一年", "往年")) // 上年结转3件
 * }</pre>
 *
 * @param name what messages call the head, in short; empty where the other head of the cell says enough
 * @param manner how the words speak of it
 * @param words the words, any of which will do
 * @param with words of which one must stand there too; empty where none needs to
 * @param unless words of the same sentence by which the number is another one
 * @param together words of what is no part of the head, but often told with it as one number: 废止和失效5件
 */
public record Mention(
        String name, Manner manner, List<String> words, List<String> with, List<String> unless, List<String> together) {

    /** How words speak of a head; where several heads could be meant, the one whose manner stands first here is. */
    public enum Manner {
        /** For certain, wherever they stand: 结转. */
        WORDS,
        /** As its name, right before the number: 不予公开3件. */
        NAME,
        /** As what came of all that is counted, unless the words are about some of it: 办结. */
        RESULT,
        /** As what was done, which is done to other things too; so what is counted must be named besides: 收到申请. */
        ACT,
        /** As one of the numbers that a number told before it is the sum of: 行政复议4件，其中维持2件. */
        PART
    }

    /** Checks that nothing is missing and copies the lists. */
    public Mention {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(manner, "manner");
        words = List.copyOf(words);
        with = List.copyOf(with);
        unless = List.copyOf(unless);
        together = List.copyOf(together);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words: at least one");
        }
    }

    /**
     * Words that speak of a head.
     *
     * @param manner how they do
     * @param name what messages call the head
     * @param words any of these will do
     * @return the mention
     */
    public static Mention of(Manner manner, String name, String... words) {
        return new Mention(name, manner, List.of(words), List.of(), List.of(), List.of());
    }

    /**
     * The name of a head.
     *
     * @param name what texts and messages call it
     * @return the mention
     */
    public static Mention name(String name) {
        return of(Manner.NAME, name, name);
    }

    /**
     * The same, where one of some words stands there too.
     *
     * @param others any of these will do
     * @return a new mention
     */
    public Mention with(String... others) {
        return new Mention(name, manner, words, List.of(others), unless, together);
    }

    /**
     * The same, where the sentence has none of some words.
     *
     * @param others none of these may stand there
     * @return a new mention
     */
    public Mention unless(String... others) {
        return new Mention(name, manner, words, with, List.of(others), together);
    }

    /**
     * The same, where what is told may hold something else besides.
     *
     * @param others words of what is often told as one number with this
     * @return a new mention
     */
    public Mention toldWith(String... others) {
        return new Mention(name, manner, words, with, unless, List.of(others));
    }
}
