package org.nianbao.rollup;

import jakarta.persistence.Tuple;

/**
 * The reports that were added, each at the same position of all three. Arrays, since there may be a hundred thousand and
 * more, and they go from one statement into another.
 *
 * @param hashes in hexadecimal digits
 */
record Sources(String[] organizations, Integer[] revisions, String[] hashes) {

    static Sources of(Tuple row) {
        String[] organizations = row.get("organizations", String[].class);
        return organizations == null
                ? new Sources(new String[0], new Integer[0], new String[0])
                : new Sources(organizations, row.get("revisions", Integer[].class), row.get("hashes", String[].class));
    }
}
