package org.nianbao.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.query.NativeQuery;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.Representation;
import org.nianbao.problem.ErrorCode;

/** What can be read of all that was published: one statement a page, which opens no content. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
class PublicationsResource {

    private static final String STATEMENT = """
            select p.organization, r.organization_name, p.year, r.form, r.scope, r.title, p.revision, r.sha256,
                   r.published_at, p.first_published_at, r.origin,
                   p.posting_version, p.posting_url, p.posting_index_number, p.posted_on
            from publication p join publication_revision r
              on r.organization = p.organization and r.year = p.year and r.revision = p.revision
            where r.content is not null
              and not exists (
                select from publication_withdrawal w
                where w.organization = p.organization and w.year = p.year and w.revision = p.revision)
              and %s
            order by p.organization, p.year
            limit :limit
            """;

    private final EntityManager entities;
    private final Register register;
    private final ObjectMapper mapper;

    PublicationsResource(EntityManager entities, Register register, ObjectMapper mapper) {
        this.entities = entities;
        this.register = register;
        this.mapper = mapper;
    }

    /** The visible publications, by organization and year. */
    @GET
    @Transactional
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, "year", "organization", "within", "scope", "limit", "after");
        PublicationFilter filter = PublicationFilter.of(query);
        filter.within()
                .filter(code -> !register.exists(code))
                .ifPresent(code -> query.errors().add("within", ErrorCode.UNKNOWN_ORGANIZATION, code));
        int limit = query.limit();
        query.errors().throwIfAny();
        Page<PublicationSummary> page = Page.cut(
                find(filter, limit + 1), limit, item -> List.of(item.organization(), String.valueOf(item.year())));
        return Representation.of(page, mapper).answer(Preconditions.of(headers));
    }

    private List<PublicationSummary> find(PublicationFilter filter, int most) {
        @SuppressWarnings("unchecked")
        NativeQuery<Tuple> statement =
                (NativeQuery<Tuple>) entities.createNativeQuery(STATEMENT.formatted(filter.sql()), Tuple.class);
        filter.parameters().forEach(statement::setParameter);
        return statement
                .setParameter("limit", most)
                .getResultStream()
                .map(PublicationSummary::of)
                .toList();
    }
}
