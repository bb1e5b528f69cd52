package dev.gongkai.report.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.gongkai.report.model.Agency;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register is one tree of agencies, each with a name and a valid code of its own. */
class RegisterTest {

    private static Register register(int agencies, long seed, boolean skewed) {
        return Generator.builder()
                .agencies(agencies)
                .seed(seed)
                .skewed(skewed)
                .build()
                .register();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, false",
        "2, 1, false",
        "5, 1, true",
        "37, 9, false",
        "1000, 1, false",
        "1000, 2, true",
        "100000, 3, false",
        "100000, -3, true"
    })
    void superiorsStandBeforeTheirInferiorsAndOneLevelApartAtMost(int agencies, long seed, boolean skewed) {
        Map<String, RegisteredAgency> known = new HashMap<>();
        Set<String> names = new HashSet<>();
        register(agencies, seed, skewed).agencies().forEach(agency -> {
            if (known.isEmpty()) {
                assertThat(agency.superior()).isNull();
            } else {
                RegisteredAgency superior = known.get(agency.superior());
                assertThat(superior).as(agency.toString()).isNotNull();
                assertThat(agency.level().ordinal() - superior.level().ordinal())
                        .as(agency + " below " + superior)
                        .isBetween(0, 1);
                boolean top = superior.level() == Agency.Level.NATIONAL;
                assertThat(superior.kind()).isEqualTo(top ? Agency.Kind.OFFICE : Agency.Kind.GOVERNMENT);
            }
            assertThat(known.put(agency.code(), agency)).as("code of its own").isNull();
            assertThat(names.add(agency.name())).as(agency.name()).isTrue();
        });
        assertThat(known).hasSize(agencies);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 100_000})
    void allLevelsAndKindsReport(int agencies) {
        Set<Agency.Level> levels = register(agencies, 1, false)
                .agencies()
                .map(RegisteredAgency::level)
                .collect(Collectors.toSet());
        Set<Agency.Kind> kinds = register(agencies, 1, false)
                .agencies()
                .map(RegisteredAgency::kind)
                .collect(Collectors.toSet());
        assertThat(levels).containsExactlyInAnyOrder(Agency.Level.values());
        assertThat(kinds).containsExactlyInAnyOrder(Agency.Kind.values());
    }

    @Test
    void aSkewedNationHasHalfOfItInOneProvince() {
        Map<String, Long> provinces = register(20_000, 5, true)
                .agencies()
                .collect(Collectors.groupingBy(agency -> agency.code().substring(2, 4), Collectors.counting()));
        assertThat(provinces.values().stream().max(Long::compare)).contains(10_000L);
        assertThat(provinces.size()).isGreaterThan(4);
    }

    /** GB 32100: the sum of the values, weighted by powers of three, is a multiple of 31. */
    @Test
    void codesAreValidAndOfNoRealPlace() {
        String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        Set<String> real = Set.of(
                "10", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
                "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81",
                "82");
        register(5_000, 4, false).agencies().map(RegisteredAgency::code).forEach(code -> {
            assertThat(code).hasSize(18);
            long sum = 0;
            long weight = 1;
            for (char c : code.substring(0, 17).toCharArray()) {
                sum += characters.indexOf(c) * weight;
                weight *= 3;
            }
            assertThat(Math.floorMod(sum + characters.indexOf(code.charAt(17)), 31))
                    .as(code)
                    .isZero();
            assertThat(real).doesNotContain(code.substring(2, 4));
        });
    }

    @Test
    void theCsvHoldsTheRegister() throws IOException {
        Register register = register(300, 1, false);
        StringWriter text = new StringWriter();
        register.writeCsv(text);
        assertThat(text.toString())
                .startsWith("code,name,kind,level,superior\n")
                .endsWith("\n");
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.toString())) {
            rows = reader.stream().toList();
        }
        assertThat(rows).hasSize(300);
        for (int i = 0; i < rows.size(); i++) {
            RegisteredAgency agency = register.agency(i);
            String superior = agency.superior();
            assertThat(rows.get(i).getFields())
                    .containsExactly(
                            agency.code(),
                            agency.name(),
                            agency.kind().key(),
                            agency.level().key(),
                            superior == null ? "" : superior);
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        Register register = register(10, 1, false);
        assertThatThrownBy(() -> register.agency(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Generator.builder().agencies(0)).hasMessageStartingWith("agencies: ");
        assertThatThrownBy(() -> Generator.builder().agencies(1_000_001)).hasMessageStartingWith("agencies: ");
        assertThatThrownBy(() -> Generator.builder().years(2018, 2020)).hasMessageStartingWith("years: ");
        assertThatThrownBy(() -> Generator.builder().years(2022, 2021)).hasMessageStartingWith("years: ");
        assertThatThrownBy(() -> Generator.builder().errors(5)).hasMessageStartingWith("share: ");
        assertThatThrownBy(() -> Generator.builder().errors(Double.NaN)).hasMessageStartingWith("share: ");
    }
}
