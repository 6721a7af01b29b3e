package org.nianbao.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Semaphore;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Lets only so many do something costly at a time, in this instance; who comes too many is told to come again. */
public final class AtOnce {

    private static final String RETRY_SECONDS = "30";

    private final Semaphore free;

    public AtOnce(int most) {
        this.free = new Semaphore(most);
    }

    /**
     * Takes a place, to be given back by {@link #leave}.
     *
     * @throws ProblemException 503 where none is free
     */
    public void enter() {
        if (!free.tryAcquire()) {
            throw ProblemException.of(ProblemType.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    public void leave() {
        free.release();
    }
}
