package org.nianbao.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PipeliningTest {

    private static final String REQUEST = "GET /api/v1/forms HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String LAST = "GET /api/v1/forms HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 200 ");

    @Test
    void requests_that_do_not_wait_for_an_answer_are_answered_in_turn_as_long_as_they_are_not_too_many()
            throws IOException {
        assertThat(answers(PipelineCount.MOST)).isEqualTo(PipelineCount.MOST);
    }

    @Test
    void a_connection_on_which_too_many_wait_is_closed() throws IOException {
        assertThat(answers(20 * PipelineCount.MOST)).isLessThan(20 * PipelineCount.MOST);
    }

    @Test
    void those_who_wait_for_each_answer_may_send_any_number() throws IOException {
        try (Socket socket = connect()) {
            for (int i = 0; i < 3 * PipelineCount.MOST; i++) {
                socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
                assertThat(readSome(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    /** How many of as many requests at once are answered. */
    private static long answers(int requests) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write((REQUEST.repeat(requests - 1) + LAST).getBytes(StandardCharsets.US_ASCII));
            StringBuilder all = new StringBuilder();
            String some = readSome(socket.getInputStream());
            while (!some.isEmpty()) {
                all.append(some);
                some = readSome(socket.getInputStream());
            }
            return ANSWER.matcher(all).results().count();
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** What has come; nothing once the connection is closed, politely or not. */
    private static String readSome(InputStream connection) {
        byte[] some = new byte[65_536];
        try {
            return new String(some, 0, Math.max(0, connection.read(some)), StandardCharsets.UTF_8);
        } catch (IOException reset) {
            return "";
        }
    }
}
