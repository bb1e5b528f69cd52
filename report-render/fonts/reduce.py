#!/usr/bin/env python3
"""Makes the faces of report-render-fonts and report-render-fonts-fangsong of what their authors published.

    reduce.py FOLDER [NAME ...]

FOLDER holds the files as published (README.md says where they are from), NAMEs are faces to make, all if none is given.
Needs fontTools 4.38 or later, and for a CFF face the Python module of FontForge 20230101 or later. The same sources and
tools give the same bytes.

What only a screen or a typesetter with OpenType needs is dropped: hinting, substitution, positions, vertical writing,
alternates that no character leads to, and Hangul. All other characters, their outlines, widths and the line metrics
stay, but for Chinese punctuation that the face has in its Latin width: a typesetter would choose the Chinese form, a
renderer of PDF finds it at the character itself. A face that draws ￥ as ＄ is given the form of its ¥. What was made is read back and compared, and nothing is written if it
is not so.
"""

import hashlib
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

HERE = Path(__file__).resolve().parent
FOLDER = Path("src/main/resources/META-INF/gongkai/fonts")

# How far outlines may stray when points are left out of them that nobody sees, and when cubic curves become quadratic
# ones, in thousandths of an em. At 16 points, five of them are 0.03 mm.
SIMPLER = 3
CURVE_ERROR = 2

# How much of a glyph's ink may come or go with that.
INK = 0.03

# How much of a glyph's ink strokes that cross have in common at most.
OVERLAP = 0.15

HANGUL = [
    range(0x1100, 0x1200), range(0x3130, 0x3190), range(0x3200, 0x321F), range(0x3260, 0x3280),
    range(0xA960, 0xA980), range(0xAC00, 0xD800), range(0xFFA0, 0xFFDD),
]
HAN = [
    range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x32400),
]

EM = 1000
# Punctuation that is as wide as an em in Chinese text, and where in the em the middle of its ink is.
MIDDLES = {ord("“"): 750, ord("‘"): 750, ord("”"): 250, ord("’"): 250, ord("·"): 500}
# Two dashes are one line of two ems; a line that reaches from edge to edge is the one tables are drawn with.
DASH, LINE = ord("—"), ord("─")
# FandolFang has the dollar's form at the yuan, and the right one where Latin has it.
YUAN, YEN, DOLLAR = ord("￥"), ord("¥"), ord("＄")

WINDOWS, ENGLISH = 3, 0x409
COPYRIGHT, FAMILY, STYLE, ID, FULL_NAME, VERSION, POSTSCRIPT_NAME = range(7)
DESCRIPTION = 10
KEPT_NAMES = [COPYRIGHT, VERSION, 7, 8, 9, 13, 14]


@dataclass(frozen=True)
class Face:
    """A face to make: of which file, under which name, and what its licence wants to be said of the change.

    The text of a report is half of what a PDF takes. Where its face was published with cubic curves as well, in a font of
    a collection, these make lighter outlines than the quadratic ones, which follow them closer than anybody sees.
    """

    source: str
    sha256: str
    module: str
    family: str
    file: str
    change: str
    cubic: tuple[str, int, str] | None = None


REDUCED = (
    "Reduced for embedding in PDF: no hinting, no OpenType features, no vertical metrics, no Hangul; "
    "Chinese punctuation as wide as an em.")

FACES = [
    Face(
        "NotoSerifSC_400Regular.ttf",
        "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
        "fonts", "Noto Serif SC", "NotoSerifSC-Regular", "Outlines converted anew from cubic curves. " + REDUCED,
        ("NotoSerifCJK-Regular.ttc", 2, "a04178ec485dffdff7cc0c0c20e1fce9202d7e2160d805e8e44a4c8841c58481")),
    Face(
        "NotoSerifSC_600SemiBold.ttf",
        "5d19e0f438d4a30371f584d34a87c9232dba0a85237db63fe5337fe743487def",
        "fonts", "Noto Serif SC SemiBold", "NotoSerifSC-SemiBold", REDUCED),
    Face(
        "NotoSansSC_500Medium.ttf",
        "b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a",
        "fonts", "Noto Sans SC Medium", "NotoSansSC-Medium", REDUCED),
    # Its authors reserve the names LXGW and 霞鹜; what was changed must have another.
    Face(
        "LXGWWenKai-Regular.ttf",
        "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
        "fonts", "Gongkai WenKai", "GongkaiWenKai-Regular", REDUCED),
    Face(
        "FandolFang-Regular.otf",
        "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9",
        "fonts-fangsong", "FandolFang", "FandolFang-Regular",
        "Changed in 2026: outlines with fewer points, and converted from cubic to quadratic curves; "
        "the yuan is no dollar. " + REDUCED),
]


def within(ranges, code):
    return any(code in r for r in ranges)


