package org.nianbao.exchange;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A load by a client that does with its connection what it likes. */
final class RawLoad implements Closeable {

    private final Socket socket = new Socket();
    private final OutputStream out;

    /** Sends the head of a load of unknown length, by a demo user. */
    RawLoad(String user, String parameters, String... headers) throws IOException {
        // As little as possible lies on the way, so that who does not read is noticed soon.
        socket.setReceiveBufferSize(16_384);
        socket.setSoTimeout(120_000);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", RestAssured.port));
        out = socket.getOutputStream();
        String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        write("POST " + Loading.REPORTS + parameters + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Basic " + credentials + "\r\nContent-Type: " + Loading.LINES
                + "\r\nTransfer-Encoding: chunked\r\n" + String.join("", headers) + "\r\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    RawLoad send(byte[] piece) throws IOException {
        write(Integer.toHexString(piece.length) + "\r\n");
        out.write(piece);
        write("\r\n");
        return this;
    }

    RawLoad end() throws IOException {
        write("0\r\n\r\n");
        return this;
    }

    /** The first bytes of the answer that come. */
    String begin() throws IOException {
        byte[] some = new byte[8192];
        int read = socket.getInputStream().read(some);
        return new String(some, 0, Math.max(0, read), StandardCharsets.UTF_8);
    }

    /** Reads all of the answer, and answers its body. */
    String answer() throws IOException {
        String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n") + 4;
        byte[] body = all.substring(end).getBytes(StandardCharsets.ISO_8859_1);
        return new String(
                all.substring(0, end).toLowerCase(java.util.Locale.ROOT).contains("chunked") ? unchunked(body) : body,
                StandardCharsets.UTF_8);
    }

    private static byte[] unchunked(byte[] body) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            whole.write(in.readNBytes(size));
            in.readNBytes(2);
        }
        return whole.toByteArray();
    }

    private static int size(InputStream in) {
        StringBuilder digits = new StringBuilder();
        try {
            for (int character = in.read(); character >= 0 && character != '\n'; character = in.read()) {
                digits.append((char) character);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Integer.parseInt(digits.toString().strip(), 16);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
