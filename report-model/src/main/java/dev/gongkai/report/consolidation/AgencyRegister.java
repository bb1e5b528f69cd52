package dev.gongkai.report.consolidation;

import dev.gongkai.report.consolidation.MalformedRegisterException.RegisterProblem;
import dev.gongkai.report.model.Agency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agencies that are to report, each below its superior (机关名录).
 *
 * <pre>{@code
 * AgencyRegister register = AgencyRegister.read(Path.of("机关.csv")); // code,name,kind,level,superior
 * register.below(register.find("示例县人民政府").orElseThrow());
 * }</pre>
 *
 * <p>Every code is there once, every superior is there and not of a lower level, and nobody is above itself. There may be
 * several at the top. Immutable.
 */
public final class AgencyRegister {

    private final Map<String, Agency> byCode = new LinkedHashMap<>();
    private final Map<String, List<Agency>> byName = new HashMap<>();
    private final Map<String, List<Agency>> inferiors = new HashMap<>();

    AgencyRegister(List<Agency> agencies) {
        for (Agency agency : agencies) {
            byCode.put(code(agency), agency);
            byName.computeIfAbsent(agency.name(), name -> new ArrayList<>()).add(agency);
            if (agency.superior() != null) {
                inferiors
                        .computeIfAbsent(agency.superior(), code -> new ArrayList<>())
                        .add(agency);
            }
        }
    }

    private static String code(Agency agency) {
        return Objects.requireNonNull(agency.code(), "code");
    }

    /**
     * A register of agencies.
     *
     * @param agencies the agencies, with their codes and those of their superiors
     * @return the register
     * @throws IllegalArgumentException if they are no tree; the message names all that is wrong
     */
    public static AgencyRegister of(List<Agency> agencies) {
        List<RegisterProblem> problems = RegisterCheck.problems(agencies, index -> index + 1);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("agencies: " + new MalformedRegisterException(problems).getMessage());
        }
        return new AgencyRegister(agencies);
    }

    /**
     * Reads a register from a CSV file (RFC 4180, UTF-8) with the columns {@code code,name,kind,level,superior}; kind and
     * level are as in the JSON format or empty, the superior of one at the top is empty.
     *
     * @param file the file
     * @return the register
     * @throws MalformedRegisterException if something is wrong in it; all of it is named
     * @throws IOException if the file cannot be read
     */
    public static AgencyRegister read(Path file) throws IOException {
        return new AgencyRegister(RegisterReader.read(file));
    }

    /**
     * Reads a register from text, like {@link #read(Path)}.
     *
     * @param csv the text
     * @return the register
     * @throws MalformedRegisterException if something is wrong in it; all of it is named
     */
    public static AgencyRegister parse(String csv) throws MalformedRegisterException {
        return new AgencyRegister(RegisterReader.parse(csv));
    }

    /**
     * All agencies.
     *
     * @return in the order in which they were given
     */
    public List<Agency> agencies() {
        return List.copyOf(byCode.values());
    }

    /**
     * An agency by its code, or by its name where only one has it.
     *
     * @param codeOrName its unified social credit code or its full name
     * @return the agency; none where there is none, or more than one
     */
    public Optional<Agency> find(String codeOrName) {
        Agency agency = byCode.get(codeOrName);
        List<Agency> named = byName.getOrDefault(codeOrName, List.of());
        return agency != null ? Optional.of(agency) : named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /**
     * An agency of a report: the one with its code; if it states none, the one with its name.
     *
     * @param agency the agency as the report states it
     * @return the one of the register
     */
    public Optional<Agency> find(Agency agency) {
        return agency.code() != null ? Optional.ofNullable(byCode.get(agency.code())) : find(agency.name());
    }

    /**
     * The agency right above.
     *
     * @param agency an agency of the register
     * @return its superior, or null for one at the top
     */
    public @Nullable Agency superior(Agency agency) {
        return agency.superior() == null ? null : byCode.get(agency.superior());
    }

    /**
     * The agencies right below.
     *
     * @param agency an agency of the register
     * @return in the order of the register
     */
    public List<Agency> inferiors(Agency agency) {
        return List.copyOf(inferiors.getOrDefault(code(agency), List.of()));
    }

    /**
     * An agency with all below it, of all levels.
     *
     * @param agency an agency of the register
     * @return itself first, each before those below it
     */
    public List<Agency> below(Agency agency) {
        List<Agency> all = new ArrayList<>(List.of(agency));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(inferiors.getOrDefault(code(all.get(i)), List.of()));
        }
        return all;
    }

    /**
     * An agency with all above it.
     *
     * @param agency an agency of the register
     * @return itself first, the one at the top last
     */
    public List<Agency> above(Agency agency) {
        List<Agency> all = new ArrayList<>();
        for (Agency at = agency; at != null; at = superior(at)) {
            all.add(at);
        }
        return all;
    }

    /**
     * Those at the top.
     *
     * @return in the order of the register
     */
    public List<Agency> tops() {
        return byCode.values().stream().filter(a -> a.superior() == null).toList();
    }
}
