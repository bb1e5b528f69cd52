package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relationships of a part: what else belongs to it, and where that is. */
public final class PartRelationships {

    /**
     * One of them.
     *
     * @param type the last word of its type, such as {@code styles}; the words before it differ between the variants of
     *     the format
     * @param target the name of the part; empty where it is outside the package
     */
    private record Relationship(String id, String type, String target) {}

    private static final int MAX_BYTES = 8 << 20;

    private final List<Relationship> all;
    private final Map<String, String> targets = new HashMap<>();

    private PartRelationships(List<Relationship> all) {
        this.all = all;
        all.forEach(one -> targets.putIfAbsent(one.id(), one.target()));
    }

    /** Of a part; empty for the package itself. */
    public static PartRelationships of(PackageParts parts, String part) throws UnreadableDocxException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relationship> all = new ArrayList<>();
        XmlPartReader.read(parts, name, MAX_BYTES, (element, xml) -> {
            if (element.equals("rel:Relationship")) {
                all.add(relationship(xml, folder));
            }
        });
        return new PartRelationships(all);
    }

    private static Relationship relationship(XmlPartReader xml, String folder) {
        String type = xml.attributeOrEmpty("Type");
        String target = xml.attributeOrEmpty("Target");
        boolean within = !"External".equals(xml.attribute("TargetMode"));
        return new Relationship(
                xml.attributeOrEmpty("Id"),
                type.substring(type.lastIndexOf('/') + 1),
                within ? resolved(folder, target) : "");
    }

    /** The name of a part as seen from a folder; empty where it would lead out of the package. */
    private static String resolved(String folder, String target) {
        String base = target.startsWith("/") ? "" : folder;
        List<String> path = new ArrayList<>(base.isEmpty() ? List.of() : List.of(base.split("/")));
        for (String step : target.split("/")) {
            if (step.equals("..")) {
                if (path.isEmpty()) {
                    return "";
                }
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** The first part of a type. */
    public Optional<String> first(String type) {
        return targets(type).stream().findFirst();
    }

    /** All parts of a type. */
    List<String> targets(String type) {
        return all.stream()
                .filter(one -> one.type().equals(type) && !one.target().isEmpty())
                .map(Relationship::target)
                .toList();
    }

    /** The part that an id stands for. */
    public Optional<String> target(String id) {
        return Optional.ofNullable(targets.get(id)).filter(target -> !target.isEmpty());
    }
}
