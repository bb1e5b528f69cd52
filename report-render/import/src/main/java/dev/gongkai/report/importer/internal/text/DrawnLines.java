package dev.gongkai.report.importer.internal.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tables whose lines are drawn with signs: as with pipes. */
final class DrawnLines {

    private static final Pattern RULE = Pattern.compile("\\s*[┌┬┐├┼┤└┴┘─━═╔╦╗╠╬╣╚╩╝╭╮╰╯┏┳┓┣╋┫┗┻┛+-]{5,}\\s*");

    private DrawnLines() {}

    /** The lines of a file, with pipes for what is drawn; each sign stays where it was. */
    static List<String> piped(List<String> lines) {
        boolean drawn = lines.stream()
                        .filter(line ->
                                RULE.matcher(line).matches() && !line.strip().matches("-+"))
                        .limit(3)
                        .count()
                >= 2;
        return drawn ? lines.stream().map(DrawnLines::piped).toList() : lines;
    }

    private static String piped(String line) {
        if (RULE.matcher(line).matches()) {
            int length = line.strip().length();
            int from = line.indexOf(line.strip());
            return line.substring(0, from) + "|" + "-".repeat(length - 2) + "|";
        }
        return line.replace('│', '|').replace('┃', '|').replace('║', '|');
    }
}
