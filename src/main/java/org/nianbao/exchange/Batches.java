package org.nianbao.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Function;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.problem.ProblemException;

/** Stores many things in one transaction where that goes, and each in one of its own where one of them stands in the way. */
@ApplicationScoped
class Batches {

    /**
     * Stores a batch.
     *
     * @param dryRun whether to undo it all, and only tell what would have happened
     * @param work what became of each thing; ends the transaction by a problem or a failure
     */
    <T> List<Verdict> store(List<T> things, boolean dryRun, Function<List<T>, List<Verdict>> work) {
        if (things.isEmpty()) {
            return List.of();
        }
        try {
            return inTransaction(things, dryRun, work);
        } catch (ProblemException | PersistenceException oneOfThem) {
            return things.stream().map(thing -> alone(thing, dryRun, work)).toList();
        }
    }

    private static <T> Verdict alone(T thing, boolean dryRun, Function<List<T>, List<Verdict>> work) {
        try {
            return inTransaction(List.of(thing), dryRun, work).get(0);
        } catch (ProblemException refused) {
            return Verdict.refused(refused);
        }
    }

    private static <T> List<Verdict> inTransaction(
            List<T> things, boolean dryRun, Function<List<T>, List<Verdict>> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<Verdict> verdicts = work.apply(things);
                if (dryRun) {
                    throw new Undone(verdicts);
                }
                return verdicts;
            });
        } catch (Undone dry) {
            return dry.verdicts;
        }
    }

    /** Rolls back what would have gone well. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Verdict> verdicts;

        Undone(List<Verdict> verdicts) {
            super("A dry run", null, false, false);
            this.verdicts = verdicts;
        }
    }
}
