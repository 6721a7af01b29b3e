package org.nianbao.feed;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A reader, who may have read everything and wait for more. Holds neither a thread nor a connection to the database. */
final class Waiter {

    private final CompletableFuture<FeedPage> answer = new CompletableFuture<>();
    private final FeedPage read;
    private final long since = System.nanoTime();
    private final Duration patience;

    private volatile Bookmark bookmark;

    /**
     * @param read what is answered in the end if nothing happens
     */
    Waiter(Bookmark bookmark, FeedPage read, Duration patience) {
        this.bookmark = bookmark;
        this.read = read;
        this.patience = patience;
    }

    CompletionStage<FeedPage> answer() {
        return answer;
    }

    Bookmark bookmark() {
        return bookmark;
    }

    /** Up to a position there is nothing for this reader. */
    void sawNothingUpTo(long position) {
        bookmark = bookmark.at(position);
    }

    boolean isTimeOver() {
        return System.nanoTime() - since >= patience.toNanos();
    }

    void tell(FeedPage page) {
        answer.complete(page);
    }

    void tellWhatWasRead() {
        tell(read);
    }
}
