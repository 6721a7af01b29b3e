package org.nianbao.document.writing;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** The format in which the caller of an address of a report wants it. */
@RequestScoped
public class RequestedFormat {

    private static final Bilingual THESE_ALONE = new Bilingual("可用的格式：%s", "The formats there are: %s");

    private final ReportWriters writers;
    private Optional<ReportFormat> format = Optional.empty();

    RequestedFormat(ReportWriters writers) {
        this.writers = writers;
    }

    void choose(Optional<String> word, AcceptedTypes accepted) {
        format = word.isPresent()
                ? word.flatMap(ReportFormat::find).filter(writers.formats()::contains)
                : accepted.best(writers.formats());
    }

    /** Whether there is such a format, told without refusing anything. */
    Optional<ReportFormat> find() {
        return format;
    }

    /**
     * The format to answer in.
     *
     * @throws ProblemException 406 with those that there are
     */
    public ReportFormat get() {
        return format.orElseThrow(() -> {
            List<String> words =
                    writers.formats().stream().map(ReportFormat::word).toList();
            return ProblemException.of(ProblemType.NOT_ACCEPTABLE, THESE_ALONE.with(String.join(", ", words)))
                    .with("formats", words);
        });
    }
}
