package org.nianbao.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeUnit;
import org.nianbao.Samples;
import org.nianbao.figures.ReportDocument;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a check takes. Run it with {@code ./mvnw -q -Pbenchmark test-compile}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckBenchmark {

    private final ConsistencyCheck check = new ConsistencyCheck(Samples.FORMS);
    private final ReportDocument consistent = Samples.huaian2024();
    private final byte[] json = consistent.toJson().toString().getBytes(UTF_8);
    private final ReportDocument oneSlip = changed("/requests/outcomes/denied/stateSecrets/naturalPersons");
    private final ReportDocument everythingBroken = changed(Samples.form("2021").cells().stream()
            .map(cell -> cell.pointer())
            .filter(pointer -> pointer.endsWith("s/total") || pointer.endsWith("n/total"))
            .toArray(String[]::new));

    private ReportDocument changed(String... pointers) {
        ObjectNode document = consistent.toJson();
        int slip = 1;
        for (String pointer : pointers) {
            Samples.set(document, pointer, 100_000 + slip++);
        }
        return Samples.read(document);
    }

    @Benchmark
    public CheckResult checkOfAConsistentReport() {
        return check.check(consistent);
    }

    @Benchmark
    public CheckResult checkOfAReportWithOneSlip() {
        return check.check(oneSlip);
    }

    @Benchmark
    public CheckResult checkOfAReportWithManyWrongTotals() {
        return check.check(everythingBroken);
    }

    @Benchmark
    public ReportDocument readingTheJson() {
        return Samples.read(StrictJson.read(json, "", new Errors()));
    }
}
