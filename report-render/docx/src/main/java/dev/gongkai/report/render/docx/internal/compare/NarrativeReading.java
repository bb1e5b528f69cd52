package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.SequenceAlignment;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.format.ReadingLog.Edit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a narrative part: blocks that look as they were rendered are kept as they were, the rest is read anew. */
final class NarrativeReading {

    /** Below this similarity, one block was deleted and another added. */
    private static final double SIMILAR = 0.3;

    /** The most pairs that are compared one by one. */
    private static final int MAX_PAIRS = 40_000;

    private final String key;
    private final String name;
    private final Narrative embedded;
    private final List<NarrativeBlockView> old;
    private final List<NarrativeBlockView> now;
    private final ReadingLog log;

    /** For each old block the index of its new one, or -1; and the other way round. */
    private final int[] newOf;

    private final int[] oldOf;

    /**
     * @param key the name of the part
     * @param name its heading
     * @param rendered its blocks as they were rendered
     * @param now its blocks as they are shown
     */
    NarrativeReading(
            String key,
            String name,
            Narrative embedded,
            List<NarrativeBlockView> rendered,
            List<NarrativeBlockView> now,
            ReadingLog log) {
        this.key = key;
        this.name = name;
        this.embedded = embedded;
        this.old = rendered;
        this.now = now;
        this.log = log;
        this.newOf = SequenceAlignment.of(
                old.stream().map(NarrativeBlockView::plain).toList(),
                now.stream().map(NarrativeBlockView::plain).toList());
        this.oldOf = new int[now.size()];
        Arrays.fill(oldOf, -1);
        for (int i = 0; i < newOf.length; i++) {
            if (newOf[i] >= 0) {
                oldOf[newOf[i]] = i;
            }
        }
    }

    Narrative read() {
        int[] aligned = oldOf.clone();
        Map<Integer, Integer> moved = moved();
        Map<Integer, Integer> movedTo = new HashMap<>();
        moved.forEach((to, from) -> movedTo.put(from, to));
        pairChanged(moved.keySet(), movedTo.keySet());
        List<Narrative.Block> blocks = new ArrayList<>();
        int next = 0;
        for (int j = 0; j < now.size(); j++) {
            if (oldOf[j] >= 0) {
                removed(next, oldOf[j], movedTo, blocks);
                next = oldOf[j] + 1;
            }
            if (aligned[j] >= 0) {
                blocks.add(kept(j));
            } else {
                changed(j, moved).ifPresent(blocks::add);
            }
        }
        removed(next, old.size(), movedTo, blocks);
        return blocks.equals(embedded.blocks()) ? embedded : new Narrative(blocks);
    }

    /** The block as it was, unless other words at its beginning are now set as its heading. */
    private Narrative.Block kept(int j) {
        NarrativeBlockView was = old.get(oldOf[j]);
        NarrativeBlockView is = now.get(j);
        if (is.runIn().isEmpty() || is.equals(was)) {
            return embedded.blocks().get(oldOf[j]);
        }
        boolean taken = log.change(Edit.CHANGED, pointer(j), place(j, "", ""), was.asText(), is.asText());
        return taken ? is.block() : embedded.blocks().get(oldOf[j]);
    }

    /** The block that stands there; none where it was added or moved to there, and that does not count. */
    private Optional<Narrative.Block> changed(int j, Map<Integer, Integer> moved) {
        NarrativeBlockView is = now.get(j);
        if (moved.containsKey(j)) {
            boolean taken = log.change(Edit.MOVED, pointer(j), place(j, "", ""), is.asText(), is.asText());
            return taken ? Optional.of(embedded.blocks().get(moved.get(j))) : Optional.empty();
        }
        if (oldOf[j] < 0) {
            boolean taken = log.change(Edit.ADDED, pointer(j), place(j, "", ""), "", is.asText());
            return taken ? Optional.of(is.structured().block()) : Optional.empty();
        }
        NarrativeBlockView was = old.get(oldOf[j]);
        boolean taken = log.change(Edit.CHANGED, pointer(j), place(j, "", ""), was.asText(), is.asText());
        return Optional.of(
                taken ? is.structuredLike(was).block() : embedded.blocks().get(oldOf[j]));
    }

