package org.nianbao.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.identity.Access;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.time.Calendar;
import org.nianbao.report.StoredReport;

/** Why reports were returned last. They stand until the next return, or until the report is published. */
@ApplicationScoped
public class ReturnReasons {

    private final ReasonRepository repository;
    private final Access access;
    private final Calendar calendar;

    ReturnReasons(ReasonRepository repository, Access access, Calendar calendar) {
        this.repository = repository;
        this.access = access;
        this.calendar = calendar;
    }

    /** Gives the reasons of a new return in place of those of the last one. */
    @Transactional
    public void give(StoredReport report, List<Reason> reasons) {
        clear(report);
        JsonNode document = report.document().toJson();
        Instant now = calendar.now();
        IntStream.range(0, reasons.size())
                .mapToObj(i -> entity(report, reasons.get(i), i, document, now))
                .forEach(repository::persist);
        repository.flush();
    }

    private ReasonEntity entity(StoredReport report, Reason reason, int position, JsonNode document, Instant now) {
        ReasonEntity entity = new ReasonEntity();
        entity.report = report.id();
        entity.id = id(report, position, now);
        entity.position = position;
        entity.pointer = reason.pointer();
        entity.text = reason.text();
        entity.value = document.at(reason.pointer()).toString();
        entity.returnedBy = access.name();
        entity.returnedAt = now;
        return entity;
    }

    /** Looks like the id of a finding and is none: an explanation goes to the one or the other. */
    private static String id(StoredReport report, int position, Instant now) {
        String name = "reason\n%s\n%s\n%s".formatted(report.id(), now, position);
        return Representation.digest(name.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** The reasons of the last return, in the order in which they were given. */
    @Transactional
    public List<ReturnReason> of(StoredReport report) {
        JsonNode document = report.document().toJson();
        return repository.of(report.id()).stream()
                .map(reason -> new ReturnReason(
                        reason.id,
                        reason.pointer,
                        reason.text,
                        reason.returnedBy,
                        reason.returnedAt,
                        reason.isAnsweredBy(document),
                        reason.explanation))
                .toList();
    }

    /** The reason with this id. */
    @Transactional
    Optional<ReasonEntity> find(StoredReport report, String id) {
        return repository.findByIdOptional(new OfReport(report.id(), id));
    }

    @Transactional
    Explanation explain(ReasonEntity reason, String text) {
        reason.explanation = text;
        repository.flush();
        return new Explanation(text, access.name(), calendar.now());
    }

    @Transactional
    public void clear(StoredReport report) {
        repository.delete("report", report.id());
        repository.flush();
    }
}
