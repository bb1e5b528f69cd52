package dev.gongkai.report.render.pdf.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The industry's judge of PDF/A and PDF/UA. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What it finds against a file: standard, clause, what is wrong and where. Empty only if all standards were asked. */
    public static List<String> faults(byte[] pdf, PDFAFlavour... standards) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standards[0]);
                var validator = Foundries.defaultInstance().createValidator(List.of(standards))) {
            List<ValidationResult> results = validator.validateAll(parser);
            if (!results.stream().map(ValidationResult::getPDFAFlavour).toList().equals(List.of(standards))) {
                throw new AssertionError("not all standards were asked");
            }
            List<String> faults = results.stream()
                    .flatMap(result -> result.getTestAssertions().stream()
                            .map(fault -> result.getPDFAFlavour() + " "
                                    + fault.getRuleId().getClause() + " " + fault.getMessage() + " "
                                    + fault.getLocation()))
                    .toList();
            if (faults.isEmpty() != results.stream().allMatch(ValidationResult::isCompliant)) {
                throw new AssertionError("the judge contradicts itself");
            }
            return faults;
        }
    }
}
