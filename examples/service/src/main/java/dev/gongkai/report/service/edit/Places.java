package dev.gongkai.report.service.edit;

import dev.gongkai.report.validate.output.PlaceText;

/** Where something stands, for readers of English (位置的说法): the words of the form are Chinese in every message. */
final class Places {

    private Places() {}

    /**
     * A place in English.
     *
     * @param pointer its JSON pointer
     * @param otherwise what it is called where it has no English name
     * @return such as table 3, requests: received in the year, natural persons
     */
    static String english(String pointer, String otherwise) {
        return PlaceText.english(pointer).filter(words -> !words.isEmpty()).orElse(otherwise);
    }
}
