package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/** Takes in what happened to publications. */
final class PublicationChanges {

    private static final String ERASE =
            "delete from publication_figures where organization = ? and year = ? and revision = ?";

    /** The scope of what is added up. */
    static final String OWN = "own";

    private final Connection connection;
    private final Books books;
    private final RevisionFacts revisions;
    private final FormCatalogue forms;
    private final List<Note> expunged = new ArrayList<>();

    PublicationChanges(Connection connection, Books books, RevisionFacts revisions, FormCatalogue forms) {
        this.connection = connection;
        this.books = books;
        this.revisions = revisions;
        this.forms = forms;
    }

    List<Entry> take(List<Note> notes) {
        revisions.expect(notes.stream().map(PublicationChanges::revision).toList());
        books.expect(notes.stream().map(Note::key).toList());
        return notes.stream().map(this::take).toList();
    }

    private static RevisionFacts.Key revision(Note note) {
        return new RevisionFacts.Key(note.key(), note.revision());
    }

    private Entry take(Note note) {
        Node node = books.node(note.key()).orElseThrow();
        Node.Publication publication = revisions.publication(revision(note));
        switch (note.type()) {
            case PUBLISHED, AMENDED -> books.change(node, () -> node.show(publication, counts(note, publication)));
            case WITHDRAWN -> {
                if (node.revision != null && node.revision <= note.revision()) {
                    books.change(node, node::hide);
                }
            }
            case EXPUNGED -> {
                if (node.shows(note.revision())) {
                    books.change(node, node::hide);
                }
                expunged.add(note);
            }
            case POSTED, ORGANIZATION -> {
                // Changes no figure.
            }
        }
        return new Entry(note, publication.name(), publication, List.of(), books.lineage(node));
    }

    /** Whether the figures of a revision are added up with those of others: own ones, in the form of the year. */
    private boolean counts(Note note, Node.Publication publication) {
        Optional<String> form = forms.forYear(note.year()).map(Form::id);
        OwnFigures figures = revisions.figures(revision(note));
        return publication.scope().equals(OWN)
                && figures != null
                && form.filter(figures.form()::equals).isPresent();
    }

    /** Erases the figures of what was expunged, which had to be known until now to be taken out of the sums. */
    void erase() {
        try (PreparedStatement statement = connection.prepareStatement(ERASE)) {
            for (Note note : expunged) {
                Parameters.set(statement, note.organization(), note.year(), note.revision());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
