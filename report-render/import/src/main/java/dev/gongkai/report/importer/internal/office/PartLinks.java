package dev.gongkai.report.importer.internal.office;

import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a part of a package refers to, by ids and by kinds. */
public final class PartLinks {

    private record Link(String kind, String target, boolean external) {}

    private final Map<String, Link> links = new LinkedHashMap<>();

    /**
     * Reads what a part refers to.
     *
     * @param archive the package
     * @param part the part, or empty for the package itself
     * @throws MalformedSourceException if the references are broken
     */
    public PartLinks(OfficeArchive archive, String part) throws MalformedSourceException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        byte[] content = archive.part(name);
        if (content == null) {
            return;
        }
        XmlCursor xml = new XmlCursor(name, content);
        xml.children(element -> {
            String type = xml.attribute("Type", "");
            boolean external = xml.attribute("TargetMode", "").equals("External");
            String target = xml.attribute("Target", "");
            links.put(
                    xml.attribute("Id", ""),
                    new Link(
                            type.substring(type.lastIndexOf('/') + 1),
                            external ? target : resolved(folder, target),
                            external));
        });
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target.substring(1) : folder + target;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /**
     * What an id refers to.
     *
     * @param id the id, or null
     * @return the name of the part, or the address where it is outside; null where there is none
     */
    public @Nullable String target(@Nullable String id) {
        Link link = id == null ? null : links.get(id);
        return link == null ? null : link.target();
    }

    /**
     * The parts of a kind.
     *
     * @param kind the end of the relationship's type, such as {@code styles}
     * @return the names of parts within the package
     */
    public List<String> ofKind(String kind) {
        return links.values().stream()
                .filter(link -> !link.external() && link.kind().equals(kind))
                .map(Link::target)
                .distinct()
                .toList();
    }
}
