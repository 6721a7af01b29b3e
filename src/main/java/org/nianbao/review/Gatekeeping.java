package org.nianbao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.deadline.Gate;
import org.nianbao.deadline.Gates;
import org.nianbao.identity.Access;
import org.nianbao.platform.time.Calendar;
import org.nianbao.report.StoredReport;

/** The gates that a submission passes one by one, in any order. */
@ApplicationScoped
public class Gatekeeping {

    /** The gate at which the figures are judged, and what was said to the findings. */
    public static final String DATA = "data";

    private final GateRepository repository;
    private final Gates gates;
    private final Access access;
    private final Calendar calendar;

    Gatekeeping(GateRepository repository, Gates gates, Access access, Calendar calendar) {
        this.repository = repository;
        this.gates = gates;
        this.access = access;
        this.calendar = calendar;
    }

    /** The gate with this id that a report has to pass. */
    @Transactional
    public Optional<Gate> find(StoredReport report, String id) {
        return of(report).stream().filter(gate -> gate.id().equals(id)).findFirst();
    }

    @Transactional
    List<Gate> of(StoredReport report) {
        return gates.of(report.organization(), report.year());
    }

    /** Whether no gate was decided on yet. */
    @Transactional
    public boolean isUntouched(StoredReport report) {
        return repository.of(report.id()).isEmpty();
    }

    /** Whether a gate was passed. */
    @Transactional
    public boolean isPassed(StoredReport report, String gate) {
        GateEntity decided = repository.of(report.id()).get(gate);
        return decided != null && decided.passed();
    }

    /** Whether every gate was passed. */
    @Transactional
    public boolean allPassed(StoredReport report) {
        Map<String, GateEntity> decided = repository.of(report.id());
        return of(report).stream()
                .allMatch(gate ->
                        decided.containsKey(gate.id()) && decided.get(gate.id()).passed());
    }

    /** Notes the present caller's decision; it replaces an earlier one. */
    @Transactional
    public void decide(StoredReport report, Gate gate, GateDecision decision, String comment) {
        GateEntity entity = repository
                .findByIdOptional(new OfReport(report.id(), gate.id()))
                .orElseGet(GateEntity::new);
        entity.report = report.id();
        entity.id = gate.id();
        entity.decision = decision.word();
        entity.comment = comment;
        entity.decidedBy = access.name();
        entity.decidedAt = calendar.now();
        repository.persistAndFlush(entity);
    }

    /** Voids all decisions: what was judged is not what will be submitted next. */
    @Transactional
    public void reset(StoredReport report) {
        repository.delete("report", report.id());
    }
}
