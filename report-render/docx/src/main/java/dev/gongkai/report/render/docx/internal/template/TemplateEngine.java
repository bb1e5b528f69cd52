package dev.gongkai.report.render.docx.internal.template;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;
import java.security.CodeSource;
import java.util.List;

/** Asks for the engine before it is used: a program that has only documents in the official look need not have it. */
final class TemplateEngine {

    static final String ARTIFACT = "dev.gongkai.report:report-render-docx-engine";

    private static final String ENTRY = "org.docx4j.XmlUtils";

    /** A class of each part of the engine that is called from here. */
    private static final List<String> PARTS =
            List.of(ENTRY, "org.docx4j.customXmlProperties.DatastoreItem", "jakarta.xml.bind.JAXBException");

    private TemplateEngine() {}

    /**
     * Does nothing where the engine is there.
     *
     * @throws RenderException if it is not, with the name of the artifact that brings it
     */
    static void require() {
        for (String name : PARTS) {
            try {
                // On the class path or as a module, which this one then reads: it can require neither.
                TemplateEngine.class.getModule().addReads(type(name).getModule());
            } catch (ClassNotFoundException e) {
                throw new RenderException(
                        new Message(
                                "公文版式以外的 Word 文档需要 docx4j，类路径上没有（缺少 " + name + "）：请加入依赖 " + ARTIFACT
                                        + "，版本与 report-render-docx 相同",
                                "Word documents in another look than the official one need docx4j, which is not on the class"
                                        + " path (" + name + " is missing): add the dependency " + ARTIFACT
                                        + " in the version of report-render-docx"),
                        e);
            }
        }
    }

    /** The engine is there, but another one than this code was compiled with. */
    static RenderException unfit(LinkageError cause) {
        String place = place();
        return new RenderException(
                new Message(
                        "类路径上的 docx4j（" + place + "）与本库不合：请用依赖 " + ARTIFACT + " 带来的版本",
                        "the docx4j on the class path (" + place + ") does not fit: use the one that the dependency "
                                + ARTIFACT + " brings"),
                cause);
    }

    private static String place() {
        try {
            CodeSource source = type(ENTRY).getProtectionDomain().getCodeSource();
            return source == null ? ENTRY : String.valueOf(source.getLocation());
        } catch (ClassNotFoundException e) {
            return ENTRY;
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, false, TemplateEngine.class.getClassLoader());
    }
}
