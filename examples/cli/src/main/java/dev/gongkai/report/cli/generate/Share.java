package dev.gongkai.report.cli.generate;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share as people write it: {@code 5%} or {@code 0.05}. */
final class Share implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        boolean percent = value.endsWith("%") || value.endsWith("％");
        try {
            BigDecimal number = new BigDecimal(percent ? value.substring(0, value.length() - 1) : value);
            double share = (percent ? number.movePointLeft(2) : number).doubleValue();
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new TypeConversionException("no share: " + value);
    }
}
