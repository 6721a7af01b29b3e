package org.nianbao.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ReasonRepository implements PanacheRepositoryBase<ReasonEntity, OfReport> {

    /** In the order in which the reviewer gave them. */
    List<ReasonEntity> of(long report) {
        return list("report", Sort.by("position"), report);
    }
}
