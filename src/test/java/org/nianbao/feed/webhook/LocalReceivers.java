package org.nianbao.feed.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose subscribers may stand on this machine, that does not wait long, and that knows an aggregator of a county. */
public class LocalReceivers implements QuarkusTestProfile {

    static final String COUNTY = "Z92000000000000001";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "nianbao.users.file", "classpath:feed/users.yaml",
                "nianbao.webhooks.allow-http", "true",
                "nianbao.webhooks.allowed-networks", "127.0.0.0/8,::1/128",
                "nianbao.webhooks.poll", "0.05S",
                "nianbao.webhooks.connect-timeout", "1S",
                "nianbao.webhooks.timeout", "3S",
                "nianbao.webhooks.first-retry", "0.1S",
                "nianbao.webhooks.longest-retry", "0.2S");
    }
}
