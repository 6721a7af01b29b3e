package org.nianbao.form;

/**
 * The report years that a form serves.
 *
 * @param to the last year, or {@code null} while no later form ends it
 */
public record Years(int from, Integer to) {

    public boolean contain(int year) {
        return year >= from && (to == null || year <= to);
    }

    /** The same years, ended before {@code year} unless they end earlier. */
    Years before(int year) {
        return to == null || to >= year ? new Years(from, year - 1) : this;
    }
}
