package org.nianbao.document.writing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats that reports are written in: JSON, as they are stored, and whatever there is a writer for. */
@ApplicationScoped
public class ReportWriters {

    private final Map<ReportFormat, ReportWriter> writers;
    private final List<ReportFormat> formats;

    ReportWriters(@All List<ReportWriter> writers) {
        this.writers = writers.stream().collect(Collectors.toMap(ReportWriter::format, Function.identity()));
        this.formats = Arrays.stream(ReportFormat.values())
                .filter(format -> format == ReportFormat.JSON || this.writers.containsKey(format))
                .toList();
    }

    /** What can be asked for, what we would rather give first. */
    public List<ReportFormat> formats() {
        return formats;
    }

    ReportWriter writer(ReportFormat format) {
        return writers.get(format);
    }
}
