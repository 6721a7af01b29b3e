package org.nianbao.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.nianbao.identity.Access;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Calendar;

/** The record of what was done to reports. It is written in the transaction of the deed, so that none is without the other. */
@ApplicationScoped
public class History {

    private static final String INSERT = """
            insert into report_history (organization, year, at, actor, address, request_id, action, reason, changes)
            values (:organization, :year, :at, :actor, :address, :request, :action, :reason, cast(:changes as jsonb))
            """;

    private final EntityManager entities;
    private final Access access;
    private final Circumstances circumstances;
    private final Calendar calendar;

    History(EntityManager entities, Access access, Circumstances circumstances, Calendar calendar) {
        this.entities = entities;
        this.access = access;
        this.circumstances = circumstances;
        this.calendar = calendar;
    }

    /** Adds an entry by the present caller. */
    @Transactional(TxType.MANDATORY)
    public void add(Entry entry) {
        add(entry, access.name());
    }

    /** Adds an entry by somebody else, such as the service itself. */
    @Transactional(TxType.MANDATORY)
    public void add(Entry entry, String actor) {
        entities.createNativeQuery(INSERT)
                .setParameter("organization", entry.organization())
                .setParameter("year", entry.year())
                .setParameter("at", calendar.now())
                .setParameter("actor", actor)
                .setParameter("address", circumstances.address().orElse(null))
                .setParameter("request", circumstances.requestId().orElse(null))
                .setParameter("action", entry.action())
                .setParameter("reason", entry.reason())
                .setParameter("changes", changes(entry))
                .executeUpdate();
    }

    private static String changes(Entry entry) {
        var list = StrictJson.NODES.arrayNode();
        entry.changes().forEach(change -> list.add(change.toJson()));
        return list.toString();
    }
}
