package dev.gongkai.report.cli.render;

import dev.gongkai.report.render.DocumentFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats that reports can be rendered to, by their names on the command line: those whose artifacts are there. */
final class FormatNames implements Iterable<String>, ITypeConverter<String> {

    static List<String> all() {
        return DocumentFormat.available().stream().map(DocumentFormat::id).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }

    @Override
    public String convert(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        if (!all().contains(name)) {
            throw new TypeConversionException("no format: " + value);
        }
        return name;
    }
}
