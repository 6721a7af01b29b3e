package org.nianbao.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** What an organization is, as far as the law treats its report differently. */
public enum OrganizationKind {
    /** 人民政府, from the county up. */
    GOVERNMENT,
    /** 政府办公厅（室）: reports for its government or for itself. */
    OFFICE,
    /** 政府工作部门. */
    DEPARTMENT,
    /** 乡镇人民政府、街道办事处. */
    TOWNSHIP,
    /** 派出机构. */
    AGENCY,
    /** 开发区管理机构. */
    ZONE,
    /** 法律法规授权组织. */
    AUTHORIZED,
    OTHER;

    public static final Vocabulary<OrganizationKind> WORDS =
            Vocabulary.of(OrganizationKind.class, OrganizationKind::word);

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
