package org.nianbao.rollup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.query.NativeQuery;
import org.nianbao.figures.Scope;

/**
 * What is rolled up.
 *
 * @param extent {@link Scope#LEVEL} or {@link Scope#REGION}
 */
record Place(String organization, int year, Scope extent) {

    /** The rows of a statement that asks for this place by {@link Below}'s parameters. */
    @SuppressWarnings("unchecked")
    NativeQuery<Tuple> query(EntityManager entities, String sql) {
        return ((NativeQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class))
                .setParameter("organization", organization)
                .setParameter("year", year)
                .setParameter("extent", extent.word());
    }
}
