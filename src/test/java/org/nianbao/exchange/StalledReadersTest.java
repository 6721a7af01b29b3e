package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;

/** Who neither sends nor reads any more is cut off, and others take the place. */
@QuarkusTest
@TestProfile(StalledReadersTest.ShortPatience.class)
class StalledReadersTest {

    /** What takes two minutes otherwise. */
    public static class ShortPatience implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "3S", "quarkus.http.read-timeout", "3S");
        }
    }

    private static final byte[] LINES = "{}\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void clients_that_read_nothing_hold_their_places_for_a_while_only() throws IOException, InterruptedException {
        held(true);
    }

    @Test
    void clients_that_send_nothing_more_hold_their_places_for_a_while_only() throws IOException, InterruptedException {
        held(false);
    }

    private static void held(boolean sendEverything) throws IOException, InterruptedException {
        List<RawLoad> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                stalled.add(new RawLoad("publisher", "?publish=true").send(LINES));
                if (sendEverything) {
                    stalled.get(i).end();
                }
            }
            long end = System.nanoTime() + 120_000_000_000L;
            int status = 503;
            while (status == 503 && System.nanoTime() < end) {
                Thread.sleep(500);
                status = Loading.send(Api.reporter(), "", "{}\n".getBytes(StandardCharsets.UTF_8))
                        .statusCode();
            }
            assertThat(status).isEqualTo(200);
        } finally {
            for (RawLoad load : stalled) {
                load.close();
            }
        }
    }
}
