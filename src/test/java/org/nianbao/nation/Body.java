package org.nianbao.nation;

import java.util.stream.Stream;
import org.nianbao.organization.OrganizationKind;

/**
 * An organization of the made-up register.
 *
 * @param serial its place in the register of the whole nation; what is made up for it follows from this and the seed
 * @param division of the government that it belongs to, of a town its own
 * @param parent {@code null} at the top
 */
public record Body(
        int serial, String code, String name, OrganizationKind kind, String division, Body parent, Level level) {

    /** This body and all above it. */
    public Stream<Body> withAncestors() {
        return Stream.iterate(this, body -> body != null, Body::parent);
    }

    boolean isWithin(Body other) {
        return withAncestors().anyMatch(other::equals);
    }

    /** Two bodies are the same if their codes are; comparing whole lines of ancestors would take long. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && code.equals(body.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Without its ancestors. */
    @Override
    public String toString() {
        return code + " " + name;
    }
}
