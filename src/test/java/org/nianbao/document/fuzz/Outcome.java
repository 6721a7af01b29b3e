package org.nianbao.document.fuzz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.document.reading.CellReading;
import org.nianbao.document.reading.PublishedFiles;
import org.nianbao.document.reading.Reading;
import org.nianbao.document.source.Unreadable;
import org.nianbao.problem.ProblemException;

/**
 * What came of reading a damaged file.
 *
 * @param read how many figures were read; none where the file was refused
 * @param faults the figures that are wrong, or what was thrown
 */
record Outcome(Damaged file, long nanos, Optional<Long> read, List<String> faults) {

    /** The same without the content, of which there is too much to keep. */
    Outcome light() {
        return new Outcome(
                new Damaged(file.original(), file.damage(), new byte[0], file.isJudged()), nanos, read, faults);
    }

    static Outcome of(Damaged file, PublishedFiles files) {
        long begin = System.nanoTime();
        try {
            Reading reading = files.read(file.content(), null, file.original().name());
            long nanos = System.nanoTime() - begin;
            long read = reading.cells().stream()
                    .filter(cell -> cell.value().isPresent())
                    .count();
            return new Outcome(file, nanos, Optional.of(read), file.isJudged() ? wrong(reading, file) : List.of());
        } catch (Unreadable | ProblemException refused) {
            return new Outcome(file, System.nanoTime() - begin, Optional.empty(), List.of());
        } catch (RuntimeException | Error thrown) {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            String where = cause.getStackTrace().length == 0 ? "" : " at " + cause.getStackTrace()[0];
            return new Outcome(file, System.nanoTime() - begin, Optional.empty(), List.of(cause + where));
        }
    }

    private static List<String> wrong(Reading reading, Damaged file) {
        Map<String, Optional<BigDecimal>> truth = file.original().truth();
        return reading.cells().stream()
                .filter(cell -> cell.value().isPresent())
                .filter(cell -> truth.containsKey(cell.cell().pointer()))
                .filter(cell -> !agree(cell.value(), truth.get(cell.cell().pointer())))
                .map(cell -> describe(cell, truth.get(cell.cell().pointer())))
                .toList();
    }

    private static boolean agree(Optional<BigDecimal> read, Optional<BigDecimal> truth) {
        return truth.isPresent() && read.get().compareTo(truth.get()) == 0;
    }

    private static String describe(CellReading cell, Optional<BigDecimal> truth) {
        return cell.cell().pointer() + " = " + cell.value().get() + " for "
                + truth.map(BigDecimal::toString).orElse("nothing") + ", "
                + cell.certainty().word() + " at "
                + cell.place() + " in \"" + cell.raw() + "\"";
    }
}