    /** Old blocks that are gone from there; those whose going does not count stay. */
    private void removed(int from, int to, Map<Integer, Integer> movedTo, List<Narrative.Block> blocks) {
        for (int i = from; i < to; i++) {
            if (newOf[i] < 0 && !leaves(i, movedTo)) {
                blocks.add(embedded.blocks().get(i));
            }
        }
    }

    private boolean leaves(int i, Map<Integer, Integer> movedTo) {
        Integer j = movedTo.get(i);
        if (j != null) {
            String text = now.get(j).asText();
            return log.takes(Edit.MOVED, pointer(j), place(j, "", ""), text, text);
        }
        return log.change(
                Edit.REMOVED, pointer(i), place(i, "原", " before"), old.get(i).asText(), "");
    }

    /** Blocks that are the same at another place: from new index to old index. */
    private Map<Integer, Integer> moved() {
        Map<NarrativeBlockView, Deque<Integer>> gone = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            if (newOf[i] < 0) {
                gone.computeIfAbsent(old.get(i).plain(), block -> new ArrayDeque<>())
                        .add(i);
            }
        }
        Map<Integer, Integer> moved = new LinkedHashMap<>();
        for (int j = 0; j < now.size(); j++) {
            Deque<Integer> places = oldOf[j] >= 0 ? null : gone.get(now.get(j).plain());
            if (places != null && !places.isEmpty()) {
                moved.put(j, places.remove());
            }
        }
        return moved;
    }

    /** Looks between unchanged blocks for what was changed, and so leaves what is gone or new. */
    private void pairChanged(Set<Integer> moved, Set<Integer> movedFrom) {
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int iEnd = i;
            while (iEnd < old.size() && newOf[iEnd] < 0) {
                iEnd++;
            }
            int jEnd = iEnd < old.size() ? newOf[iEnd] : now.size();
            pair(free(i, iEnd, newOf, movedFrom), free(j, jEnd, oldOf, moved));
            i = iEnd + 1;
            j = jEnd + 1;
        }
    }

    private static List<Integer> free(int from, int to, int[] partners, Set<Integer> taken) {
        List<Integer> free = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (partners[i] < 0 && !taken.contains(i)) {
                free.add(i);
            }
        }
        return free;
    }

    /** Pairs blocks so that the pairs have most in common, without changing the order. */
    private void pair(List<Integer> olds, List<Integer> news) {
        if (olds.isEmpty() || news.isEmpty() || (long) olds.size() * news.size() > MAX_PAIRS) {
            return;
        }
        double[][] sum = new double[olds.size() + 1][news.size() + 1];
        double[][] weight = new double[olds.size()][news.size()];
        boolean single = olds.size() == 1 && news.size() == 1;
        List<String> before = olds.stream().map(i -> old.get(i).beginning()).toList();
        List<String> after = news.stream().map(i -> now.get(i).beginning()).toList();
        for (int a = olds.size() - 1; a >= 0; a--) {
            for (int b = news.size() - 1; b >= 0; b--) {
                weight[a][b] = weight(old.get(olds.get(a)), now.get(news.get(b)), before.get(a), after.get(b), single);
                sum[a][b] = Math.max(Math.max(sum[a + 1][b], sum[a][b + 1]), sum[a + 1][b + 1] + weight[a][b]);
            }
        }
        int a = 0;
        int b = 0;
        while (a < olds.size() && b < news.size()) {
            if (weight[a][b] > 0 && sum[a][b] == sum[a + 1][b + 1] + weight[a][b]) {
                newOf[olds.get(a)] = news.get(b);
                oldOf[news.get(b)] = olds.get(a);
                a++;
                b++;
            } else if (sum[a][b] == sum[a + 1][b]) {
                a++;
            } else {
                b++;
            }
        }
    }

    /** How likely one block became the other; a single block between unchanged ones may be worded quite differently. */
    private static double weight(
            NarrativeBlockView was, NarrativeBlockView is, String before, String after, boolean single) {
        if (!was.mayBecome(is)) {
            return 0;
        }
        double similarity = was.hasSamePicture(is) ? 1 : TextSimilarity.of(before, after);
        return single ? Math.max(similarity, SIMILAR) : similarity < SIMILAR ? 0 : similarity;
    }

    private String pointer(int j) {
        return "/" + key + "/" + j;
    }

    private Message place(int index, String zhWhen, String enWhen) {
        return new Message(
                "“" + name + "”" + zhWhen + "第 " + (index + 1) + " 段",
                "block " + (index + 1) + enWhen + " of “" + name + "”");
    }
}
