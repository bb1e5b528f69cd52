package dev.gongkai.report.validate.internal.form;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Unified social credit codes (统一社会信用代码), of which the last character checks the others.
 *
 * <p>A warning, not an error: the code is not printed, and no part of what the form asks for; but one that is wrong gives
 * the report to another agency wherever reports are put together.
 */
final class AgencyCodeRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "agency.code",
                    Severity.WARNING,
                    new Message("统一社会信用代码的位数、字符和校验码无误", "unified social credit codes are well-formed"),
                    "GB 32100-2015《法人和其他组织统一社会信用代码编码规则》"),
            AgencyCodeRule::check);

    /** The characters in the order of their values; I, O, S, V and Z look too much like others. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    /** Each weight is three times the one before it, modulo the number of characters. */
    private static final int BASE = 3;

    /** Who registers, what kind, the division of the country (GB/T 2260), the organization, the check. */
    private static final Pattern SHAPE =
            Pattern.compile("[" + CHARACTERS + "]{2}[0-9]{6}[" + CHARACTERS + "]{" + (LENGTH - 8) + "}");

    private AgencyCodeRule() {}

    private static void check(Subject subject, Findings findings) {
        Agency agency = subject.report().agency();
        Place own = Place.of("/agency/code", "机关统一社会信用代码");
        Place superior = Place.of("/agency/superior", "上级机关统一社会信用代码");
        check(agency.code(), own, findings);
        check(agency.superior(), superior, findings);
        if (agency.superior() != null && agency.superior().equals(agency.code())) {
            findings.add(
                    superior,
                    new Message("上级机关的代码与本机关的相同", "the code of the agency above is this agency's own"),
                    null,
                    agency.superior());
        }
    }

    private static void check(@Nullable String code, Place place, Findings findings) {
        if (code == null) {
            return;
        }
        if (code.length() != LENGTH) {
            int length = code.codePointCount(0, code.length());
            findings.add(
                    place,
                    new Message("统一社会信用代码应为18位", "a unified social credit code has 18 characters"),
                    LENGTH + "位",
                    code + "（" + length + "位）");
        } else if (!SHAPE.matcher(code).matches()) {
            findings.add(
                    place,
                    new Message(
                            "统一社会信用代码只有数字和大写字母（不用 I、O、S、V、Z），第3至8位为数字",
                            "a unified social credit code has digits and capital letters but I, O, S, V and Z, "
                                    + "and digits at places 3 to 8"),
                    null,
                    code);
        } else {
            String right = code.substring(0, LENGTH - 1) + checkCharacter(code);
            if (!right.equals(code)) {
                findings.add(
                        place,
                        new Message(
                                "统一社会信用代码的校验码不符，请逐位核对",
                                "the check character does not fit the others; compare each with the certificate"),
                        "末位为" + right.charAt(LENGTH - 1),
                        code);
            }
        }
    }

    private static char checkCharacter(String code) {
        int modulus = CHARACTERS.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * BASE % modulus;
        }
        return CHARACTERS.charAt((modulus - sum % modulus) % modulus);
    }
}
