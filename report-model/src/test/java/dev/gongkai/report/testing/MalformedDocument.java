package dev.gongkai.report.testing;

import static dev.gongkai.report.testing.MalformedDocument.BySchema.CANNOT_SAY;
import static dev.gongkai.report.testing.MalformedDocument.BySchema.IS_NOT_ASKED;
import static dev.gongkai.report.testing.MalformedDocument.BySchema.REFUSES;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A kind of document that the reader refuses, and what it says of it.
 *
 * @param kind what is wrong
 * @param bytes the document
 * @param pointer the place in the document
 * @param line the line
 * @param column the character in the line
 * @param zh a part of the Chinese message
 * @param en a part of the English message
 * @param schema what the JSON Schema says of it
 */
public record MalformedDocument(
        String kind, byte[] bytes, String pointer, int line, int column, String zh, String en, BySchema schema) {

    /** Whether a JSON Schema can see what is wrong. */
    public enum BySchema {
        /** The schema refuses the document too. */
        REFUSES,
        /** For a schema the document is good: it cannot see files, sizes of numbers, or a field given twice. */
        CANNOT_SAY,
        /** The document is not JSON, so that no schema is applied to it. */
        IS_NOT_ASKED
    }

    /** A document that is good, to be spoilt. */
    public static final String GOOD = """
            {
              "form": "2021",
              "year": 2021,
              "agency": {"name": "示例市教育局", "kind": "department"},
              "overview": [
                {"heading": "（一）主动公开", "level": 2},
                {"figure": "good.png", "alt": "图"},
                {"table": [["渠道", "条数"], ["网站", "98"]]},
                "段落。"
              ],
              "requests": {
                "received": {"naturalPerson": 1, "total": {"value": 1, "remark": "说明"}},
                "notes": ["注：无。"]
              },
              "signature": {"date": "2022-01-27"}
            }
            """;

    private static final String LONG = "长".repeat(4_000_001);

    /** Every kind; a new one must say whether a schema can see it. */
    public static final List<MalformedDocument> ALL = List.of(
            // Not JSON
            whole("empty file", "")
                    .at("", 1, 1)
                    .says("文件为空", "the document is empty")
                    .schema(IS_NOT_ASKED),
            whole("nothing but white space", " \n ")
                    .at("", 1, 1)
                    .says("文件为空", "the document is empty")
                    .schema(IS_NOT_ASKED),
            whole("not JSON", "<html></html>")
                    .at("", 1, 1)
                    .says("JSON 语法错误，在 “<html></html” 处", "not JSON, at “<html></html”")
                    .schema(IS_NOT_ASKED),
            whole("not JSON, with a character of two units", "<html></htm𫖯>")
                    .at("", 1, 1)
                    .says("在 “<html></htm𫖯” 处", "at “<html></htm𫖯”")
                    .schema(IS_NOT_ASKED),
            whole("truncated", GOOD.substring(0, GOOD.indexOf("\"signature\"")))
                    .at("", 15, 3)
                    .says("JSON 不完整", "not complete")
                    .schema(IS_NOT_ASKED),
            whole("a comma too many", edited("\"year\": 2021,", "\"year\": 2021,,"))
                    .at("", 3, 16)
                    .says("JSON 语法错误", "not JSON")
                    .schema(IS_NOT_ASKED),
            whole("control character as it is", edited("段落。", "段\u0001落。"))
                    .at("", 9, 7)
                    .says("JSON 语法错误", "not JSON")
                    .schema(IS_NOT_ASKED),
            whole("nesting too deep", edited("\"段落。\"", "[".repeat(20) + "]".repeat(20)))
                    .at("/overview/3" + "/0".repeat(10), 9, 15)
                    .says("嵌套至多", "at most 12 levels")
                    .schema(REFUSES),
            whole("number too long", edited("\"naturalPerson\": 1", "\"naturalPerson\": " + "1".repeat(101)))
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("数字至多 100 个字符", "numbers of 100 characters")
                    .schema(CANNOT_SAY),
            whole("name too long", edited("\"year\": 2021", "\"" + "y".repeat(201) + "\": 2021"))
                    .at("", 3, 3)
                    .says("名称至多 200 个字符", "names of 200 characters")
                    .schema(REFUSES),
            whole("too many values", edited("\"段落。\"", "1" + ",1".repeat(500_000)))
                    .at("/overview/499964", 9, 999927)
                    .says("值至多 500000 个", "500000 values")
                    .schema(REFUSES),
            document("GBK", GOOD.getBytes(Charset.forName("GBK")))
                    .at("", 4, 24)
                    .says("不是 UTF-8 编码（第 ", "not UTF-8 (from byte ")
                    .schema(IS_NOT_ASKED),
            document("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16))
                    .at("", 1, 1)
                    .says("不是 UTF-8 编码（第 1 字节起）", "not UTF-8 (from byte 1 on)")
                    .schema(IS_NOT_ASKED),
            document("UTF-16 without mark", GOOD.getBytes(StandardCharsets.UTF_16LE))
                    .at("", 4, 48)
                    .says("不是 UTF-8 编码（第 119 字节起）", "not UTF-8 (from byte 119 on)")
                    .schema(IS_NOT_ASKED),
            // JSON, but seen before any shape
            whole("trailing content", GOOD + "{}")
                    .at("", 17, 1)
                    .says("JSON 对象结束后还有内容", "more after the end")
                    .schema(IS_NOT_ASKED),
            spoilt("duplicate key", "\"year\": 2021,", "\"year\": 2021, \"year\": 2021,")
                    .at("/year", 3, 17)
                    .says("字段重复", "a second time")
                    .schema(CANNOT_SAY),
            spoilt("exponent beyond any number", "\"naturalPerson\": 1,", "\"naturalPerson\": 1e9999999999,")
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("指数过大", "exponent")
                    .schema(CANNOT_SAY),
            spoilt("not a number", "\"naturalPerson\": 1,", "\"naturalPerson\": NaN,")
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("NaN 不是 JSON 中的数字；没有数字的用 null", "NaN is no number in JSON")
                    .schema(IS_NOT_ASKED),
            spoilt("infinity", "\"naturalPerson\": 1,", "\"naturalPerson\": -Infinity,")
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("-Infinity 不是 JSON 中的数字", "-Infinity is no number in JSON")
                    .schema(IS_NOT_ASKED),
            // The top
            whole("array at the root", "[]")
                    .at("", 1, 1)
                    .says("应为对象，实为数组", "expected an object, found an array")
                    .schema(REFUSES),
            spoilt("missing form", "  \"form\": \"2021\",\n", "")
                    .at("/form", 1, 1)
                    .says("缺少字段 \"form\"", "the field \"form\" is missing")
                    .schema(REFUSES),
            spoilt("missing year", "  \"year\": 2021,\n", "")
                    .at("/year", 1, 1)
                    .says("缺少字段 \"year\"", "the field \"year\" is missing")
                    .schema(REFUSES),
            spoilt("missing agency", "  \"agency\": {\"name\": \"示例市教育局\", \"kind\": \"department\"},\n", "")
                    .at("/agency", 1, 1)
                    .says("缺少字段 \"agency\"（行政机关）", "the field \"agency\" is missing")
                    .schema(REFUSES),
            spoilt("missing name", "\"name\": \"示例市教育局\", ", "")
                    .at("/agency/name", 4, 13)
                    .says("缺少字段 \"name\"（全称）", "the field \"name\" is missing")
                    .schema(REFUSES),
            spoilt("null for what is required", "\"year\": 2021", "\"year\": null")
                    .at("/year", 3, 11)
                    .says("整数，实为空值 null", "found null")
                    .schema(REFUSES),
            spoilt("unknown key", "\"year\"", "\"colour\": 1, \"year\"")
                    .at("/colour", 3, 13)
                    .says("未知字段 \"colour\"", "unknown field \"colour\"")
                    .schema(REFUSES),
            spoilt("misspelt key", "\"overview\"", "\"overveiw\"")
                    .at("/overveiw", 5, 15)
                    .says("，是否为 \"overview\"？", ", is it \"overview\"?")
                    .schema(REFUSES),
            spoilt("unknown form", "\"form\": \"2021\"", "\"form\": \"2020\"")
                    .at("/form", 2, 11)
                    .says(
                            "应为 \"2019\" 或 \"2021\"，实为字符串 \"2020\"",
                            "expected \"2019\" or \"2021\", found a string \"2020\"")
                    .schema(REFUSES),
            spoilt("form as number", "\"form\": \"2021\"", "\"form\": 2021")
                    .at("/form", 2, 11)
                    .says("实为数字 2021", "found a number 2021")
                    .schema(REFUSES),
            spoilt("year as string", "\"year\": 2021", "\"year\": \"2021\"")
                    .at("/year", 3, 11)
                    .says("1000 至 9999 的整数，实为字符串 \"2021\"", "a whole number from 1000 to 9999")
                    .schema(REFUSES),
            spoilt("year out of range", "\"year\": 2021", "\"year\": 202020")
                    .at("/year", 3, 11)
                    .says("实为数字 202020", "found a number 202020")
                    .schema(REFUSES),
            spoilt("year with decimals", "\"year\": 2021", "\"year\": 2021.5")
                    .at("/year", 3, 11)
                    .says("实为数字 2021.5", "found a number 2021.5")
                    .schema(REFUSES),
            spoilt("agency as string", "{\"name\": \"示例市教育局\", \"kind\": \"department\"}", "\"示例市教育局\"")
                    .at("/agency", 4, 13)
                    .says("应为对象，实为字符串 \"示例市教育局\"", "expected an object")
                    .schema(REFUSES),
            spoilt("unknown kind", "\"department\"", "\"bureau\"")
                    .at("/agency/kind", 4, 40)
                    .says("\"government\"、\"office\"、\"department\" 或 \"other\"，实为", "found a string \"bureau\"")
                    .schema(REFUSES),
            // Texts
            spoilt("blank agency name", "示例市教育局", "　 ")
                    .at("/agency/name", 4, 22)
                    .says("不能为空白", "must not be blank")
                    .schema(REFUSES),
            spoilt("line break in an agency name", "示例市教育局", "示例市\\n教育局")
                    .at("/agency/name", 4, 22)
                    .says("第 4 个字符是换行符 U+000A，此处只能有一行", "character 4 is the line break U+000A")
                    .schema(REFUSES),
            spoilt("line break at the end of a paragraph", "段落。", "段落。\\n")
                    .at("/overview/3", 9, 5)
                    .says("换行符", "line break")
                    .schema(REFUSES),
            spoilt("vertical tab in a narrative", narrative(), "\"一\\u000b二\"")
                    .at("/overview", 5, 15)
                    .says("U+000B 不是文档允许的字符", "U+000B, is not allowed")
                    .schema(REFUSES),
            spoilt("control character", "段落。", "段\\u0001落。")
                    .at("/overview/3", 9, 5)
                    .says("第 2 个字符 U+0001 不是文档允许的字符", "character 2, U+0001")
                    .schema(REFUSES),
            spoilt("lone surrogate", "段落。", "段\\ud800落。")
                    .at("/overview/3", 9, 5)
                    .says("U+D800", "U+D800")
                    .schema(REFUSES),
            spoilt("over-long string", "示例市教育局", LONG)
                    .at("/agency/name", 4, 22)
                    .says("至多 4000000 个字符，实有 4000001 个", "at most 4000000 characters, found 4000001")
                    .schema(REFUSES),
            // Tables of numbers
            spoilt("cell as string", "\"naturalPerson\": 1", "\"naturalPerson\": \"1\"")
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("应为数字或含 \"value\" 的对象，实为字符串 \"1\"", "found a string \"1\"")
                    .schema(REFUSES),
            spoilt("cell as boolean", "\"naturalPerson\": 1", "\"naturalPerson\": true")
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("实为布尔值 true", "expected a number or an object with \"value\", found true")
                    .schema(REFUSES),
            spoilt("cell as array", "\"naturalPerson\": 1", "\"naturalPerson\": [1]")
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("实为数组", "found an array")
                    .schema(REFUSES),
            spoilt("cell without value", "\"value\": 1, ", "")
                    .at("/requests/received/total/value", 12, 47)
                    .says("缺少字段 \"value\"", "the field \"value\" is missing")
                    .schema(REFUSES),
            spoilt("blank remark", "\"说明\"", "\" \"")
                    .at("/requests/received/total/remark", 12, 70)
                    .says("不能为空白", "must not be blank")
                    .schema(REFUSES),
            spoilt("unknown row", "\"received\"", "\"receivedAll\"")
                    .at("/requests/receivedAll", 12, 20)
                    .says("未知字段 \"receivedAll\"", "unknown field \"receivedAll\"")
                    .schema(REFUSES),
            spoilt("row of the other edition", "\"received\"", "\"otherDisposed\"")
                    .at("/requests/otherDisposed", 12, 22)
                    .says("未知字段 \"otherDisposed\"", "unknown field \"otherDisposed\"")
                    .schema(REFUSES),
            spoilt("unknown column", "\"naturalPerson\"", "\"naturalPersons\"")
                    .at("/requests/received/naturalPersons", 12, 36)
                    .says("是否为 \"naturalPerson\"？", "is it \"naturalPerson\"?")
                    .schema(REFUSES),
            spoilt("number too large", "\"naturalPerson\": 1,", "\"naturalPerson\": 1e999,")
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("小数点前后各至多 30 位", "at most 30 digits before and after")
                    .schema(CANNOT_SAY),
            spoilt("too many digits", "\"naturalPerson\": 1,", "\"naturalPerson\": 0.1234567890123456789012345678901,")
                    .at("/requests/received/naturalPerson", 12, 35)
                    .says("小数点前后各至多 30 位", "at most 30 digits before and after")
                    .schema(CANNOT_SAY),
            spoilt("notes as string", "[\"注：无。\"]", "\"注：无。\"")
                    .at("/requests/notes", 13, 14)
                    .says("应为数组，实为字符串", "expected an array")
                    .schema(REFUSES),
            // Blocks of narrative
            spoilt("narrative as number", narrative(), "1")
                    .at("/overview", 5, 15)
                    .says("应为字符串或数组，实为数字 1", "found a number 1")
                    .schema(REFUSES),
            spoilt("heading without level", ", \"level\": 2", "")
                    .at("/overview/0/level", 6, 5)
                    .says("缺少字段 \"level\"", "the field \"level\" is missing")
                    .schema(REFUSES),
            spoilt("heading of level 9", "\"level\": 2", "\"level\": 9")
                    .at("/overview/0/level", 6, 37)
                    .says("1 至 4 的整数，实为数字 9", "a whole number from 1 to 4")
                    .schema(REFUSES),
            spoilt("block of no kind", "\"heading\": \"（一）主动公开\", ", "")
                    .at("/overview/0", 6, 5)
                    .says("含 \"table\" 的对象或含 \"text\" 的对象，实为对象", "an object with \"text\"")
                    .schema(REFUSES),
            spoilt(
                            "block of two kinds",
                            "\"figure\": \"good.png\"",
                            "\"heading\": \"（二）图\", \"level\": 2, \"figure\": \"good.png\"")
                    .at("/overview/1/figure", 7, 47)
                    .says("未知字段 \"figure\"", "unknown field \"figure\"")
                    .schema(REFUSES),
            spoilt("null among the blocks", "\"段落。\"", "null")
                    .at("/overview/3", 9, 5)
                    .says("实为空值 null", "found null")
                    .schema(REFUSES),
            spoilt("table without rows", "[[\"渠道\", \"条数\"], [\"网站\", \"98\"]]", "[]")
                    .at("/overview/2/table", 8, 15)
                    .says("表格至少一行", "at least one row")
                    .schema(REFUSES),
            spoilt("row without cells", "[\"网站\", \"98\"]", "[]")
                    .at("/overview/2/table/1", 8, 30)
                    .says("一行至少一格", "a row has at least one cell")
                    .schema(REFUSES),
            spoilt("ragged table", "[\"网站\", \"98\"]", "[\"网站\"]")
                    .at("/overview/2/table/1", 8, 30)
                    .says("首行 2 格，此行 1 格", "the first has 2 cells, this one 1")
                    .schema(REFUSES),
            // Figures
            spoilt("figure by absolute path", "good.png", "/etc/good.png")
                    .at("/overview/1/figure", 7, 16)
                    .says("不能是绝对路径", "not an absolute path")
                    .schema(REFUSES),
            spoilt("figure in the folder above", "good.png", "figures/../../good.png")
                    .at("/overview/1/figure", 7, 16)
                    .says("上级文件夹", "a parent folder")
                    .schema(REFUSES),
            spoilt("figure by remote address", "good.png", "http://example.com/good.png")
                    .at("/overview/1/figure", 7, 16)
                    .says("网址", "a remote address")
                    .schema(REFUSES),
            spoilt("figure by file address", "good.png", "file:///good.png")
                    .at("/overview/1/figure", 7, 16)
                    .says("网址", "a remote address")
                    .schema(REFUSES),
            spoilt("figure of a data address of another type", "good.png", "data:image/gif;base64,R0lGODlh")
                    .at("/overview/1/figure", 7, 16)
                    .says("data: 地址应以 data:image/png;base64,", "begins with data:image/png;base64,")
                    .schema(REFUSES),
            spoilt("figure of bad Base64", "good.png", "data:image/png;base64,###")
                    .at("/overview/1/figure", 7, 16)
                    .says("不是 Base64", "is not Base64")
                    .schema(REFUSES),
            spoilt("figure of Base64 that ends too early", "good.png", "data:image/png;base64,iVBOR")
                    .at("/overview/1/figure", 7, 16)
                    .says("不是 Base64", "is not Base64")
                    .schema(CANNOT_SAY),
            spoilt("figure that is not there", "good.png", "none.png")
                    .at("/overview/1/figure", 7, 16)
                    .says("读不到图片 \"none.png\"：没有这个文件", "there is no such file")
                    .schema(CANNOT_SAY),
            spoilt("figure that is a folder", "good.png", "figures")
                    .at("/overview/1/figure", 7, 16)
                    .says("没有这个文件", "there is no such file")
                    .schema(CANNOT_SAY),
            spoilt("figure that is no picture", "good.png", "text.png")
                    .at("/overview/1/figure", 7, 16)
                    .says("图片应为 PNG 或 JPEG 文件", "a PNG or JPEG file")
                    .schema(CANNOT_SAY),
            // The signature
            spoilt("date that does not exist", "2022-01-27", "2022-02-30")
                    .at("/signature/date", 15, 25)
                    .says("应为日期（如 2022-01-27），实为字符串 \"2022-02-30\"", "expected a date such as 2022-01-27")
                    .schema(REFUSES),
            spoilt("date with slashes", "2022-01-27", "2022/1/27")
                    .at("/signature/date", 15, 25)
                    .says("应为日期", "expected a date")
                    .schema(REFUSES));

    private static String narrative() {
        return GOOD.substring(GOOD.indexOf("[\n"), GOOD.indexOf("],\n  \"requests\"") + 1);
    }

    private static String edited(String good, String bad) {
        if (GOOD.indexOf(good) < 0 || GOOD.indexOf(good) != GOOD.lastIndexOf(good)) {
            throw new IllegalArgumentException("not once in the good document: " + good);
        }
        return GOOD.replace(good, bad);
    }

    private static Draft whole(String kind, String text) {
        return document(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Draft spoilt(String kind, String good, String bad) {
        return whole(kind, edited(good, bad));
    }

    private static Draft document(String kind, byte[] bytes) {
        return new Draft(kind, bytes);
    }

    /** A kind of which all has been said but what the schema says of it. */
    private static final class Draft {
        private final String kind;
        private final byte[] bytes;
        private String pointer = "";
        private int line;
        private int column;
        private String zh = "";
        private String en = "";

        Draft(String kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        Draft at(String where, int lineThere, int columnThere) {
            this.pointer = where;
            this.line = lineThere;
            this.column = columnThere;
            return this;
        }

        Draft says(String chinese, String english) {
            this.zh = chinese;
            this.en = english;
            return this;
        }

        MalformedDocument schema(BySchema schema) {
            return new MalformedDocument(kind, bytes, pointer, line, column, zh, en, schema);
        }
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return kind;
    }
}
