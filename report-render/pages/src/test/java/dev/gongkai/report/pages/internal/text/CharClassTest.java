package dev.gongkai.report.pages.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CharClassTest {

    @Test
    void everyCharacterHasAClass() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            CharClass as = CharClass.of(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
                assertEquals(CharClass.MARK, as, Integer.toHexString(c));
            } else if (Character.isIdeographic(c) && as != CharClass.TRAILER) {
                assertEquals(CharClass.IDEOGRAPH, as, Integer.toHexString(c));
            }
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                assertEquals(CharClass.DIGIT, as, Integer.toHexString(c));
            }
        }
    }

    @Test
    void bracketsOpenAndClose() {
        for (String pair : new String[] {
            "（）", "“”", "‘’", "《》", "〈〉", "【】", "〔〕", "［］", "｛｝", "「」", "『』", "〖〗", "〝〞", "﹁﹂", "｢｣", "«»"
        }) {
            assertEquals(CharClass.OPEN, CharClass.of(pair.charAt(0)));
            assertEquals(CharClass.CLOSE, CharClass.of(pair.charAt(1)));
        }
    }

    @Test
    void chineseSignsAreOnTheGridAndLettersAreNot() {
        "政䶮㛃㸆𫖯𬭎ひ가①※→■，。（）“”——……～·々".codePoints().forEach(c -> assertTrue(CharClass.of(c).chinese));
        "aZ09éЖα.,()\"'/-%￥$℃㎡ \t\n\u00A0\u200B\u200D".codePoints().forEach(c -> assertFalse(CharClass.of(c).chinese));
    }
}
