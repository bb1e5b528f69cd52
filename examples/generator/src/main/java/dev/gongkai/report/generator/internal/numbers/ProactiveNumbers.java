package dev.gongkai.report.generator.internal.numbers;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.generator.internal.agencies.Seat;
import dev.gongkai.report.generator.internal.agencies.Topic;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Table 2 of both editions: documents, decisions, fees. */
final class ProactiveNumbers {

    private static final CellKey FEES = CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT);

    private static final List<Integer> DECIMALS = List.of(0, 1, 2, 2, 2, 4);

    private ProactiveNumbers() {}

    /** What an agency has before its first year. */
    static Holdings begin(Seat seat, Habits habits, Dice dice) {
        Topic topic = seat.topic();
        return new Holdings(
                Habits.makesRules(seat) ? 5 + dice.count(25 * dice.factor(0.5)) : 0,
                dice.count(habits.documents(seat) * dice.factor(0.7)),
                dice.count(Habits.kinds(topic.licenses())),
                dice.count(Habits.kinds(topic.licenses()) * 0.8),
                dice.count(Habits.kinds(topic.penalties()) * 6),
                dice.count(Habits.kinds(topic.measures())),
                dice.count(topic.fees() > 0 ? 3 : 0));
    }

    /** Sets what is not zero, and tells what the agency has at the end of the year. */
    static Holdings fill(
            Report.Builder report,
            Form form,
            Seat seat,
            Habits habits,
            Holdings old,
            @Nullable YearRecord before,
            Dice dice) {
        Topic topic = seat.topic();
        boolean makesRules = Habits.makesRules(seat);
        long newRules = makesRules ? dice.count(1.5) : 0;
        long oldRules = makesRules ? Math.min(old.rules(), dice.count(1.2)) : 0;
        long newDocuments = dice.count(habits.documents(seat) * 0.12);
        long oldDocuments = Math.min(old.documents(), dice.count(old.documents() * 0.1));
        Holdings holdings = new Holdings(
                old.rules() + newRules - oldRules,
                old.documents() + newDocuments - oldDocuments,
                changed(old.licenses(), dice),
                changed(old.services(), dice),
                changed(old.penalties(), dice),
                changed(old.measures(), dice),
                changed(old.fees(), dice));
        Filling filling = new Filling(report, form.table(Part.PROACTIVE).cells());
        filling.documents(ProactiveItem.RULES, newRules, oldRules, holdings.rules());
        filling.documents(ProactiveItem.NORMATIVE_DOCUMENTS, newDocuments, oldDocuments, holdings.documents());
        long licenses = decisions(topic.licenses(), habits, dice);
        long penalties = decisions(topic.penalties(), habits, dice);
        long measures = decisions(topic.measures(), habits, dice);
        filling.decisions(ProactiveItem.LICENSES, licenses, old.licenses(), holdings.licenses());
        filling.decisions(
                ProactiveItem.OTHER_MANAGEMENT_SERVICES,
                decisions(topic.licenses() / 3, habits, dice),
                old.services(),
                holdings.services());
        filling.decisions(ProactiveItem.PENALTIES, penalties, old.penalties(), holdings.penalties());
        filling.decisions(ProactiveItem.COMPULSORY_MEASURES, measures, old.measures(), holdings.measures());
        filling.set(ProactiveItem.FEES, ProactiveMeasure.PREVIOUS_ITEMS, old.fees());
        filling.set(ProactiveItem.FEES, ProactiveMeasure.CHANGE, holdings.fees() - old.fees());
        filling.amount(FEES, fees(topic, habits, before, dice));
        long purchases = dice.count(3 * habits.work());
        filling.set(ProactiveItem.PROCUREMENT, ProactiveMeasure.PURCHASES, purchases);
        if (purchases > 0) {
            filling.amount(
                    CellKey.of(ProactiveItem.PROCUREMENT, ProactiveMeasure.AMOUNT),
                    money(purchases * 40 * dice.factor(0.9), dice));
        }
        return holdings;
    }

    private static long changed(long kinds, Dice dice) {
        return dice.chance(0.25) ? Math.max(0, kinds + dice.between(-2, 2)) : kinds;
    }

    private static long decisions(double usual, Habits habits, Dice dice) {
        return usual == 0 ? 0 : dice.count(usual * habits.work() * dice.factor(0.3));
    }

    /** An amount follows that of the year before. */
    private static BigDecimal fees(Topic topic, Habits habits, @Nullable YearRecord before, Dice dice) {
        boolean known = before != null && before.tables().form().equals(Form.EDITION_2021);
        if (topic.fees() == 0) {
            return BigDecimal.ZERO;
        }
        if (before != null && known && before.value(FEES).signum() > 0) {
            return money(before.value(FEES).doubleValue() * (0.75 + 0.5 * dice.uniform()), dice);
        }
        return dice.chance(0.3) ? BigDecimal.ZERO : money(topic.fees() * habits.work() * dice.factor(0.8), dice);
    }

    /** In 万元, with up to four decimals, as agencies write them. */
    private static BigDecimal money(double amount, Dice dice) {
        // A small amount in whole 万元 would be another one.
        int decimals = Math.max(amount < 10 ? 2 : 0, dice.pick(DECIMALS));
        long scaled = 1 + StrictMath.round(amount * StrictMath.pow(10, decimals));
        BigDecimal exact = BigDecimal.valueOf(scaled, decimals).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** Fills the cells that the edition has, and passes over others. */
    private record Filling(Report.Builder report, Set<CellKey> cells) {
        void documents(ProactiveItem item, long made, long repealed, long inForce) {
            set(item, ProactiveMeasure.ISSUED, made);
            set(item, ProactiveMeasure.REPEALED, repealed);
            set(item, ProactiveMeasure.IN_FORCE, inForce);
            set(item, ProactiveMeasure.CREATED, made);
            set(item, ProactiveMeasure.DISCLOSED, made);
            set(item, ProactiveMeasure.DISCLOSED_IN_TOTAL, inForce);
        }

        void decisions(ProactiveItem item, long decided, long before, long now) {
            set(item, ProactiveMeasure.DECISIONS, decided);
            set(item, ProactiveMeasure.PREVIOUS_ITEMS, before);
            set(item, ProactiveMeasure.CHANGE, now - before);
        }

        void set(ProactiveItem item, ProactiveMeasure measure, long value) {
            if (value != 0) {
                amount(CellKey.of(item, measure), BigDecimal.valueOf(value));
            }
        }

        void amount(CellKey key, BigDecimal value) {
            if (value.signum() != 0 && cells.contains(key)) {
                report.set(key, Cell.of(value));
            }
        }
    }
}
