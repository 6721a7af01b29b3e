package org.nianbao.feed.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** A subscriber's server on this machine. It keeps what it was sent and answers as it is told. */
final class Receiving implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Received> answer = delivery -> 204;
    private volatile CountDownLatch cutOff;

    Receiving() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Received delivery = new Received(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
        received.add(delivery);
        int status = answer.applyAsInt(delivery);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        if (cutOff == null) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, 0);
            talk(exchange.getResponseBody());
        }
        exchange.close();
    }

    private void talk(OutputStream body) {
        try {
            while (true) {
                body.write(new byte[10_000]);
            }
        } catch (IOException closed) {
            cutOff.countDown();
        }
    }

    /** Answers with a body that does not end. The latch tells that somebody stopped listening. */
    CountDownLatch talksForEver() {
        cutOff = new CountDownLatch(1);
        return cutOff;
    }

    /** How deliveries are answered from now on. */
    void answers(int status) {
        answers(delivery -> status);
    }

    void answers(ToIntFunction<Received> how) {
        answer = how;
    }

    /** Does something with each delivery before it is answered 204. */
    void first(Consumer<Received> what) {
        answers(delivery -> {
            what.accept(delivery);
            return 204;
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/changes";
    }

    List<Received> received() {
        return received;
    }

    /** All organizations that deliveries spoke of, as they came. */
    List<String> organizations() {
        return received.stream()
                .flatMap(delivery -> delivery.organizations().stream())
                .toList();
    }

    List<String> cursors() {
        return received.stream()
                .flatMap(delivery -> delivery.cursors().stream())
                .toList();
    }

    /** Waits until it was sent as many changes. */
    void await(int changes) {
        await(() -> organizations().size() >= changes);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen in time");
            }
            pause(10);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
