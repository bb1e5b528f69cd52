package dev.gongkai.report.generator.internal.numbers;

import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.generator.internal.agencies.Seat;
import dev.gongkai.report.model.Agency;

/**
 * How much of what an agency has in a usual year (常年水平): what makes its years alike.
 *
 * @param requests requests received
 * @param natural the share of natural persons among the applicants
 * @param delay the share of requests that a year ends without an answer
 * @param disputed the share of answers that are taken to reconsideration
 * @param work how much larger its other work is than that of a county's department
 */
record Habits(double requests, double natural, double delay, double disputed, double work) {

    /** How far agencies of one kind are from each other: a few have many times what most have. */
    private static final double SPREAD = 1.15;

    static Habits of(Seat seat, Dice dice) {
        double requests = typicalRequests(seat) * seat.topic().requests() * dice.factor(SPREAD);
        return new Habits(
                requests,
                1 - 0.45 * dice.uniform() * dice.uniform(),
                0.01 + 0.09 * dice.uniform(),
                0.01 + 0.07 * dice.uniform(),
                scale(seat.level()) * dice.factor(0.8));
    }

    private static double typicalRequests(Seat seat) {
        boolean government = seat.kind() == Agency.Kind.GOVERNMENT;
        boolean office = seat.kind() == Agency.Kind.OFFICE;
        return switch (seat.level()) {
            case NATIONAL -> 150;
            case PROVINCIAL -> government ? 260 : office ? 120 : 25;
            case MUNICIPAL -> government ? 120 : office ? 50 : 8;
            case COUNTY -> government ? 45 : office ? 18 : 3;
            case TOWNSHIP -> 1.5;
        };
    }

    private static double scale(Agency.Level level) {
        return switch (level) {
            case NATIONAL -> 8;
            case PROVINCIAL -> 5;
            case MUNICIPAL -> 2.5;
            case COUNTY -> 1;
            case TOWNSHIP -> 0.4;
        };
    }

    /** Whether it may make rules (规章制定权): governments of cities and above, and what is above these. */
    static boolean makesRules(Seat seat) {
        return seat.level() == Agency.Level.NATIONAL && seat.kind() == Agency.Kind.DEPARTMENT
                || (seat.level() == Agency.Level.PROVINCIAL || seat.level() == Agency.Level.MUNICIPAL)
                        && seat.kind() == Agency.Kind.GOVERNMENT;
    }

    /** How many normative documents it usually has in force. */
    double documents(Seat seat) {
        double typical = switch (seat.kind()) {
            case GOVERNMENT -> seat.level() == Agency.Level.TOWNSHIP ? 1 : 45;
            case OFFICE -> 12;
            case DEPARTMENT -> 5;
            case OTHER -> 0.3;
        };
        return typical * work;
    }

    /** How many kinds of something a department deals with that decides so many in a year. */
    static double kinds(double decisions) {
        return decisions == 0 ? 0 : 2 + StrictMath.log(1 + decisions) * 3;
    }
}
