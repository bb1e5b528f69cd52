package dev.gongkai.report.pages.internal.font;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * A font as a file by itself, for documents that people go on to edit: a small one with the names and the rights of its
 * face and a map of characters, or all of the face.
 */
public final class EmbeddableFont {

    /** Of the file as it was: it holds no more for one that is put together anew. */
    private static final String SIGNATURE = "DSIG";

    private static final int RIGHTS_AT = 8;
    private static final int RIGHTS = 0xF;
    private static final int EDITABLE = 8;
    private static final int OS2_SELECTION = 62;
    private static final int OS2_FIRST = 64;
    private static final int OS2_LAST = 66;

    /** Bold, slanted, outlined and the like; regular is another bit. */
    private static final int STYLED = 0x3F;

    private static final int REGULAR = 0x40;
    private static final int HEAD_STYLE = 44;
    private static final int POST_LENGTH = 32;

    /** Where {@code post} says how much memory a printer needs. */
    private static final int POST_MEMORY = 16;

    private static final int POST_WITHOUT_NAMES = 0x00030000;
    private static final int LAST_OF_BMP = 0xFFFF;

    private EmbeddableFont() {}

    /**
     * Why a face must not be embedded in documents that can be edited; loading it has already refused it if no document
     * may have it, or no part of it.
     *
     * @return empty where it may
     */
    public static Optional<Message> refusal(OpenTypeFace face) {
        ByteBuffer os2 = face.os2();
        if (os2 == null) {
            return Optional.of(new Message(
                    "字体" + face.name() + "没有说明能否嵌入（缺少 OS/2 表）",
                    "the face " + face.name() + " does not say whether it may be embedded (table OS/2 is missing)"));
        }
        int rights = os2.getShort(RIGHTS_AT) & RIGHTS;
        return rights == 0 || (rights & EDITABLE) != 0
                ? Optional.empty()
                : Optional.of(new Message(
                        "字体" + face.name() + "只允许嵌入供阅览和打印的文档，不允许嵌入可编辑的文档（fsType 为 " + rights + "）",
                        "the face " + face.name()
                                + " may be embedded in documents to view and print only, not in ones that"
                                + " can be edited (fsType is " + rights + ")"));
    }

    /**
     * A font file of some characters.
     *
     * @param face a face without a {@link #refusal}
     * @param characters characters that it has
     * @param family the name by which the document calls it, see {@link WindowsNames#family}
     */
    public static byte[] of(OpenTypeFace face, BitSet characters, String family) {
        refusal(face).ifPresent(problem -> {
            throw new RenderException(problem);
        });
        SubsetFont font = SubsetFont.of(face, (BitSet) characters.clone());
        FontWriter out = font.writer();
        ByteBuffer head = ByteBuffer.wrap(font.head());
        out.table("head", head.putShort(HEAD_STYLE, (short) 0).array());
        out.table("OS/2", os2(face, font.characters()));
        out.table("name", WindowsNames.of(face, family).table());
        out.table("post", post(face));
        out.table("cmap", new CharacterMapWriter(font.characters()).table());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        out.parts().forEach(file::writeBytes);
        return file.toByteArray();
    }

    /**
     * A font file of all that the face has: its tables as they are. Only of a face that the document calls by another name
     * than that of its family, as it does with bold and slanted ones, the names are changed, and it is said to be regular.
     *
     * @param face a face without a {@link #refusal}
     * @param family the name by which the document calls it, see {@link WindowsNames#family}
     */
    public static byte[] whole(OpenTypeFace face, String family) {
        refusal(face).ifPresent(problem -> {
            throw new RenderException(problem);
        });
        Map<String, FontTable> tables = face.tables().byTag();
        FontWriter out = new FontWriter(tables.containsKey("CFF ") ? FontFile.OPEN_TYPE_CFF : FontFile.TRUE_TYPE);
        tables.forEach((tag, table) -> {
            if (!tag.equals(SIGNATURE)) {
                out.table(tag, copy(table.data()));
            }
        });
        if (!WindowsNames.isFamily(face, family)) {
            out.table(
                    "head",
                    ByteBuffer.wrap(copy(face.tables().byTag().get("head").data()))
                            .putShort(HEAD_STYLE, (short) 0)
                            .array());
            out.table("OS/2", regular(face).array());
            out.table("name", WindowsNames.of(face, family).table());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        out.parts().forEach(file::writeBytes);
        return file.toByteArray();
    }

    private static byte[] copy(ByteBuffer table) {
        byte[] bytes = new byte[table.remaining()];
        table.duplicate().get(bytes);
        return bytes;
    }

    /** Said to be regular, as the document says of it. */
    private static ByteBuffer regular(OpenTypeFace face) {
        ByteBuffer os2 = face.os2();
        if (os2 == null) {
            throw new IllegalStateException("OS/2");
        }
        ByteBuffer changed = ByteBuffer.wrap(copy(os2));
        return changed.putShort(OS2_SELECTION, (short) (changed.getShort(OS2_SELECTION) & ~STYLED | REGULAR));
    }

    private static byte[] os2(OpenTypeFace face, int[] characters) {
        ByteBuffer changed = regular(face);
        int first = characters.length == 0 ? 0 : characters[0];
        int last = characters.length == 0 ? 0 : characters[characters.length - 1];
        changed.putShort(OS2_FIRST, (short) Math.min(first, LAST_OF_BMP));
        changed.putShort(OS2_LAST, (short) Math.min(last, LAST_OF_BMP));
        return changed.array();
    }

    private static byte[] post(OpenTypeFace face) {
        ByteBuffer post = ByteBuffer.allocate(POST_LENGTH);
        ByteBuffer source = face.post();
        if (source != null) {
            source.duplicate().limit(POST_MEMORY).get(post.array(), 0, POST_MEMORY);
        }
        return post.putInt(0, POST_WITHOUT_NAMES).array();
    }
}
