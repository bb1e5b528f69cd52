package dev.gongkai.report.generator.internal.agencies;

/**
 * Names of places that do not exist. The characters were chosen so that no two of them are the name of a Chinese
 * province, city, county, town or subdistrict (statistical area codes of 2023).
 */
final class PlaceNames {

    private static final String FIRST =
            "墨岫峦嵘昱晖晗晟曦朔栖栩梓楠樱沁沐泓泠浔涟涵淇淙渺溯滢漓漪漱澜炜烨煦珞珩琊琼瑟瑾皎皓砥砺笙筠箫素绫绮缤翊翎芷芸苇莱菱葵蔚蔷蕙薇蘅衡雯霁霄霖韵骊骏鲤鸢鹊鹭麒麟";

    private static final String SECOND = "丰关兴原口台和坝坡坪垣堡塘宁安定岗岭峰平庆康昌林桥池泉泰泽洲浦渡港湾田营谷远邑阴陵顺";

    /** When all pairs are taken, places are told apart as neighbours are. */
    private static final String[] BEFORE = {"", "新", "上", "下", "东", "西", "南", "北", "大", "小", "中"};

    private static final int PAIRS = FIRST.length() * SECOND.length();

    /** Prime, and no factor of the number of pairs: steps of it visit each of them. */
    private static final int STEP = 2_039;

    private PlaceNames() {}

    /** How many names there are. */
    static int size() {
        return PAIRS * BEFORE.length;
    }

    /**
     * The name of a place, without what it is.
     *
     * @param number which place, below {@link #size}
     * @param seed which nation
     * @return two or three characters, another for each number
     */
    static String of(int number, long seed) {
        int start = (int) Math.floorMod(seed, (long) PAIRS);
        int pair = (int) ((start + (long) (number % PAIRS) * STEP) % PAIRS);
        return BEFORE[number / PAIRS] + FIRST.charAt(pair / SECOND.length()) + SECOND.charAt(pair % SECOND.length());
    }
}
