package org.nianbao.protection;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** A service with low limits that trusts the proxy on its own machine, so that tests can come from anywhere. */
public class BehindProxy implements QuarkusTestProfile {

    static final int ANONYMOUS = 3;
    static final int CHECKS = 5;
    static final int SIGN_INS = 6;
    static final int TOKEN = 4;

    private static final Map<String, Integer> BURSTS =
            Map.of("anonymous", ANONYMOUS, "check", CHECKS, "sign-in", SIGN_INS, "token", TOKEN);

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "nianbao.rate-limit.longest-body", "1S",
                "nianbao.sign-in.free-failures", "2",
                "nianbao.sign-in.first-wait", "1S"));
        // Slow enough for a test to see a bucket empty, quick enough to see it filled again.
        BURSTS.forEach((limit, burst) -> {
            settings.put("nianbao.rate-limit." + limit + ".burst", burst.toString());
            settings.put("nianbao.rate-limit." + limit + ".per-minute", "30");
        });
        return settings;
    }

    /** The same service where the proxy is elsewhere. */
    public static class Elsewhere extends BehindProxy {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = super.getConfigOverrides();
            settings.put("quarkus.http.proxy.trusted-proxies", "192.0.2.99");
            return settings;
        }
    }
}
