package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.internal.words.TextSearch;
import java.util.List;

/** text.normative: the documents that the text counts as issued, repealed or in force are those of table 2. */
final class DocumentsInText {

    private static final String[] OTHER_DOCUMENTS = {
        "公开规范", "发布规范", "解读", "审查", "审核", "备案", "党内", "归集", "修改", "修订", "其中", "拟", "名义", "提请", "起草", "建议", "代市", "代县"
    };

    private DocumentsInText() {}

    static void tell(Claim claim, TableNumbers numbers, List<Told> told) {
        String words = claim.counted();
        if (!claim.counts("件", "份", "个", "部")
                || TextSearch.hasAny(words, OTHER_DOCUMENTS)
                || isOfBothEnds(claim, numbers)) {
            return;
        }
        for (Mentioned number : numbers.documents()) {
            Mention row = TableNumbers.row(number);
            Mention column = TableNumbers.column(number);
            if (speaksOf(claim, row, column)) {
                String name = Part.PROACTIVE.tableName() + "“" + row.name() + "”" + column.name();
                told.add(new Told(claim, name, Mention.Manner.WORDS, List.of(number.cells())));
                return;
            }
        }
    }

    /** “废止和失效5件”: the table counts what was repealed by itself. */
    private static boolean isOfBothEnds(Claim claim, TableNumbers numbers) {
        for (Mentioned number : numbers.documents()) {
            Mention column = TableNumbers.column(number);
            boolean named = TextSearch.hasAny(claim.counted(), column.words())
                    || TextSearch.hasAny(claim.counted(), column.together());
            if (named
                    && TextSearch.hasAny(claim.sentence(), column.words())
                    && TextSearch.hasAny(claim.sentence(), column.together())) {
                return numbers.documents().stream()
                        .map(TableNumbers::column)
                        .filter(other -> other.manner() == Mention.Manner.WORDS && !other.equals(column))
                        .noneMatch(other -> TextSearch.hasAny(claim.counted(), other.words()));
            }
        }
        return false;
    }

    private static boolean speaksOf(Claim claim, Mention row, Mention column) {
        String words = claim.counted();
        boolean named = TextSearch.hasAny(words, row.words());
        // “制发规范性文件3件，废止1件” names the documents once.
        boolean meant =
                named || TextSearch.hasAny(claim.before(), row.words()) && !TextSearch.hasAny(words, row.unless());
        return meant
                && (named || column.manner() == Mention.Manner.WORDS)
                && TextSearch.hasAny(words, column.words())
                && !TextSearch.hasAny(claim.before(), column.unless())
                && TextSearch.hasAny(claim.sentence(), row.words());
    }
}
