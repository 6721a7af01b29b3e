package org.nianbao.ledger;

import java.util.Objects;

/** An organization in the tree of a year, and its latest visible publication. */
final class Node {

    /** Which node it is. */
    record Key(int year, String organization) {}

    final Key key;

    /** {@code null} at the top, and while it is being moved. */
    String parent;

    String kind;

    /** Whether it reports on the year. */
    boolean expected;

    /** {@code null} where nothing can be read, as are its scope and hash. */
    Integer revision;

    String scope;
    String sha256;

    /** Whether its figures are in the sums. */
    boolean added;

    /** Of a government that is added: how many of its offices are as well. */
    int twice;

    Node(Key key, Place place) {
        this.key = key;
        take(place);
    }

    /** Where an organization stands in the tree of a year. */
    record Place(String parent, String kind, boolean expected) {}

    Place place() {
        return new Place(parent, kind, expected);
    }

    void take(Place place) {
        parent = place.parent();
        kind = place.kind();
        expected = place.expected();
    }

    Unit unit() {
        return new Unit(key.organization(), kind, revision, scope, sha256);
    }

    boolean isGovernment() {
        return kind.equals("government");
    }

    boolean isOffice() {
        return kind.equals("office");
    }

    void show(Publication publication, boolean counts) {
        revision = publication.revision();
        scope = publication.scope();
        sha256 = publication.sha256();
        added = counts;
    }

    void hide() {
        revision = null;
        scope = null;
        sha256 = null;
        added = false;
    }

    boolean shows(Integer number) {
        return Objects.equals(revision, number);
    }

    /** What the ledger needs to know of a revision. */
    record Publication(int revision, String name, String form, String scope, String sha256) {}
}
