package org.nianbao.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes in what happened to the register. */
final class RegisterChanges {

    private final RegisterFacts register;
    private final Books books;
    private final List<Integer> years;
    private final Map<Node.Key, Node.Place> moves = new LinkedHashMap<>();
    private final Map<String, Set<String>> touched = new HashMap<>();

    RegisterChanges(RegisterFacts register, Books books, List<Integer> years) {
        this.register = register;
        this.books = books;
        this.years = years;
    }

    /** A note of which the register by now says nothing new is no change. */
    List<Entry> take(List<Note> notes) {
        Map<String, Note> latest =
                notes.stream().collect(Collectors.toMap(Note::organization, note -> note, (first, second) -> second));
        List<OrganizationFacts> changed = register.changed(latest.keySet());
        touched.putAll(register.lineages(changed));
        findMoves(changed);
        move();
        register.remember(changed);
        return changed.stream()
                .map(facts -> entry(latest.get(facts.organization()), facts))
                .toList();
    }

    private void findMoves(List<OrganizationFacts> changed) {
        Map<Node.Key, Node.Place> places = register.places(
                changed.stream().map(OrganizationFacts::organization).toList());
        List<Node.Key> keys = changed.stream()
                .flatMap(facts -> years.stream().map(year -> new Node.Key(year, facts.organization())))
                .toList();
        books.expect(keys);
        for (Node.Key key : keys) {
            Optional<Node.Place> stands = books.node(key).map(Node::place);
            Optional<Node.Place> moved = Optional.ofNullable(places.get(key));
            if (!stands.equals(moved)) {
                moves.put(key, places.get(key));
            }
        }
    }

    /**
     * Takes out everything that moves before anything is put where it belongs: one by one, two right moves could make a
     * circle in between.
     */
    private void move() {
        moves.forEach((key, place) -> books.node(key).ifPresentOrElse(this::detach, () -> books.create(key, place)));
        moves.forEach((key, place) -> books.node(key).ifPresent(node -> attach(node, place)));
        moves.keySet().forEach(key -> books.node(key).ifPresent(this::touch));
    }

    private void detach(Node node) {
        touch(node);
        books.detach(node);
    }

    private void attach(Node node, Node.Place place) {
        if (place == null) {
            books.remove(node);
        } else {
            books.attach(node, place);
        }
    }

    private void touch(Node node) {
        touched.get(node.key.organization()).addAll(books.lineage(node));
    }

    private Entry entry(Note note, OrganizationFacts facts) {
        return new Entry(note, facts.name(), null, facts.details(), touched.get(note.organization()));
    }

    /** Where organizations stand from now on; {@code null} for one that was removed. */
    Map<Node.Key, Node.Place> moves() {
        return moves;
    }
}
