package org.nianbao.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class GateRepository implements PanacheRepositoryBase<GateEntity, OfReport> {

    /** What was decided, by gate. */
    Map<String, GateEntity> of(long report) {
        return list("report", report).stream().collect(Collectors.toMap(gate -> gate.id, Function.identity()));
    }
}
