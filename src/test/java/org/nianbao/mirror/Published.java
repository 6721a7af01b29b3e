package org.nianbao.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A revision, as three places tell of it: the service's list, its database and the mirror. */
record Published(String organization, int year, int revision, String sha256) {

    static Published of(JsonNode json) {
        return new Published(
                json.get("organization").textValue(),
                json.get("year").intValue(),
                json.get("revision").intValue(),
                json.get("sha256").textValue());
    }

    static Published of(ResultSet row) throws SQLException {
        return new Published(
                row.getString("organization"), row.getInt("year"), row.getInt("revision"), row.getString("sha256"));
    }
}
