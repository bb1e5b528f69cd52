package dev.gongkai.report.validate.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.validate.rule.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTextTest {

    @Test
    void everyCellAndLineHasAnEnglishNameOfItsOwn() {
        for (Form form : Form.editions()) {
            Set<String> names = new HashSet<>();
            for (CellKey key : form.tables().stream()
                    .flatMap(table -> table.cells().stream())
                    .toList()) {
                String name = PlaceText.in(Place.of(form, key), Locale.ENGLISH);
                assertThat(name).as(key.toString()).matches("[\\x20-\\x7e]+");
                assertThat(names.add(name)).as(name).isTrue();
                assertThat(PlaceText.in(Place.ofLine(form, key), Locale.ENGLISH))
                        .matches("[\\x20-\\x7e]+");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/overview/2/heading | part 1, overview: paragraph 3",
                "/preamble/0 | preamble: paragraph 1",
                "/headings/problems | part 5, problems and improvements: heading",
                "/requests/notes/1 | table 3, requests: note 2",
                "/requests/received/naturalPerson/remark | table 3, requests: received in the year, natural persons, remark",
                "/agency/phone | agency: telephone",
                "/signature/date | signature: date",
            })
    void placesAreNamedByTheirSteps(String pointer, String name) {
        assertThat(PlaceText.english(pointer)).contains(name);
    }

    @Test
    void whatIsNoPlaceHasNoName() {
        for (String pointer : List.of("/", "//", "///", "/nothing", "/overview//", "/requests//", "/headings/")) {
            assertThat(PlaceText.in(Place.of(pointer, "某处"), Locale.ENGLISH))
                    .as(pointer)
                    .isNotNull();
        }
        assertThat(PlaceText.in(Place.of("//", "某处"), Locale.ENGLISH)).isEqualTo("某处");
    }

    @Test
    void theFormsOwnWordsStandInChineseAndWhereThereAreNoOthers() {
        Place cell = Place.of(Form.EDITION_2021, CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON));
        assertThat(PlaceText.in(cell, Locale.SIMPLIFIED_CHINESE)).isEqualTo(cell.text());
        assertThat(PlaceText.in(Place.of("/requests/newLine/total", "表三“新的一行”总计"), Locale.ENGLISH))
                .isEqualTo("表三“新的一行”总计");
        assertThat(PlaceText.in(Place.of("", "全文"), Locale.ENGLISH)).isEmpty();
        for (Part part : Part.values()) {
            assertThat(PlaceText.english("/" + part.key())).isPresent();
        }
    }
}
