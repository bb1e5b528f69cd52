package dev.gongkai.report.form;

/**
 * What is stated of an item of proactive disclosure (主动公开): documents, decisions, items or money.
 *
 * <pre>{@code CellKey.of(ProactiveItem.RULES, ProactiveMeasure.IN_FORCE)}</pre>
 *
 * @param name the stable name, as the JSON format has it
 */
public record ProactiveMeasure(String name) implements Key.Measure {

    /** 本年制发件数, documents issued in the year. */
    public static final ProactiveMeasure ISSUED = new ProactiveMeasure("issued");

    /** 本年废止件数, documents repealed in the year. */
    public static final ProactiveMeasure REPEALED = new ProactiveMeasure("repealed");

    /** 现行有效件数, documents in force at the end of the year. */
    public static final ProactiveMeasure IN_FORCE = new ProactiveMeasure("inForce");

    /** 本年处理决定数量, decisions taken in the year. */
    public static final ProactiveMeasure DECISIONS = new ProactiveMeasure("decisions");

    /** 本年收费金额 or 采购总金额, money; fees in units of ten thousand yuan (万元). */
    public static final ProactiveMeasure AMOUNT = new ProactiveMeasure("amount");

    /** 本年新制作数量, documents newly made in the year; edition 2019 only. */
    public static final ProactiveMeasure CREATED = new ProactiveMeasure("created");

    /** 本年新公开数量, documents newly disclosed in the year; edition 2019 only. */
    public static final ProactiveMeasure DISCLOSED = new ProactiveMeasure("disclosed");

    /** 对外公开总数量, documents disclosed in total; edition 2019 only. */
    public static final ProactiveMeasure DISCLOSED_IN_TOTAL = new ProactiveMeasure("disclosedInTotal");

    /** 上一年项目数量, items of the year before; edition 2019 only. */
    public static final ProactiveMeasure PREVIOUS_ITEMS = new ProactiveMeasure("previousItems");

    /** 本年增/减, the signed change of items in the year; edition 2019 only. */
    public static final ProactiveMeasure CHANGE = new ProactiveMeasure("change");

    /** 采购项目数量, purchases; edition 2019 only. */
    public static final ProactiveMeasure PURCHASES = new ProactiveMeasure("purchases");

    /** Checks the name. */
    public ProactiveMeasure {
        Keys.check(name);
    }
}
