package dev.gongkai.report.generator.internal.agencies;

import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.model.Agency;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A nation of agencies, of which each can be told from its number alone.
 *
 * <p>What is kept are a few numbers for each place (province, city, county), in the order of the tree; about three in a
 * hundred of the agencies.
 */
public final class AgencyTree {

    /** More would use up the names of places. */
    public static final int MOST = 1_000_000;

    private static final int MOST_PROVINCES = 31;

    /** So many agencies a province, a city, a county has, all below included, where there are enough to share out. */
    private static final int PROVINCE = 3_200;

    private static final int CITY = 270;
    private static final int COUNTY = 33;

    /** Departments before this one are never missing. */
    private static final int FIRST_OTHER = 8;

    /** Numbers of provinces that no real one has: no code of ours is that of a real organization. */
    private static final int[] PROVINCE_CODES = {
        16, 17, 18, 19, 20, 24, 25, 26, 27, 28, 29, 30, 38, 39, 40, 47, 48, 49, 55, 56, 57, 58, 59, 60, 66, 67, 68, 69,
        72, 73, 74
    };

    private final long seed;
    private final int size;
    private int places;

    /** Of each place: its first agency, the place above it, how many agencies are its own, its level, its digits. */
    private int[] first = new int[64];

    private int[] above = new int[64];
    private int[] own = new int[64];
    private byte[] level = new byte[64];
    private int[] region = new int[64];

    private int next;

    /**
     * Lays out a nation.
     *
     * @param size how many agencies there are, from 1 to {@value #MOST}
     * @param seed which nation
     * @param skewed whether the first province has half of the agencies
     */
    public AgencyTree(int size, long seed, boolean skewed) {
        this.seed = Dice.hash(seed, 1);
        this.size = size;
        Dice dice = Dice.of(seed, 2);
        int national = Math.min(1 + size / 300, Topics.NATIONAL.size());
        place(-1, Agency.Level.NATIONAL, national, national, 0);
        int rest = size - national;
        int provinces = Math.min(MOST_PROVINCES, atLeastOne(rest, PROVINCE));
        if (skewed && provinces == 1 && rest > 2 * COUNTY) {
            provinces = 2;
        }
        int[] shares = share(rest, provinces, dice);
        if (skewed && provinces > 1) {
            int half = size / 2;
            System.arraycopy(share(rest - half, provinces - 1, dice), 0, shares, 1, provinces - 1);
            shares[0] = half;
        }
        for (int i = 0; i < provinces; i++) {
            province(shares[i], PROVINCE_CODES[i], dice);
        }
        trim();
    }

    private void province(int agencies, int digits, Dice dice) {
        int self = Math.min(agencies, Math.max(3, Math.min(28, agencies / 12)));
        int province = place(0, Agency.Level.PROVINCIAL, self, self, digits * 10_000);
        int[] cities = share(agencies - self, atLeastOne(agencies - self, CITY), dice);
        for (int i = 0; i < cities.length; i++) {
            // Two digits for a city; a province with more of them begins anew, the codes differ all the same.
            city(province, cities[i], digits * 10_000 + (i % 99 + 1) * 100, dice);
        }
    }

    private void city(int province, int agencies, int digits, Dice dice) {
        int self = Math.min(agencies, Math.max(3, Math.min(30, agencies / 9)));
        int city = place(province, Agency.Level.MUNICIPAL, self, self, digits);
        int[] counties = share(agencies - self, atLeastOne(agencies - self, COUNTY), dice);
        for (int i = 0; i < counties.length; i++) {
            int departments = Math.min(32, Math.min(counties[i], 2 + counties[i] / 2));
            place(city, Agency.Level.COUNTY, departments, counties[i], digits + i % 99 + 1);
        }
    }

    private static int atLeastOne(int agencies, int each) {
        return agencies == 0 ? 0 : Math.max(1, (agencies + each / 2) / each);
    }

    /** Not all alike, but each with something. */
    private static int[] share(int total, int count, Dice dice) {
        int[] shares = new int[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 0.6 + 0.8 * dice.uniform();
        }
        double sum = Arrays.stream(weights).sum();
        int rest = total;
        for (int i = 0; i < count; i++) {
            shares[i] = (int) (total * weights[i] / sum);
            rest -= shares[i];
        }
        for (int i = 0; rest > 0; i++, rest--) {
            shares[i % count]++;
        }
        return shares;
    }

    /** Agencies behind the place's own are towns. */
    private int place(int superior, Agency.Level of, int departments, int agencies, int digits) {
        if (places == first.length) {
            first = Arrays.copyOf(first, 2 * places);
            above = Arrays.copyOf(above, 2 * places);
            own = Arrays.copyOf(own, 2 * places);
            level = Arrays.copyOf(level, 2 * places);
            region = Arrays.copyOf(region, 2 * places);
        }
        first[places] = next;
        above[places] = superior;
        own[places] = departments;
        level[places] = (byte) of.ordinal();
        region[places] = digits;
        next += agencies;
        return places++;
    }

