package dev.gongkai.report.form;

/**
 * One of the six parts of the report (六个部分), in the form's order; article 50 of the Regulations.
 *
 * <pre>{@code report.heading(Part.REQUESTS) // 三、收到和处理政府信息公开申请情况}</pre>
 *
 * <p>Three of them are {@linkplain #isTable() tables}, three are narrative.
 */
public enum Part {
    /** 总体情况, the overview. */
    OVERVIEW("overview", false),
    /** 主动公开政府信息情况, proactive disclosure; table 2. */
    PROACTIVE("proactive", true),
    /** 收到和处理政府信息公开申请情况, requests received and dealt with; table 3. */
    REQUESTS("requests", true),
    /** 政府信息公开行政复议、行政诉讼情况, proceedings; table 4. */
    PROCEEDINGS("proceedings", true),
    /** 存在的主要问题及改进情况, problems and improvements. */
    PROBLEMS("problems", false),
    /** 其他需要报告的事项, other matters. */
    OTHER("other", false);

    private final String key;
    private final boolean table;

    Part(String key, boolean table) {
        this.key = key;
        this.table = table;
    }

    /**
     * The stable name of the part, as the JSON format has it.
     *
     * @return such as {@code requests}
     */
    public String key() {
        return key;
    }

    /**
     * Whether the part is one of the form's tables.
     *
     * @return false for narrative
     */
    public boolean isTable() {
        return table;
    }

    /**
     * A table as people call it, by the number of its part.
     *
     * @return such as 表三
     * @throws IllegalStateException if the part is narrative
     */
    public String tableName() {
        if (!table) {
            throw new IllegalStateException(this + " is no table");
        }
        return "表" + "一二三四五六".charAt(ordinal());
    }
}
