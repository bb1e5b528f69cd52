package dev.gongkai.report.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One side of an identity (勾稽关系): terms that are added or taken away, of this report or of last year's.
 *
 * <pre>{@code Sum.lastYear(ProactiveMeasure.IN_FORCE).plus(ProactiveMeasure.ISSUED).minus(ProactiveMeasure.REPEALED)}</pre>
 *
 * @param <T> what is summed: keys in a declaration, cells in an instance
 * @param terms the terms in order, at least one
 */
public record Sum<T>(List<Term<T>> terms) {

    /**
     * One term of a sum.
     *
     * @param <T> what is summed
     * @param operand the key or the cell
     * @param added whether it is added; otherwise it is taken away
     * @param lastYear whether the value is that of last year's report
     */
    public record Term<T>(T operand, boolean added, boolean lastYear) {}

    /** Copies the terms. */
    public Sum {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("terms: at least one");
        }
    }

    /**
     * The sum of some operands of this report.
     *
     * @param <T> what is summed
     * @param operands at least one
     * @return the sum
     */
    @SafeVarargs
    public static <T> Sum<T> of(T... operands) {
        List<T> list = new ArrayList<>();
        for (T operand : operands) {
            list.add(operand);
        }
        return of(list);
    }

    /**
     * The sum of some operands of this report.
     *
     * @param <T> what is summed
     * @param operands at least one
     * @return the sum
     */
    public static <T> Sum<T> of(List<? extends T> operands) {
        return new Sum<>(operands.stream()
                .map(operand -> new Term<T>(operand, true, false))
                .toList());
    }

    /**
     * A value of last year's report.
     *
     * @param <T> what is summed
     * @param operand the key or the cell
     * @return the sum of this one term
     */
    public static <T> Sum<T> lastYear(T operand) {
        return new Sum<>(List.of(new Term<>(operand, true, true)));
    }

    /**
     * This sum with a term of this report added.
     *
     * @param operand the key or the cell
     * @return a new sum
     */
    public Sum<T> plus(T operand) {
        return with(new Term<>(operand, true, false));
    }

    /**
     * This sum with a term of this report taken away.
     *
     * @param operand the key or the cell
     * @return a new sum
     */
    public Sum<T> minus(T operand) {
        return with(new Term<>(operand, false, false));
    }

    private Sum<T> with(Term<T> term) {
        return new Sum<>(Stream.concat(terms.stream(), Stream.of(term)).toList());
    }

    /**
     * What the sum comes to.
     *
     * <pre>{@code identity.left().value(term -> report.cell(term.operand()).value())}</pre>
     *
     * @param numbers the number of a term, or null where none is stated
     * @return the number; null where one of the terms has none, for a blank is not a zero
     */
    public @Nullable BigDecimal value(Function<? super Term<T>, ? extends @Nullable BigDecimal> numbers) {
        BigDecimal result = BigDecimal.ZERO;
        for (Term<T> term : terms) {
            BigDecimal number = numbers.apply(term);
            if (number == null) {
                return null;
            }
            result = term.added() ? result.add(number) : result.subtract(number);
        }
        return result;
    }

    /**
     * The same sum over other operands.
     *
     * @param <R> what is summed then
     * @param mapping from each operand to the new one
     * @return a new sum
     */
    public <R> Sum<R> map(Function<? super T, ? extends R> mapping) {
        return new Sum<>(terms.stream()
                .map(t -> new Term<R>(mapping.apply(t.operand()), t.added(), t.lastYear()))
                .toList());
    }
}
