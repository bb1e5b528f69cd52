package dev.gongkai.report.pages.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CharacterClassTest {

    @Test
    void everyCharacterHasAClass() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            CharacterClass as = CharacterClass.of(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
                assertEquals(CharacterClass.MARK, as, Integer.toHexString(c));
            } else if (Character.isIdeographic(c) && as != CharacterClass.TRAILER) {
                assertEquals(CharacterClass.IDEOGRAPH, as, Integer.toHexString(c));
            }
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                assertEquals(CharacterClass.DIGIT, as, Integer.toHexString(c));
            }
        }
    }

    @Test
    void bracketsOpenAndClose() {
        for (String pair : new String[] {
            "（）", "“”", "‘’", "《》", "〈〉", "【】", "〔〕", "［］", "｛｝", "「」", "『』", "〖〗", "〝〞", "﹁﹂", "｢｣", "«»"
        }) {
            assertEquals(CharacterClass.OPEN, CharacterClass.of(pair.charAt(0)));
            assertEquals(CharacterClass.CLOSE, CharacterClass.of(pair.charAt(1)));
        }
    }

    @Test
    void chineseSignsAreOnTheGridAndLettersAreNot() {
        "政䶮㛃㸆𫖯𬭎ひ가①※→■，。（）“”——……～·々".codePoints().forEach(c -> assertTrue(CharacterClass.of(c).chinese));
        "aZ09éЖα.,()\"'/-%￥$℃㎡ \t\n\u00A0\u200B\u200D"
                .codePoints()
                .forEach(c -> assertFalse(CharacterClass.of(c).chinese));
    }
}
