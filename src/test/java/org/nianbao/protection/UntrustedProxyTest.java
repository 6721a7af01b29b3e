package org.nianbao.protection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindProxy.Elsewhere.class)
class UntrustedProxyTest {

    @Test
    void nobody_escapes_a_limit_by_forwarded_headers_that_no_trusted_proxy_sent() {
        List<Integer> statuses = IntStream.range(0, 2 * BehindProxy.ANONYMOUS)
                .mapToObj(i -> given().header("X-Forwarded-For", "198.51.100." + i)
                        .header("Forwarded", "for=198.51.100." + i)
                        .get("/api/v1/forms")
                        .statusCode())
                .toList();

        assertThat(statuses).startsWith(200, 200, 200).contains(429);
    }
}
