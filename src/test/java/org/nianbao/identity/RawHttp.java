package org.nianbao.identity;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends a request target exactly as it is written; proper clients tidy it. */
final class RawHttp {

    private RawHttp() {}

    /** The status of the answer to an anonymous request. */
    static int status(String method, String target) {
        return Integer.parseInt(answer(method, target, "").split(" ")[1]);
    }

    /** The status of the answer to a user whose password is the name. */
    static int status(String method, String target, String user) {
        return Integer.parseInt(answerTo(user, method, target).split(" ")[1]);
    }

    /** The head of the answer to a user whose password is the name. */
    static String answerTo(String user, String method, String target) {
        byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        String header = "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials) + "\r\n";
        return answer(method, target, header);
    }

    /** The head of the answer and what comes along with it; after a refusal the service may still await the body. */
    static String answer(String method, String target, String headers) {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String request = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                    .formatted(method, target, headers);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[65_536];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(read, 0), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
