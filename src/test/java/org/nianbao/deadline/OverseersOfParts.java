package org.nianbao.deadline;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose users oversee parts of a city, which has a county with a bureau, and another county. */
public class OverseersOfParts implements QuarkusTestProfile {

    static final String CITY = "Z91000000000000001";
    static final String COUNTY = "Z91000000000000002";
    static final String BUREAU = "Z91000000000000003";
    static final String OTHER_COUNTY = "Z91000000000000004";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("nianbao.users.file", "classpath:deadline/users.yaml");
    }

    /** They may stand there from an earlier test. */
    static void enterOrganizations() {
        Region.enterAs(CITY, "government", null);
        Region.enterAs(COUNTY, "government", CITY);
        Region.enterAs(BUREAU, "township", COUNTY);
        Region.enterAs(OTHER_COUNTY, "government", CITY);
    }
}
