package dev.gongkai.report.validate.text;

/** What the words of a clause say about the numbers behind them. */
final class Signals {
    private final CompactText text;
    private boolean comparing;
    private boolean changing;
    private boolean every;
    private boolean listing;
    private boolean contact;

    Signals(CompactText text) {
        this.text = text;
    }

    /** Whether a word that matters may begin with a character. */
    static boolean mayBegin(char c) {
        return "较比每分共合总".indexOf(c) >= 0
                || Vocabulary.COMPARISONS.mayBegin(c)
                || Vocabulary.CHANGES.mayBegin(c)
                || Vocabulary.COMPARED_CHANGES.mayBegin(c)
                || Vocabulary.CONTACT_WORDS.mayBegin(c);
    }

    /** Takes the word that begins here, if it is one of those that matter. */
    void observe(int at) {
        char c = text.at(at);
        if (Vocabulary.COMPARISONS.lengthAt(text, at) > 0
                || (c == '较' || c == '比') && text.digitsEnd(at + 1) == at + 5 && text.at(at + 5) == '年') {
            comparing = true;
        } else if (comparing && isChange(at)) {
            changing = true;
        } else if (c == '每') {
            every = true;
        } else if (text.has("分别", at)) {
            listing = true;
        } else if (Vocabulary.CONTACT_WORDS.lengthAt(text, at) > 0) {
            contact = true;
        } else if (c == '共' || text.has("合计", at) || text.has("总计", at)) {
            settle();
        }
    }

    private boolean isChange(int at) {
        return Vocabulary.CHANGES.lengthAt(text, at) > 0 || Vocabulary.COMPARED_CHANGES.lengthAt(text, at) > 1;
    }

    /** A quantity has been read: what was said was about that. */
    void settle() {
        comparing = false;
        changing = false;
        every = false;
    }

    void endClause() {
        settle();
        listing = false;
    }

    void endSentence() {
        endClause();
        contact = false;
    }

    /** Whether the clause compares with another time. */
    boolean comparing() {
        return comparing;
    }

    /** Whether it says after that what became more or less. */
    boolean changing() {
        return changing;
    }

    /** Whether it says how often: 每季度2次. */
    boolean every() {
        return every;
    }

    /** Whether it lists several numbers: 分别为. */
    boolean listing() {
        return listing;
    }

    /** Whether the sentence is about telephones and addresses. */
    boolean contact() {
        return contact;
    }
}
