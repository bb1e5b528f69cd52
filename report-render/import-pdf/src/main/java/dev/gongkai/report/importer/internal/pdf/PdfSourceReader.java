package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.read.SourceReader;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Reads PDF of any maker by what is painted where: tables by their rules, paragraphs by their lines. */
public final class PdfSourceReader implements SourceReader {

    /** Fewer glyphs a page with pictures is a scan with page numbers. */
    private static final int SCAN = 12;

    @Override
    public Set<SourceKind> kinds() {
        return Set.of(SourceKind.PDF);
    }

    @Override
    public Source read(byte[] file, SourceKind kind) throws MalformedSourceException {
        PdfBudget.checkStreams(file);
        PdfBudget budget = new PdfBudget();
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > PdfBudget.MAX_PAGES) {
                throw new MalformedSourceException(
                        "页数过多：至多 " + PdfBudget.MAX_PAGES + " 页", "more than " + PdfBudget.MAX_PAGES + " pages");
            }
            List<PageContent> pages = pages(document, budget);
            check(pages);
            SourceBuilder to = new SourceBuilder(kind.format());
            new DocumentBlocks(pages).emit(to);
            return to.build();
        } catch (MalformedSourceException e) {
            throw e;
        } catch (PdfBudget.ExhaustedException e) {
            throw e.explained();
        } catch (InvalidPasswordException e) {
            throw new MalformedSourceException("", "文件设有密码，请去掉密码后再读取", "the file has a password; remove it", e);
        } catch (IOException | RuntimeException e) {
            throw new MalformedSourceException(
                    "", "PDF 文件不完整或已损坏，请重新取得该文件", "the PDF is incomplete or broken; get it again", e);
        }
    }

    static List<PageContent> pages(PDDocument document, PdfBudget budget) throws IOException {
        List<PageContent> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            budget.page();
            if (pages.size() >= PdfBudget.MAX_PAGES) {
                throw new MalformedSourceException(
                        "页数过多：至多 " + PdfBudget.MAX_PAGES + " 页", "more than " + PdfBudget.MAX_PAGES + " pages");
            }
            if (isPicture(page.getCOSObject().getDictionaryObject(COSName.CONTENTS))) {
                throw new MalformedSourceException(
                        "第 " + (pages.size() + 1) + " 页", "页面内容不合规", "not the content of a page", null);
            }
            PageEngine engine = new PageEngine(page, budget, 0);
            PageContent content = content(engine, page);
            int turn = engine.turnNeeded();
            if (turn != 0) {
                content = content(new PageEngine(page, budget, turn), page);
            }
            pages.add(content);
        }
        return pages;
    }

    /** What is painted, with what is typed into fields. */
    private static PageContent content(PageEngine engine, PDPage page) throws IOException {
        PageContent content = engine.read();
        for (PDAnnotation annotation : page.getAnnotations()) {
            String kind = annotation.getSubtype();
            if ("Widget".equals(kind) || "FreeText".equals(kind)) {
                engine.showAnnotation(annotation);
            }
        }
        return content;
    }

    private static boolean isPicture(COSBase contents) {
        return contents instanceof COSDictionary dictionary
                && COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE));
    }

    private static void check(List<PageContent> pages) throws MalformedSourceException {
        long glyphs = pages.stream()
                .mapToLong(page ->
                        page.glyphs.stream().filter(glyph -> !glyph.blank()).count())
                .sum();
        long unknown = pages.stream().mapToLong(page -> page.unknown).sum();
        boolean pictures = pages.stream().anyMatch(page -> !page.pictures.isEmpty());
        if (glyphs == 0 || pictures && glyphs < (long) SCAN * pages.size()) {
            throw new MalformedSourceException(
                    "PDF 中没有文字（可能是扫描件）；请取得文字版文件，或先作文字识别",
                    "the PDF holds no text (it may be a scan); get a file with text, or have the text recognized first");
        }
        if (unknown > glyphs / 3) {
            throw new MalformedSourceException(
                    "PDF 的字体没有说明各字形是什么字，文字不可读；请取得 Word 文件，或先作文字识别",
                    "the fonts of the PDF do not say what their glyphs stand for; get the Word file, or have the text"
                            + " recognized first");
        }
    }
}
