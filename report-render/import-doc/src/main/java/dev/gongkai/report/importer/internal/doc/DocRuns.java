package dev.gongkai.report.importer.internal.doc;

import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.Raised;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;

/** Reads the runs of paragraphs: what they show, with changes accepted and fields as their results. */
final class DocRuns {

    private static final char PICTURE = 1;
    private static final char DRAWN = 8;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;

    private final HWPFDocument document;

    /** For each field that is open, whether its result has begun; fields go over paragraphs. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private final Deque<OfficeDrawing> drawings;

    DocRuns(HWPFDocument document) {
        this.document = document;
        Collection<OfficeDrawing> drawn = new ArrayList<>();
        try {
            drawn = document.getOfficeDrawingsMain().getOfficeDrawings();
        } catch (RuntimeException e) {
            // Broken drawings take no text with them.
            drawn = List.of();
        }
        this.drawings = new ArrayDeque<>(drawn);
    }

    /** What a paragraph shows; hidden text and pictures go to the flow. */
    String text(Paragraph paragraph, BlockRole role, Flow inside) {
        StringBuilder text = new StringBuilder();
        StringBuilder hidden = new StringBuilder();
        int count = paragraph.numCharacterRuns();
        for (int i = 0; i < count; i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                continue;
            }
            if (run.isSymbol()) {
                append(String.valueOf(symbol(run)), text);
                continue;
            }
            String characters = run.text();
            // What is struck out is deleted, by hand.
            boolean unseen = run.isVanished() || run.isStrikeThrough() || run.isDoubleStrikeThrough();
            Raised raised = switch (run.getSubSuperScriptIndex()) {
                case 1 -> Raised.ABOVE;
                case 2 -> Raised.BELOW;
                default -> Raised.NO;
            };
            for (int at = 0; at < characters.length(); at++) {
                character(characters.charAt(at), run, role, raised, unseen ? hidden : text, inside);
            }
        }
        if (!hidden.toString().isBlank()) {
            inside.text(hidden.toString(), 0, BlockRole.AROUND);
        }
        return text.toString();
    }

    private void character(char c, CharacterRun run, BlockRole role, Raised raised, StringBuilder text, Flow inside) {
        switch (c) {
            case FIELD_BEGIN -> fields.push(false);
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            case FIELD_END -> fields.poll();
            case PICTURE -> {
                if (run.isSpecialCharacter()) {
                    picture(run, role, inside);
                }
            }
            case DRAWN -> {
                if (run.isSpecialCharacter() && role == BlockRole.BODY) {
                    drawn(role, inside);
                }
            }
            case '\t' -> append("\t", text);
            case 0x0B, 0x0C, 0x0E -> append("\n", text);
            case 0x1E -> append("-", text);
            case '\r', '\n', 0x07, 0x1F -> {}
            default -> {
                if (c >= ' ') {
                    append(raised.shown(String.valueOf(c)), text);
                }
            }
        }
    }

    private void append(String more, StringBuilder text) {
        if (fields.stream().allMatch(result -> result)) {
            text.append(more);
        }
    }

    private static char symbol(CharacterRun run) {
        return switch (run.getSymbolCharacter() & 0xFF) {
            case 0xA8, 0x6F -> '□';
            case 0xFE, 0x52 -> '☑';
            case 0xFC -> '✓';
            case 0xFB -> '✗';
            default -> run.getSymbolCharacter();
        };
    }

    private void picture(CharacterRun run, BlockRole role, Flow inside) {
        try {
            Picture picture = document.getPicturesTable().extractPicture(run, false);
            if (picture != null) {
                String description = picture.getDescription();
                inside.picture(
                        picture.suggestFullFileName(),
                        picture.getContent(),
                        description == null ? "" : description,
                        role);
            }
        } catch (RuntimeException e) {
            inside.picture("", null, "", role);
        }
    }

    private void drawn(BlockRole role, Flow inside) {
        OfficeDrawing drawing = drawings.poll();
        if (drawing == null) {
            return;
        }
        byte[] bytes;
        try {
            bytes = drawing.getPictureData();
        } catch (RuntimeException e) {
            // A picture stands there, whatever is wrong with it.
            inside.picture("", null, "", role);
            return;
        }
        if (bytes != null) {
            inside.picture("", bytes, "", role);
        }
    }
}
