package dev.gongkai.report.pages.internal.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that a face has for Windows, and whose it is, as a table {@code name} for a small font. */
public final class WindowsNames {

    /** Whose the face is, what it is called, and under which licence. */
    private static final Set<Integer> KEPT = Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14);

    private static final int FAMILY = 1;
    private static final int STYLE = 2;
    private static final int FULL_NAME = 4;
    private static final int WINDOWS = 3;
    private static final int UNICODE = 1;
    private static final int CHINESE = 0x804;
    private static final int ENGLISH = 0x409;
    private static final int ENTRY = 12;
    private static final int STYLED = 3;
    private static final int HEAD_STYLE = 44;

    private record Name(int language, int id, String text) {}

    private final List<Name> names;

    private WindowsNames(List<Name> names) {
        this.names = names;
    }

    /**
     * The name by which a document calls a face: that of its family in Chinese, else in English; of a bold or slanted face
     * its full name, for the family's is that of the regular one.
     */
    public static String family(OpenTypeFace face) {
        return familyNames(face).iterator().next();
    }

    /** All names of that kind, the best first. */
    public static Set<String> familyNames(OpenTypeFace face) {
        int id = (face.head()[HEAD_STYLE + 1] & STYLED) == 0 ? FAMILY : FULL_NAME;
        List<Name> own = read(face).stream().filter(name -> name.id() == id).toList();
        Set<String> names = new LinkedHashSet<>();
        for (int language : new int[] {CHINESE, ENGLISH}) {
            own.stream().filter(name -> name.language() == language).forEach(name -> names.add(name.text()));
        }
        own.forEach(name -> names.add(name.text()));
        if (names.isEmpty()) {
            names.add(face.name());
        }
        return names;
    }

    /** Whether a name is that of the family of a face that is neither bold nor slanted. */
    static boolean isFamily(OpenTypeFace face, String name) {
        return (face.head()[HEAD_STYLE + 1] & STYLED) == 0
                && read(face).stream()
                        .anyMatch(own -> own.id() == FAMILY && own.text().equals(name));
    }

    /** The names of a face that a document calls by one of them. */
    static WindowsNames of(OpenTypeFace face, String family) {
        List<Name> names = new ArrayList<>(read(face));
        boolean known = names.stream()
                .anyMatch(name -> name.id() == FAMILY && name.text().equals(family));
        if (!known) {
            names.removeIf(name -> name.id() == FAMILY || name.id() == STYLE);
            names.add(new Name(ENGLISH, FAMILY, family));
            names.add(new Name(ENGLISH, STYLE, "Regular"));
            if (names.stream().noneMatch(name -> name.id() == FULL_NAME)) {
                names.add(new Name(ENGLISH, FULL_NAME, family));
            }
        }
        names.sort((one, other) -> one.language() == other.language()
                ? Integer.compare(one.id(), other.id())
                : Integer.compare(one.language(), other.language()));
        return new WindowsNames(names);
    }

    private static List<Name> read(OpenTypeFace face) {
        List<Name> names = new ArrayList<>();
        ByteBuffer table = face.nameTable();
        int records = table.getShort(2) & 0xFFFF;
        int storage = table.getShort(4) & 0xFFFF;
        for (int i = 0; i < records; i++) {
            int at = 6 + ENTRY * i;
            int id = table.getShort(at + 6) & 0xFFFF;
            int encoding = table.getShort(at + 2);
            if (table.getShort(at) != WINDOWS || encoding != UNICODE && encoding != 10 || !KEPT.contains(id)) {
                continue;
            }
            int length = table.getShort(at + 8) & 0xFFFF;
            int start = storage + (table.getShort(at + 10) & 0xFFFF);
            if (start + length <= table.limit()) {
                byte[] text = new byte[length];
                table.get(start, text);
                names.add(new Name(
                        table.getShort(at + 4) & 0xFFFF, id, new String(text, StandardCharsets.UTF_16BE).strip()));
            }
        }
        names.removeIf(name -> name.text().isEmpty());
        return names;
    }

    byte[] table() {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + ENTRY * names.size());
        head.putShort((short) 0).putShort((short) names.size()).putShort((short) head.capacity());
        for (Name name : names) {
            byte[] text = name.text().getBytes(StandardCharsets.UTF_16BE);
            head.putShort((short) WINDOWS).putShort((short) UNICODE).putShort((short) name.language());
            head.putShort((short) name.id()).putShort((short) text.length).putShort((short) texts.size());
            texts.writeBytes(text);
        }
        byte[] all = texts.toByteArray();
        return ByteBuffer.allocate(head.capacity() + all.length)
                .put(head.array())
                .put(all)
                .array();
    }
}
