package dev.gongkai.report.form;

/**
 * A column of the table of requests: the kind of applicant (申请人).
 *
 * <pre>{@code CellKey.of(RequestRow.DISCLOSED, Applicant.TOTAL)}</pre>
 *
 * @param name the stable name, as the JSON format has it
 */
public record Applicant(String name) implements Key.Measure {

    /** 自然人, natural persons. */
    public static final Applicant NATURAL_PERSON = new Applicant("naturalPerson");

    /** 商业企业, commercial enterprises. */
    public static final Applicant COMMERCIAL_ENTERPRISE = new Applicant("commercialEnterprise");

    /** 科研机构, research institutions. */
    public static final Applicant RESEARCH_INSTITUTION = new Applicant("researchInstitution");

    /** 社会公益组织, public-interest organizations. */
    public static final Applicant PUBLIC_INTEREST_ORGANIZATION = new Applicant("publicInterestOrganization");

    /** 法律服务机构, legal-services organizations. */
    public static final Applicant LEGAL_SERVICES_ORGANIZATION = new Applicant("legalServicesOrganization");

    /** 其他, other organizations. */
    public static final Applicant OTHER_ORGANIZATION = new Applicant("otherOrganization");

    /** 总计, all applicants. */
    public static final Applicant TOTAL = new Applicant("total");

    /** Checks the name. */
    public Applicant {
        Keys.check(name);
    }
}