    private void trim() {
        first = Arrays.copyOf(first, places);
        above = Arrays.copyOf(above, places);
        own = Arrays.copyOf(own, places);
        level = Arrays.copyOf(level, places);
        region = Arrays.copyOf(region, places);
    }

    /**
     * How many agencies there are.
     *
     * @return as asked for
     */
    public int size() {
        return size;
    }

    /**
     * An agency, in time that grows with the logarithm of the number of places.
     *
     * @param index its number, from zero
     * @return its seat
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public Seat seat(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("agency " + index + " of " + size);
        }
        int found = Arrays.binarySearch(first, index);
        int place = found >= 0 ? found : -found - 2;
        int nth = index - first[place];
        Agency.Level of = Agency.Level.values()[level[place]];
        if (nth >= own[place]) {
            return town(index, place, nth - own[place]);
        }
        if (of == Agency.Level.NATIONAL) {
            return national(index, nth);
        }
        String name = placeName(place);
        if (nth == 0) {
            String superior = code(first[above[place]]);
            return seat(
                    index, name + "人民政府", "本机关", name, Agency.Kind.GOVERNMENT, of, place, Topics.GOVERNMENT, superior);
        }
        String government = code(first[place]);
        if (nth == 1) {
            String office = of == Agency.Level.PROVINCIAL ? "人民政府办公厅" : "人民政府办公室";
            return seat(
                    index, name + office, "本机关", name, Agency.Kind.OFFICE, of, place, Topics.GOVERNMENT, government);
        }
        int department = nth - 2;
        // A city and a county have others too: now and then one stands in the place of a department.
        int other = department - FIRST_OTHER;
        if (of != Agency.Level.PROVINCIAL
                && other >= 0
                && other < Topics.OTHERS.size()
                && Math.floorMod(Dice.hash(seed, 3, index), 5) == 0) {
            Topic topic = Topics.OTHERS.get(other);
            return seat(index, name + topic.name(), "本单位", name, Agency.Kind.OTHER, of, place, topic, government);
        }
        Topic topic = Topics.DEPARTMENTS.get(department);
        boolean hall = of == Agency.Level.PROVINCIAL;
        return seat(
                index,
                name + topic.name() + (hall ? "厅" : "局"),
                hall ? "本厅" : "本局",
                name,
                Agency.Kind.DEPARTMENT,
                of,
                place,
                topic,
                government);
    }

    private Seat national(int index, int nth) {
        Topic topic = Topics.NATIONAL.get(nth);
        Agency.Kind kind = nth == 0 ? Agency.Kind.OFFICE : Agency.Kind.DEPARTMENT;
        String self = nth == 0 ? "本机关" : "本局";
        return seat(index, topic.name(), self, "全国", kind, Agency.Level.NATIONAL, 0, topic, nth == 0 ? null : code(0));
    }

    private Seat town(int index, int place, int nth) {
        // Names of towns are told apart within their county only, as real ones are.
        String stem = PlaceNames.of(nth, Dice.hash(seed, 4, place) >>> 1);
        String county = placeName(place);
        String superior = code(first[place]);
        int kind = Math.floorMod(Dice.hash(seed, 5, index), 10);
        if (kind < 3) {
            String name = county + stem + "街道办事处";
            return seat(index, name, "本街道", stem + "街道", Agency.Kind.OTHER, place, superior);
        }
        String town = stem + (kind < 8 ? "镇" : "乡");
        return seat(index, county + town + "人民政府", "本机关", town, Agency.Kind.GOVERNMENT, place, superior);
    }

    private Seat seat(int index, String name, String self, String town, Agency.Kind kind, int place, String superior) {
        return seat(index, name, self, town, kind, Agency.Level.TOWNSHIP, place, Topics.TOWN, superior);
    }

    private Seat seat(
            int index,
            String name,
            String self,
            String placeName,
            Agency.Kind kind,
            Agency.Level of,
            int place,
            Topic topic,
            @Nullable String superior) {
        return new Seat(
                index, code(index, body(name)), name, self, placeName, kind, of, region[place], topic, superior);
    }

    private String placeName(int place) {
        String stem = PlaceNames.of(place, seed);
        return switch (Agency.Level.values()[level[place]]) {
            case PROVINCIAL -> stem + "省";
            case MUNICIPAL -> stem + "市";
            default -> {
                int kind = Math.floorMod(Dice.hash(seed, 6, place), 10);
                yield stem + (kind < 6 ? "县" : kind < 9 ? "区" : "市");
            }
        };
    }

    /** Who registers it, and as what: an organ, a public institution, or a company. */
    private static String body(String name) {
        return name.endsWith("公司") ? "91" : name.endsWith("中心") || name.endsWith("医院") ? "12" : "11";
    }

    private String code(int index) {
        return code(index, "11");
    }

    private String code(int index, String body) {
        int found = Arrays.binarySearch(first, index);
        int place = found >= 0 ? found : -found - 2;
        // National ones are registered with the centre, whose digits are 100000; ours are of nowhere.
        int digits = region[place] == 0 ? 900_000 : region[place];
        return CreditCode.of(body, digits, index + 1L);
    }
}
