package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledger in one snapshot: as it is, and as it was. */
public final class LedgerView {

    private static final String AT = """
            select coalesce(max(position), 0) from ledger_change
            where recorded_at = (select max(recorded_at) from ledger_change where recorded_at <= ?)
            """;

    private final Connection connection;
    private final LedgerState state;

    /**
     * A page of what is in the sums.
     *
     * @param drafts all the drafts that are, whatever the page shows
     */
    public record Sources(List<Source> page, List<String> drafts) {}

    LedgerView(Connection connection, LedgerState state) {
        this.connection = connection;
        this.state = state;
    }

    public LedgerState state() {
        return state;
    }

    /** The present moment. */
    public AsOf present() {
        return new AsOf(state.position(), state.recordedAt());
    }

    /** A moment; one after the present one is that. */
    public AsOf at(Instant moment) {
        if (!moment.isBefore(state.recordedAt())) {
            return present();
        }
        try (PreparedStatement statement = connection.prepareStatement(AT)) {
            Parameters.set(statement, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
            ResultSet row = statement.executeQuery();
            row.next();
            return new AsOf(row.getLong(1), moment);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /**
     * What a selection came to at a moment. For the present one what it costs does not grow with the number of reports;
     * for another one every report is read. The tree of a year is known from its first publication on; before, it is
     * taken as it was then, and as the register is while there is none.
     */
    public AddedSums sums(Selection selection, AsOf at) {
        Optional<AddedSums> present = Optional.empty();
        if (isPresent(at) && PastTree.begun(connection, selection.year()).isPresent()) {
            present = new PresentSums(connection, selection).read();
        }
        return present.orElseGet(() -> PastSums.read(selection, new PastTree(connection, selection, at)));
    }

    /**
     * What is in the sums of a moment, by the organizations' codes.
     *
     * @param after the code after which the page begins
     */
    public Sources sources(Selection selection, AsOf at, String after, int limit) {
        OptionalLong begun = PastTree.begun(connection, selection.year());
        if (begun.isEmpty()) {
            return new Sources(List.of(), sums(selection, at).drafts());
        }
        List<StandIn> standIns = standIns(selection, at);
        Set<String> closed = standIns.stream().map(StandIn::organization).collect(Collectors.toSet());
        List<String> drafts = new DraftPlaces(connection, selection).within(closed);
        return new Sources(
                new SourcePages(connection, selection, at, begun.getAsLong(), SourcePages.LARGE)
                        .page(standIns, drafts, after, limit),
                drafts);
    }

    private List<StandIn> standIns(Selection selection, AsOf at) {
        if (!selection.hasStandIns()) {
            return List.of();
        }
        return isPresent(at)
                ? new PresentStandIns(connection, selection).find()
                : PastStandIns.find(new PastTree(connection, selection, at));
    }

    private boolean isPresent(AsOf at) {
        return at.position() == state.position();
    }
}
