package dev.gongkai.report.render;

/**
 * How much of a face a Word document brings along (字体嵌入).
 *
 * <pre>{@code RenderOptions.builder().embedFonts(FontEmbedding.WHOLE).build();}</pre>
 */
public enum FontEmbedding {
    /** Nothing: faces are looked for on the machine. */
    NONE,

    /** Of each face the characters of the document, and all letters and digits (子集): for documents to be read. */
    SUBSET,

    /** All of each face that the document needs (整套): for documents that people go on to write; some 10 MB a face. */
    WHOLE
}
