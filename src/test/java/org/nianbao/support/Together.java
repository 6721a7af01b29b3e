package org.nianbao.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Calls that are made at the same moment, as nearly as that can be had. */
public final class Together {

    private Together() {}

    /** Makes all calls and answers in their order. */
    public static <T> List<T> call(List<Supplier<T>> calls) {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> answers = calls.stream()
                    .map(call -> callers.submit(() -> {
                        start.await();
                        return call.get();
                    }))
                    .toList();
            start.countDown();
            return got(answers);
        } finally {
            callers.shutdown();
        }
    }

    /** Makes the same call several times. */
    public static <T> List<T> call(int times, Supplier<T> call) {
        return call(Collections.nCopies(times, call));
    }

    private static <T> List<T> got(List<Future<T>> answers) {
        List<T> got = new ArrayList<>();
        try {
            for (Future<T> answer : answers) {
                got.add(answer.get());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("A call failed", failed);
        }
        return got;
    }
}
