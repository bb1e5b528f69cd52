package dev.gongkai.report.cli.render;

import dev.gongkai.report.render.Furniture.PageNumbering;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms of page numbers as they are called on the command line. */
final class PageNumberForms implements ITypeConverter<PageNumbering>, Iterable<String> {

    @Override
    public PageNumbering convert(String value) {
        return Arrays.stream(PageNumbering.values())
                .filter(form -> name(form).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(String.join(", ", this) + ": " + value));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(PageNumbering.values()).map(PageNumberForms::name).iterator();
    }

    private static String name(PageNumbering form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