def reduce(face, data, cubic):
    """The bytes of the reduced face; cubic is the collection with its cubic curves, or None."""
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    codes = {code for code in font.getBestCmap() if not within(HANGUL, code)}
    options = Options(
        hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, recalc_timestamp=False,
        drop_tables=[
            "BASE", "DSIG", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "cvt ", "fpgm", "gasp", "kern", "meta", "prep",
            "vhea", "vmtx",
        ])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    if "CFF " in font:
        to_quadratic(font, simpler(data))
    if cubic:
        lighter(font, TTFont(BytesIO(cubic), fontNumber=face.cubic[1]))
    glyphs = {code: glyph for code, glyph in font.getBestCmap().items() if code in codes}
    for code in narrow(font, glyphs):
        glyphs[code] = wide_form(font, glyphs, code)
    font["cmap"].tables = cmaps(glyphs)
    rename(font, face)
    font["post"].formatType = 3.0
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def simpler(data):
    """The outlines of a font by glyph, with fewer points: a face that was traced has far more than it needs."""
    import fontforge

    font = TTFont(BytesIO(data))
    glyphs = font.getGlyphSet()
    outlines = {name: outline(glyphs, name) for name in font.getGlyphOrder()}
    with NamedTemporaryFile(suffix=".otf") as file:
        file.write(data)
        file.flush()
        simple = fontforge.open(file.name)
        if simple.cidfontname:
            simple.cidFlatten()
        for name, glyph in zip(font.getGlyphOrder(), simple.glyphs(), strict=True):
            glyph.simplify(SIMPLER, ("smoothcurves", "mergelines", "ignoreslopes"))
            pen = RecordingPen()
            glyph.draw(pen)
            if alike(outlines[name], pen.value):
                outlines[name] = pen.value
        simple.close()
    return outlines


