package org.nianbao.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.nianbao.identity.Access;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Calendar;

/** The record of what was done to reports. It is written in the transaction of the deed, so that none is without the other. */
@ApplicationScoped
public class History {

    private static final String INSERT = """
            insert into report_history (organization, year, at, actor, address, request_id, action, reason, changes)
            select organization, year, :at, :actor, :address, :request, action, reason, changes
            from json_to_recordset(cast(:entries as json)) as entry (
                organization text, year integer, action text, reason text, changes jsonb)
            """;

    private final EntityManager database;
    private final Access access;
    private final Circumstances circumstances;
    private final Calendar calendar;

    History(EntityManager database, Access access, Circumstances circumstances, Calendar calendar) {
        this.database = database;
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
        add(List.of(entry), actor);
    }

    /** Adds many entries at once. */
    @Transactional(TxType.MANDATORY)
    public void add(List<Entry> entries, String actor) {
        ArrayNode rows = StrictJson.NODES.arrayNode();
        entries.forEach(entry -> rows.add(row(entry)));
        database.createNativeQuery(INSERT)
                .setParameter("at", calendar.now())
                .setParameter("actor", actor)
                .setParameter("address", circumstances.address().orElse(null))
                .setParameter("request", circumstances.requestId().orElse(null))
                .setParameter("entries", rows.toString())
                .executeUpdate();
    }

    private static ObjectNode row(Entry entry) {
        ObjectNode row = StrictJson.NODES
                .objectNode()
                .put("organization", entry.organization())
                .put("year", entry.year())
                .put("action", entry.action())
                .put("reason", entry.reason());
        ArrayNode changes = row.putArray("changes");
        entry.changes().forEach(change -> changes.add(change.toJson()));
        return row;
    }
}
