package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import java.net.FileNameMap;
import java.net.URLConnection;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A web server finds the media type by the ending of a file; what a renderer says of its stream must be the same. */
class MediaTypeTest {

    static Stream<DocumentRenderer> renderers() {
        return Stream.of(HtmlRenderer.create(), DocxRenderer.create(), PdfRenderer.create());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void isThatOfTheFile(DocumentRenderer renderer) {
        FileNameMap known = URLConnection.getFileNameMap();

        assertThat(renderer.mediaType().split(";")[0])
                .isEqualTo(known.getContentTypeFor("report." + renderer.fileExtension()));
    }
}