def lighter(font, cubic):
    """Makes the outlines of Chinese characters anew from cubic curves, where these are the same glyphs."""
    glyf, quadratic, outlines, codes = font["glyf"], font.getGlyphSet(), cubic.getGlyphSet(), cubic.getBestCmap()
    taken = {}
    for code, name in font.getBestCmap().items():
        if within(HAN, code) and code in codes:
            source = outline(outlines, codes[code])
            if joined(outline(quadratic, name), source):
                taken[name] = source
    for name, source in taken.items():
        pen = TTGlyphPen(None)
        drawn(source, Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        glyf[name] = pen.glyph()
        glyf[name].recalcBounds(glyf)
        font["hmtx"][name] = font["hmtx"][name][0], glyf[name].xMin
    print(f"{len(taken)} outlines converted anew")


def joined(strokes, whole):
    """Whether an outline is that of strokes which overlap where they cross: it has the same bounds, and less ink."""
    ink = [abs(drawn(each, AreaPen()).value) for each in (strokes, whole)]
    bounds = [drawn(each, BoundsPen(None)).bounds for each in (strokes, whole)]
    return near(*bounds, 1) and (1 - OVERLAP) * ink[0] <= ink[1] <= (1 + INK) * ink[0]


def alike(one, other):
    """Whether two outlines have the same bounds and as good as the same ink."""
    ink = [abs(drawn(each, AreaPen()).value) for each in (one, other)]
    bounds = [drawn(each, BoundsPen(None)).bounds for each in (one, other)]
    return near(*bounds, SIMPLER) and abs(ink[0] - ink[1]) <= INK * abs(ink[0])


def drawn(outline, pen):
    for operator, points in outline:
        getattr(pen, operator)(*points)
    return pen


def to_quadratic(font, outlines):
    """Replaces the outlines of a CFF font, in place."""
    order = font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        drawn(outlines[name], Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
        glyf.glyphs[name].recalcBounds(glyf)
    del font["CFF "]
    font["glyf"] = glyf
    font["loca"] = newTable("loca")
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for field in (
            "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
            "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 0)
    for name in order:
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = width, getattr(glyf.glyphs[name], "xMin", 0)
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def narrow(font, glyphs):
    """The Chinese punctuation that is not as wide as an em, and the yuan where it is drawn as a dollar."""
    outlines = font.getGlyphSet()
    found = [code for code in [*MIDDLES, DASH] if font["hmtx"][glyphs[code]][0] != EM]
    if outline(outlines, glyphs[YUAN]) == outline(outlines, glyphs[DOLLAR]):
        found.append(YUAN)
    return found


def form(code):
    """The character whose glyph becomes that of a wide one."""
    return {DASH: LINE, YUAN: YEN}.get(code, code)


def wide_form(font, glyphs, code):
    """Adds a glyph for a character of Chinese punctuation; others may share its present one."""
    outlines = font.getGlyphSet()
    source, shift = glyphs[form(code)], 0
    if code != DASH:
        left, _, right, _ = bounds(outlines, source)
        shift = round(MIDDLES.get(code, EM / 2) - (left + right) / 2)
    pen = TTGlyphPen(None)
    drawn(outline(outlines, source), TransformPen(pen, (1, 0, 0, 1, shift, 0)))
    name = f"wide{code:04X}"
    glyf = font["glyf"]
    glyf[name] = pen.glyph()
    glyf[name].recalcBounds(glyf)
    font.setGlyphOrder(glyf.glyphOrder)
    font["hmtx"][name] = EM, glyf[name].xMin
    return name


def cmaps(glyphs):
    """Format 4 for the characters of two bytes, and format 12 for all if there are others."""
    short = {code: glyph for code, glyph in glyphs.items() if code <= 0xFFFF}
    tables = [cmap(4, 1, short)]
    if len(short) < len(glyphs):
        tables.append(cmap(12, 10, glyphs))
    return tables


def cmap(form, encoding, glyphs):
    table = CmapSubtable.newSubtable(form)
    table.platformID, table.platEncID, table.language, table.cmap = WINDOWS, encoding, 0, glyphs
    return table


def rename(font, face):
    """Leaves the names that tell of origin and licence, and sets the others."""
    table = font["name"]
    kept = {i: table.getName(i, WINDOWS, 1, ENGLISH) for i in KEPT_NAMES}
    texts = {i: name.toUnicode() for i, name in kept.items() if name is not None and name.toUnicode()}
    texts.update({
        FAMILY: face.family,
        STYLE: "Regular",
        ID: face.file + ", reduced",
        FULL_NAME: face.family,
        POSTSCRIPT_NAME: face.file,
        DESCRIPTION: face.change,
    })
    table.names = []
    for i, text in sorted(texts.items()):
        table.setName(text, i, WINDOWS, 1, ENGLISH)


def compare(face, data, made):
    """Fails if anything was lost that should have stayed."""
    before, after = TTFont(BytesIO(data)), TTFont(BytesIO(made))
    old, new = before.getBestCmap(), after.getBestCmap()
    lost = sorted(code for code in old if code not in new and not within(HANGUL, code))
    demand(not lost, face, "lost " + " ".join(f"U+{code:04X}" for code in lost))
    demand(set(new) <= set(old), face, "characters from nowhere")
    for table, fields in {
        "head": ["unitsPerEm", "created", "modified"],
        "hhea": ["ascent", "descent", "lineGap"],
        "OS/2": ["sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent", "usWeightClass"],
    }.items():
        for field in fields:
            demand(getattr(before[table], field) == getattr(after[table], field), face, f"another {field}")
    old_glyphs, new_glyphs = before.getGlyphSet(), after.getGlyphSet()
    widened = narrow(before, old)
    demand(not narrow(after, new), face, "has narrow punctuation")
    for code, name in new.items():
        where = f"U+{code:04X}"
        if code in widened:
            sizes = size(old_glyphs, old[form(code)]), size(new_glyphs, name)
            demand(near(*sizes, 2 * (SIMPLER + CURVE_ERROR) if "CFF " in before else 0), face, where + " has lost its form")
            continue
        demand(before["hmtx"][old[code]][0] == after["hmtx"][name][0], face, where + " has another width")
        if "CFF " in before or face.cubic:
            demand(near(bounds(old_glyphs, old[code]), bounds(new_glyphs, name), 1 + SIMPLER + CURVE_ERROR), face, where + " has other bounds")
        else:
            demand(outline(old_glyphs, old[code]) == outline(new_glyphs, name), face, where + " has another outline")
        demand(not within(HAN, code) or bounds(new_glyphs, name), face, where + " is empty")
    han = sum(within(HAN, code) for code in new)
    hangul = len(old) - len(new)
    print(f"{face.family}: {len(new)} characters, {han} of them Han, {len(widened)} widened, without {hangul} Hangul; "
          f"{after['maxp'].numGlyphs} of {before['maxp'].numGlyphs} glyphs; {len(made)} of {len(data)} bytes")


def outline(glyphs, name):
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return pen.value


def bounds(glyphs, name):
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds


def size(glyphs, name):
    left, bottom, right, top = bounds(glyphs, name)
    return right - left, bottom, top


def near(one, other, error):
    if one is None or other is None:
        return one == other
    return all(abs(a - b) <= error for a, b in zip(one, other))


def demand(right, face, problem):
    if not right:
        sys.exit(f"{face.source}: {problem}")


def main(folder, *names):
    for face in FACES:
        if names and face.family not in names:
            continue
        data = (Path(folder) / face.source).read_bytes()
        demand(hashlib.sha256(data).hexdigest() == face.sha256, face, "is another version than the one named here")
        cubic = None
        if face.cubic:
            cubic = (Path(folder) / face.cubic[0]).read_bytes()
            demand(hashlib.sha256(cubic).hexdigest() == face.cubic[2], face, face.cubic[0] + " is another version")
        made = reduce(face, data, cubic)
        compare(face, data, made)
        target = HERE.parent / face.module / FOLDER / (face.file + ".ttf")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(made)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
