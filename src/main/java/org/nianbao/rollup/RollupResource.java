package org.nianbao.rollup;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.nianbao.deadline.FilingSeason;
import org.nianbao.form.Cell;
import org.nianbao.form.FormCatalogue;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.LedgerReader;
import org.nianbao.platform.http.AtOnce;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.time.Calendar;

/** What the reports of an organization and of those below it add up to, and which these are. */
@Path("/api/v1/rollups/{organization}/{year}")
@Produces(MediaType.APPLICATION_JSON)
class RollupResource {

    private static final int MOST_PASTS = 2;

    private final AtOnce pasts = new AtOnce(MOST_PASTS);
    private final FilingSeason season;
    private final FormCatalogue forms;
    private final Ledger ledger;
    private final LedgerReader reader;
    private final Rollups rollups;
    private final SourceLists sources;
    private final Calendar calendar;
    private final ObjectMapper mapper;

    RollupResource(
            FilingSeason season,
            FormCatalogue forms,
            Ledger ledger,
            LedgerReader reader,
            Rollups rollups,
            SourceLists sources,
            Calendar calendar,
            ObjectMapper mapper) {
        this.season = season;
        this.forms = forms;
        this.ledger = ledger;
        this.reader = reader;
        this.rollups = rollups;
        this.sources = sources;
        this.calendar = calendar;
        this.mapper = mapper;
    }

    @GET
    public Response rollup(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        requireAllowed(organization, year, uri);
        Query query = Query.of(uri, "extent", "basis", "stage", "asOf", "cells");
        Asked asked = read(organization, year, query);
        Set<Cell> cells = asked.cells(query);
        query.errors().throwIfAny();
        return answer(asked.asOf().isPresent() ? past(asked, cells) : read(asked, cells), headers);
    }

    private Rollup read(Asked asked, Set<Cell> cells) {
        return reader.read(view -> rollups.read(asked, cells, view));
    }

    /** Anybody may ask for the whole nation at any moment, and every one of its reports is read then. */
    private Rollup past(Asked asked, Set<Cell> cells) {
        pasts.enter();
        try {
            return read(asked, cells);
        } finally {
            pasts.leave();
        }
    }

    @GET
    @Path("/sources")
    public Response sources(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        requireAllowed(organization, year, uri);
        Query query = Query.of(uri, "extent", "basis", "stage", "asOf", "limit", "after");
        Asked asked = read(organization, year, query);
        Optional<SourceCursor> cursor = SourceCursor.read(query, asked);
        int limit = query.limit();
        query.errors().throwIfAny();
        return answer(reader.read(view -> sources.read(asked, cursor, limit, view)), headers);
    }

    /** What is not published yet is for those alone who oversee it. */
    private void requireAllowed(String organization, ReportYear year, UriInfo uri) {
        if (Stage.APPROVED.word().equals(uri.getQueryParameters().getFirst("stage"))) {
            season.requireOverseer(organization);
        }
        season.requireOver(organization, year.value());
    }

    private Asked read(String organization, ReportYear year, Query query) {
        // Takings in quick succession bear moments that are a little ahead of the clock.
        Instant now = calendar.now();
        Instant known = ledger.state().recordedAt();
        Instant latest = known.isAfter(now) ? known : now;
        return Asked.read(organization, year.value(), forms.forYear(year.value()), query, latest);
    }

    private Response answer(Object value, HttpHeaders headers) {
        return Representation.of(value, mapper).answer(Preconditions.of(headers));
    }
}
