package org.nianbao.nation.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several callers who do the same for different things at the same time. */
record Writers(int count) {

    /** Does it for all, each of the callers going on as soon as it is done with one. */
    <T> Rate each(List<T> things, Consumer<T> done) {
        ExecutorService callers = Executors.newFixedThreadPool(count);
        try {
            long begun = System.nanoTime();
            List<Future<?>> calls = new ArrayList<>();
            things.forEach(thing -> calls.add(callers.submit(() -> done.accept(thing))));
            for (Future<?> call : calls) {
                call.get();
            }
            return new Rate(things.size(), System.nanoTime() - begun);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            callers.shutdownNow();
        }
    }
}
