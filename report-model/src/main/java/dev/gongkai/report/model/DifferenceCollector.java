package dev.gongkai.report.model;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.internal.SequenceAlignment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two reports piece by piece. Pieces that differ are always told, also where they look the same as text. */
final class DifferenceCollector {

    private final List<Difference> list = new ArrayList<>();

    List<Difference> list() {
        return List.copyOf(list);
    }

    void value(String pointer, String zh, String en, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            list.add(new Difference(pointer, null, new Message(zh, en), text(before), text(after)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Two declarations that go by one name. */
    void otherDeclaration(String id) {
        list.add(new Difference(
                "/form", null, new Message("同名格式版本的内容", "the declaration of the edition of the same name"), id, id));
    }

    void agency(Agency before, Agency after) {
        value("/agency/name", "机关名称", "the agency's name", before.name(), after.name());
        value("/agency/code", "统一社会信用代码", "the agency's code", before.code(), after.code());
        value("/agency/superior", "上级机关代码", "the code of the agency above", before.superior(), after.superior());
        value("/agency/kind", "机关类型", "the agency's kind", key(before.kind()), key(after.kind()));
        value("/agency/level", "机关层级", "the agency's level", key(before.level()), key(after.level()));
        value("/agency/website", "机关网址", "the agency's website", before.website(), after.website());
        value("/agency/address", "机关地址", "the agency's address", before.address(), after.address());
        value("/agency/phone", "机关电话", "the agency's telephone number", before.phone(), after.phone());
        value("/agency/email", "机关电子邮箱", "the agency's mail address", before.email(), after.email());
    }

    private static @Nullable String key(Agency.@Nullable Kind kind) {
        return kind == null ? null : kind.key();
    }

    private static @Nullable String key(Agency.@Nullable Level level) {
        return level == null ? null : level.key();
    }

    void signature(@Nullable Signature before, @Nullable Signature after) {
        Signature empty = new Signature(null, null);
        if ((before == null || after == null) && (empty.equals(before) || empty.equals(after))) {
            // One is there and says nothing; the agency's name is printed for it.
            value("/signature", "落款", "the signature", before == null ? null : "…", after == null ? null : "…");
            return;
        }
        Signature was = before == null ? empty : before;
        Signature is = after == null ? empty : after;
        value("/signature/agency", "署名", "who signs", was.agency(), is.agency());
        value("/signature/date", "成文日期", "the date of writing", was.date(), is.date());
    }

    /** Cells that only one edition of the form has are compared with a blank. */
    void table(TableData before, TableData after) {
        Set<CellKey> keys = new LinkedHashSet<>(before.form().cells());
        keys.addAll(after.form().cells());
        for (CellKey key : keys) {
            Cell was = before.cells().getOrDefault(key, Cell.BLANK);
            Cell is = after.cells().getOrDefault(key, Cell.BLANK);
            if (!was.equals(is)) {
                boolean known = before.form().cells().contains(key);
                String label = (known ? before : after).form().label(key);
                list.add(new Difference(key.pointer(), key, new Message(label, label), was.toString(), is.toString()));
            }
        }
        String name = before.form().part().tableName();
        sequence(
                before.notes(),
                after.notes(),
                (i, was, is) -> value(
                        "/" + before.form().part().key() + "/notes/" + i,
                        name + "的注 " + (i + 1),
                        "note " + (i + 1) + " of " + name,
                        was,
                        is));
    }

    void narrative(String pointer, String zh, String en, Narrative before, Narrative after) {
        sequence(before.blocks(), after.blocks(), (i, was, is) -> {
            Function<Narrative.Block, String> plain = block -> block.accept(BlockText.PLAIN);
            boolean looksTheSame = was != null && is != null && plain.apply(was).equals(plain.apply(is));
            Function<Narrative.Block, String> shown = looksTheSame ? block -> block.accept(BlockText.EXACT) : plain;
            list.add(new Difference(
                    pointer + "/" + i,
                    null,
                    new Message(zh + "第" + (i + 1) + "段", "block " + (i + 1) + " of " + en),
                    was == null ? "" : shown.apply(was),
                    is == null ? "" : shown.apply(is)));
        });
    }

    /** What is to be done with two elements that differ; one of them may be missing. */
    private interface Pair<T> {
        void found(int index, @Nullable T before, @Nullable T after);
    }

    /** Elements between the same neighbours are changed ones; if there are more on one side, those are new or gone. */
    private static <T> void sequence(List<T> before, List<T> after, Pair<T> pair) {
        int[] matches = SequenceAlignment.of(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int end = i;
            while (end < before.size() && matches[end] < 0) {
                end++;
            }
            int limit = end < before.size() ? matches[end] : after.size();
            while (i < end && j < limit) {
                pair.found(j, before.get(i++), after.get(j++));
            }
            while (i < end) {
                pair.found(i, before.get(i), null);
                i++;
            }
            while (j < limit) {
                pair.found(j, null, after.get(j));
                j++;
            }
            i++;
            j++;
        }
    }
}
