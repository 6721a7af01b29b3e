package org.nianbao.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Finds the addresses of hosts that may be sent to. */
@ApplicationScoped
class Hosts {

    private final Networks networks;
    private final WebhookConfig config;
    private final Executor lookups;

    Hosts(Networks networks, WebhookConfig config, ManagedExecutor lookups) {
        this.networks = networks;
        this.config = config;
        this.lookups = lookups;
    }

    /**
     * All addresses of a host, which are to be used as they are: asked again, the name may mean others.
     *
     * @return nothing where the host is unknown, or may not be reached by one of its addresses
     */
    List<InetAddress> find(String host) throws InterruptedException {
        try {
            List<InetAddress> found = CompletableFuture.supplyAsync(() -> addresses(host), lookups)
                    .get(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return found.stream().allMatch(networks::permit) ? found : List.of();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A host could not be looked up", failure);
        } catch (TimeoutException noAnswer) {
            return List.of();
        }
    }

    private static List<InetAddress> addresses(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
