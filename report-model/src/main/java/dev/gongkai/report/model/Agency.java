package dev.gongkai.report.model;

import dev.gongkai.report.internal.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * The agency that reports (行政机关).
 *
 * <pre>{@code
 * Agency.of("示例市人民政府办公室");
 * Agency.builder("示例镇人民政府").kind(Agency.Kind.GOVERNMENT).level(Agency.Level.TOWNSHIP).build();
 * }</pre>
 *
 * <p>Kind and level decide which legal requirements apply; without them, the rules that need them say nothing. Codes tell
 * agencies of the same name apart; they are kept as stated, and the validator judges them.
 *
 * @param name the full name, as in the title
 * @param kind what the agency is, or null
 * @param level the level of administration, or null
 * @param website the address of its website, or null
 * @param address its postal address, or null
 * @param phone its telephone number, or null
 * @param email its mail address, or null
 * @param code its unified social credit code (统一社会信用代码, GB 32100) as stated, or null
 * @param superior the code of the agency above it (上级机关), as stated, or null
 */
public record Agency(
        String name,
        @Nullable Kind kind,
        @Nullable Level level,
        @Nullable String website,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String code,
        @Nullable String superior) {

    /** What an agency is. */
    public enum Kind {
        /** 人民政府, a people's government of any level. */
        GOVERNMENT("government"),
        /** 政府办公厅（室）, the office of a government. */
        OFFICE("office"),
        /** 政府部门, a department of a government. */
        DEPARTMENT("department"),
        /** Any other agency or organization that reports. */
        OTHER("other");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /**
         * The stable name, as the JSON format has it.
         *
         * @return such as {@code department}
         */
        public String key() {
            return key;
        }
    }

    /** A level of administration (行政层级). */
    public enum Level {
        /** 国家, national. */
        NATIONAL("national"),
        /** 省级, provincial. */
        PROVINCIAL("provincial"),
        /** 设区的市级, a city with districts, a prefecture. */
        MUNICIPAL("municipal"),
        /** 县级, a county, a district, a city without districts. */
        COUNTY("county"),
        /** 乡镇、街道, a town or subdistrict. */
        TOWNSHIP("township");

        private final String key;

        Level(String key) {
            this.key = key;
        }

        /**
         * The stable name, as the JSON format has it.
         *
         * @return such as {@code county}
         */
        public String key() {
            return key;
        }
    }

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is blank, has line breaks, or holds what no document can hold
     */
    public Agency {
        PrintableText.filledLine("name", name);
        PrintableText.filledLineIfGiven("website", website);
        PrintableText.filledLineIfGiven("address", address);
        PrintableText.filledLineIfGiven("phone", phone);
        PrintableText.filledLineIfGiven("email", email);
        PrintableText.filledLineIfGiven("code", code);
        PrintableText.filledLineIfGiven("superior", superior);
    }

    /**
     * An agency of which only the name is stated.
     *
     * @param name the full name
     * @return the agency
     */
    public static Agency of(String name) {
        return builder(name).build();
    }

    /**
     * Starts an agency.
     *
     * @param name the full name
     * @return a builder
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Starts an agency that begins as a copy of this one.
     *
     * @return a builder with all that this agency has
     */
    public Builder toBuilder() {
        return builder(name)
                .kind(kind)
                .level(level)
                .website(website)
                .address(address)
                .phone(phone)
                .email(email)
                .code(code)
                .superior(superior);
    }

    /** Builds an {@link Agency}; what is not stated stays open. */
    public static final class Builder {
        private String name;
        private @Nullable Kind kind;
        private @Nullable Level level;
        private @Nullable String website;
        private @Nullable String address;
        private @Nullable String phone;
        private @Nullable String email;
        private @Nullable String code;
        private @Nullable String superior;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * States another name.
         *
         * @param value the full name
         * @return this
         */
        public Builder name(String value) {
            this.name = value;
            return this;
        }

        /**
         * States what the agency is.
         *
         * @param value the kind, or null
         * @return this
         */
        public Builder kind(@Nullable Kind value) {
            this.kind = value;
            return this;
        }

        /**
         * States the level of administration.
         *
         * @param value the level, or null
         * @return this
         */
        public Builder level(@Nullable Level value) {
            this.level = value;
            return this;
        }

        /**
         * States the website.
         *
         * @param value its address, or null
         * @return this
         */
        public Builder website(@Nullable String value) {
            this.website = value;
            return this;
        }

        /**
         * States the postal address.
         *
         * @param value the address, or null
         * @return this
         */
        public Builder address(@Nullable String value) {
            this.address = value;
            return this;
        }

        /**
         * States the telephone number.
         *
         * @param value the number, or null
         * @return this
         */
        public Builder phone(@Nullable String value) {
            this.phone = value;
            return this;
        }

        /**
         * States the mail address.
         *
         * @param value the address, or null
         * @return this
         */
        public Builder email(@Nullable String value) {
            this.email = value;
            return this;
        }

        /**
         * States the unified social credit code.
         *
         * @param value the code of 18 digits and letters, or null
         * @return this
         */
        public Builder code(@Nullable String value) {
            this.code = value;
            return this;
        }

        /**
         * States which agency is above it.
         *
         * @param value the unified social credit code of that agency, or null
         * @return this
         */
        public Builder superior(@Nullable String value) {
            this.superior = value;
            return this;
        }

        /**
         * Makes the agency.
         *
         * @return the agency
         * @throws IllegalArgumentException if a text is blank or holds what no document can hold
         */
        public Agency build() {
            return new Agency(name, kind, level, website, address, phone, email, code, superior);
        }
    }
}
