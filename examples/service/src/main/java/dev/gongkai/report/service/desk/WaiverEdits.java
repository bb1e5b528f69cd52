package dev.gongkai.report.service.desk;

import dev.gongkai.report.service.security.Person;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.Waiver;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.rule.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Waivers that are added and taken back. */
final class WaiverEdits {

    private WaiverEdits() {}

    /** What is accepted is what the rule finds now: the value is not what a page says it is. */
    static Waivers add(
            Waivers before,
            ValidationResult result,
            String rule,
            List<String> places,
            String reason,
            Person person,
            LocalDate day) {
        List<Waiver> waivers = new ArrayList<>(before.list());
        for (Finding finding : result.findings()) {
            String place = finding.place().pointer();
            if (finding.rule().equals(rule) && places.contains(place)) {
                // A stale one made way for a new decision, and two words in one text may be found with the same value.
                waivers.removeIf(waiver -> waiver.rule().equals(rule)
                        && waiver.place().equals(place)
                        && Objects.equals(waiver.value(), finding.actual()));
                waivers.add(new Waiver(rule, place, finding.actual(), reason.strip(), person.name(), day));
            }
        }
        return new Waivers(waivers);
    }

    static Waivers remove(Waivers before, String rule, String place) {
        return new Waivers(before.list().stream()
                .filter(waiver -> !waiver.rule().equals(rule) || !waiver.place().equals(place))
                .toList());
    }
}
