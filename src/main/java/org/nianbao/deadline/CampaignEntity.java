package org.nianbao.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.platform.json.StrictJson;

/** A campaign as it is stored. It is never changed, only removed. */
@Entity
@Table(name = "campaign")
class CampaignEntity {

    @Id
    UUID id;

    String name;
    int year;
    String within;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "deadlines")
    String storedDeadlines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "gates")
    String storedGates;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    void setDeadlines(Map<OrganizationKind, LocalDate> deadlines) {
        var json = StrictJson.NODES.objectNode();
        deadlines.forEach((kind, day) -> json.put(kind.word(), day.toString()));
        storedDeadlines = json.toString();
    }

    private Map<OrganizationKind, LocalDate> deadlines() {
        Map<OrganizationKind, LocalDate> deadlines = new EnumMap<>(OrganizationKind.class);
        StrictJson.stored(storedDeadlines)
                .properties()
                .forEach(entry -> deadlines.put(
                        OrganizationKind.WORDS.meaning(entry.getKey()),
                        LocalDate.parse(entry.getValue().textValue())));
        return deadlines;
    }

    void setGates(List<Gate> gates) {
        var json = StrictJson.NODES.arrayNode();
        gates.forEach(gate -> json.add(gate.store()));
        storedGates = json.toString();
    }

    List<Gate> gates() {
        return StreamSupport.stream(StrictJson.stored(storedGates).spliterator(), false)
                .map(Gate::stored)
                .toList();
    }

    Campaign view() {
        return new Campaign(id, name, year, within, deadlines(), gates(), createdAt, createdBy);
    }
}
