package dev.gongkai.report.generator.internal.agencies;

import java.util.Locale;

/**
 * The 统一社会信用代码 of an organization (GB 32100-2015), with its check character and that of the 组织机构代码 within (GB
 * 11714-1997).
 */
final class CreditCode {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** So many serial numbers there are; they are scattered, so that neighbours do not look it. */
    private static final long SERIALS = 100_000_000L;

    private static final long SCATTER = 61_803_399L;

    private CreditCode() {}

    /**
     * The code of an organization.
     *
     * @param body what it is registered as: two characters, such as 11 for an administrative organ
     * @param region the six digits of its place
     * @param serial its number; from zero to below a hundred million, another for each organization
     * @return 18 characters
     */
    static String of(String body, int region, long serial) {
        String organization = String.format(Locale.ROOT, "%08d", serial * SCATTER % SERIALS);
        String seventeen =
                body + String.format(Locale.ROOT, "%06d", region) + organization + organizationCheck(organization);
        return seventeen + check(seventeen);
    }

    static char check(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += CHARACTERS.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    static char organizationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANIZATION_WEIGHTS[i];
        }
        return "0123456789X0".charAt(11 - sum % 11);
    }
}
