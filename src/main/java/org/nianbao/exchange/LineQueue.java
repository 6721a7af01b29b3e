package org.nianbao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lines between the thread that reads them and the one that stores them. It holds a bounded number of bytes, and hands
 * lines out in batches: as many as are there, but none waits for others longer than half a second.
 */
final class LineQueue<T> {

    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);

    /** How often the one who waits for lines looks whether the other waits for room. */
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(20);

    private final int mostLines;
    private final int mostBytes;
    private final BlockingQueue<Entry<T>> entries;
    private final Semaphore room;
    private int handedOut;
    private boolean ended;

    private record Entry<T>(T line, int size) {}

    /** @param mostBytes at least the size of the largest line */
    LineQueue(int mostLines, int mostBytes) {
        this.mostLines = mostLines;
        this.mostBytes = mostBytes;
        this.entries = new ArrayBlockingQueue<>(2 * mostLines);
        this.room = new Semaphore(mostBytes);
    }

    /** Waits until there is room for a line. */
    void reserve(int size) throws InterruptedException {
        room.acquire(Math.min(size, mostBytes));
    }

    /** Adds a line for which room was reserved. */
    void put(T line, int size) throws InterruptedException {
        entries.put(new Entry<>(line, Math.min(size, mostBytes)));
    }

    /** Says that no more lines come. */
    void end() throws InterruptedException {
        entries.put(new Entry<>(null, 0));
    }

    /** Takes the lines handed out before for done, and hands out the next ones; none when no more come. */
    List<T> batch() throws InterruptedException {
        room.release(handedOut);
        handedOut = 0;
        List<T> batch = new ArrayList<>();
        long end = 0;
        while (!ended && batch.size() < mostLines) {
            Entry<T> entry = batch.isEmpty() ? entries.take() : next(end);
            if (entry == null) {
                return batch;
            }
            end = batch.isEmpty() ? System.nanoTime() + LONGEST_WAIT : end;
            ended = entry.line == null;
            if (!ended) {
                batch.add(entry.line);
                handedOut += entry.size;
            }
        }
        return batch;
    }

    /** The next entry, or {@code null} where none comes in time, or can come before those handed out are done. */
    private Entry<T> next(long end) throws InterruptedException {
        Entry<T> entry = entries.poll();
        while (entry == null && System.nanoTime() < end && !room.hasQueuedThreads()) {
            entry = entries.poll(GLANCE, TimeUnit.NANOSECONDS);
        }
        return entry;
    }
}
