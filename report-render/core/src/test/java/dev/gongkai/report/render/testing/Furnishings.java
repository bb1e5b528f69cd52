package dev.gongkai.report.render.testing;

import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Furniture.PageNumbering;
import dev.gongkai.report.testing.PngEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of furniture, by itself and together. */
public final class Furnishings {

    public static final String RED_HEAD = "示例市人民政府办公室文件";
    public static final String LONG_RED_HEAD = "示例省某某市某某自治县人民政府政务服务管理局（数据局）";
    public static final String HEADER = "示例市政府信息公开工作年度报告";
    public static final String WATERMARK = "征求意见稿";

    private Furnishings() {}

    public static Picture banner() {
        return Picture.of(new PngEncoder(2, 8, new int[80][600][3]).encode());
    }

    public static Map<String, Furniture> all() {
        Map<String, Furniture> all = new LinkedHashMap<>();
        all.put("letterhead", Furniture.builder().letterhead(banner(), "示例市的徽标").build());
        all.put("red head", Furniture.builder().redHead(RED_HEAD).build());
        all.put("long red head", Furniture.builder().redHead(LONG_RED_HEAD).build());
        all.put("header", Furniture.builder().header(HEADER).build());
        all.put("watermark", Furniture.builder().watermark(WATERMARK).build());
        for (PageNumbering form : PageNumbering.values()) {
            all.put(
                    "page numbers " + form,
                    Furniture.builder().pageNumbering(form).build());
        }
        all.put("everything", everything());
        return all;
    }

    public static Furniture everything() {
        return Furniture.builder()
                .letterhead(banner(), "示例市的徽标")
                .redHead(RED_HEAD)
                .header(HEADER + " <&>")
                .watermark(WATERMARK + " \"<&>'")
                .pageNumbering(PageNumbering.OF_TOTAL)
                .build();
    }
}
