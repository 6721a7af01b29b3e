package org.nianbao.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;

/** Lists the register in the order of the codes. */
@ApplicationScoped
class OrganizationList {

    /** No longer than a name. */
    private static final int LONGEST_SEARCH = 200;

    private final OrganizationRepository repository;
    private final Calendar calendar;

    OrganizationList(OrganizationRepository repository, Calendar calendar) {
        this.repository = repository;
        this.calendar = calendar;
    }

    /** The page that a request asks for. */
    Page<Organization> page(UriInfo uri) {
        Query query = Query.of(uri, "within", "kind", "q", "on", "limit", "after");
        Optional<String> within = query.text("within");
        OrganizationFilter filter = new OrganizationFilter(
                within,
                calendar.today(),
                query.oneOf("kind", OrganizationKind.WORDS),
                query.text("q", LONGEST_SEARCH),
                query.day("on"),
                query.after(1).map(cursor -> cursor.key().get(0)));
        int limit = query.limit();
        within.filter(root -> repository.known(List.of(root)).isEmpty())
                .ifPresent(root -> query.errors().add("within", ErrorCode.UNKNOWN_ORGANIZATION, root));
        query.errors().throwIfAny();
        return Page.cut(find(filter, limit + 1), limit, organization -> List.of(organization.code()));
    }

    private List<Organization> find(OrganizationFilter filter, int most) {
        Optional<LocalDate> day = filter.on();
        return repository.listWhole(repository.codes(filter, most)).stream()
                .map(entity -> day.map(entity::on).orElseGet(entity::latest))
                .toList();
    }
}
