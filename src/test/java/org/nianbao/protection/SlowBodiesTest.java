package org.nianbao.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindProxy.class)
class SlowBodiesTest {

    private static final String HEAD = """
            POST /api/v1/consistency-check HTTP/1.1
            Host: localhost
            X-Forwarded-For: 203.0.113.1
            Content-Type: application/json
            Content-Length: 1000

            """.replace("\n", "\r\n");

    @Test
    void an_anonymous_body_that_trickles_in_is_not_waited_for() throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write(HEAD.getBytes(StandardCharsets.UTF_8));

            assertThat(bytesTaken(socket.getOutputStream())).isLessThan(300);
        }
    }

    /** How many bytes, fifty a second, the service takes before it breaks off. */
    private static int bytesTaken(OutputStream connection) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            try {
                connection.write(' ');
            } catch (IOException brokenOff) {
                return i;
            }
            Thread.sleep(20);
        }
        return 300;
    }
}
