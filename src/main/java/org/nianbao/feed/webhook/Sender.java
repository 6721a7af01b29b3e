package org.nianbao.feed.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends bodies to receivers. It connects to an address that was checked, not to whatever the name means a moment later,
 * follows nothing, goes through no proxy, and reads no more of an answer than its head.
 */
@ApplicationScoped
class Sender {

    private final HttpClient client;
    private final Hosts hosts;
    private final WebhookConfig config;

    Sender(Vertx vertx, Hosts hosts, WebhookConfig config) {
        this.hosts = hosts;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(config.concurrency())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
    }

    /**
     * Sends a body and waits for the status.
     *
     * @param turn rises from try to try, so that each goes to another address of the host
     */
    Outcome send(Receiver receiver, int turn, Map<String, String> headers, byte[] body) throws InterruptedException {
        List<InetAddress> addresses = receiver.isFit(config.allowHttp()) ? hosts.find(receiver.host()) : List.of();
        if (addresses.isEmpty()) {
            return Outcome.NO_ANSWER;
        }
        InetAddress address = addresses.get(Math.floorMod(turn, addresses.size()));
        Future<HttpClientRequest> request = client.request(options(receiver, address, headers));
        try {
            int status = request.compose(connected -> connected.send(Buffer.buffer(body)))
                    .map(Sender::status)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome(status);
        } catch (ExecutionException | TimeoutException noAnswer) {
            return Outcome.NO_ANSWER;
        } finally {
            // Closes the connection, whatever is still to come on it.
            request.onSuccess(HttpClientRequest::reset);
        }
    }

    private static int status(HttpClientResponse response) {
        // What follows is cut off below; nobody wants to read in the log that it did not end well.
        response.exceptionHandler(cutOff -> {});
        return response.statusCode();
    }

    private static RequestOptions options(Receiver receiver, InetAddress address, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, receiver.port())))
                .setHost(receiver.host())
                .setPort(receiver.port())
                .setSsl(receiver.isSecure())
                .setURI(receiver.target())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }
}
