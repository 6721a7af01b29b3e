package org.nianbao.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Where readers of the feed wait. As long as somebody does, one thread looks every so often whether something happened,
 * here or in another instance, and reads it once for all who wait at the same place. So publishing notifies nobody, and
 * a thousand who wait cost no more than one.
 */
@ApplicationScoped
class WaitingRoom {

    private static final Logger LOG = Logger.getLogger(WaitingRoom.class);

    /** On average a reader learns of a change half of that later. */
    private static final long LOOK_MILLIS = 50;

    /** What their connections take up of the heap stays below a tenth. */
    private static final int MOST = 5_000;

    private static final String RETRY_SECONDS = "5";

    private final Feed feed;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "feed"));

    private boolean blind;

    WaitingRoom(Feed feed) {
        this.feed = feed;
    }

    void open(@Observes StartupEvent started) {
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Nobody is kept waiting by a service that ends. */
    @PreDestroy
    void close() {
        looking.shutdownNow();
        waiters.forEach(Waiter::tellWhatWasRead);
    }

    void enter(Waiter waiter) {
        if (waiters.size() >= MOST) {
            throw ProblemException.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", RETRY_SECONDS);
        }
        waiters.add(waiter);
    }

    /** Because the answer was given, or nobody is there any more to take it. */
    void leave(Waiter waiter) {
        waiters.remove(waiter);
        waiter.tellWhatWasRead();
    }

    int size() {
        return waiters.size();
    }

    private void look() {
        if (waiters.isEmpty()) {
            return;
        }
        try {
            tellNews();
            blind = false;
        } catch (RuntimeException databaseAway) {
            if (!blind) {
                LOG.warn("The feed cannot be read, so those who wait for it learn nothing for now", databaseAway);
            }
            blind = true;
        }
        waiters.stream().filter(Waiter::isTimeOver).forEach(this::leave);
    }

    private void tellNews() {
        long end = feed.end();
        List<Waiter> behind = waiters.stream()
                .filter(waiter -> waiter.bookmark().position() < end)
                .toList();
        if (behind.isEmpty()) {
            return;
        }
        Map<Bookmark, List<Waiter>> together = behind.stream().collect(Collectors.groupingBy(Waiter::bookmark));
        Set<String> touched = touched(together.keySet());
        together.forEach((bookmark, waiting) -> {
            if (bookmark.within() == null || touched.contains(bookmark.within())) {
                tell(waiting, feed.read(bookmark));
            } else {
                waiting.forEach(waiter -> waiter.sawNothingUpTo(end));
            }
        });
    }

    private Set<String> touched(Set<Bookmark> bookmarks) {
        long earliest = bookmarks.stream().mapToLong(Bookmark::position).min().orElseThrow();
        return feed.touched(bookmarks.stream().map(Bookmark::within).collect(Collectors.toList()), earliest);
    }

    private void tell(List<Waiter> waiting, Feed.Reading reading) {
        for (Waiter waiter : waiting) {
            if (reading.isEmpty()) {
                waiter.sawNothingUpTo(reading.end());
            } else {
                waiters.remove(waiter);
                waiter.tell(reading.page());
            }
        }
    }
}
