package org.nianbao.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nianbao.platform.json.Changes;
import org.nianbao.platform.json.StrictJson;

/** A reason for which a report was returned, with what stood at its place then. */
@Entity
@Table(name = "report_reason")
@IdClass(OfReport.class)
class ReasonEntity {

    @Id
    Long report;

    @Id
    String id;

    int position;
    String pointer;
    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    String value;

    @Column(name = "returned_by")
    String returnedBy;

    @Column(name = "returned_at")
    Instant returnedAt;

    String explanation;

    /** Whether the clerk did something about it: what stands at its place is another value, or they said why not. */
    boolean isAnsweredBy(JsonNode document) {
        return explanation != null
                || !Changes.between(StrictJson.stored(value), document.at(pointer), "")
                        .isEmpty();
    }
}
