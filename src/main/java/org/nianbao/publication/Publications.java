package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nianbao.figures.ReportDocument;
import org.nianbao.organization.Organization;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Calendar;

/** What was published, as the packages above make and read it. */
@ApplicationScoped
public class Publications {

    private final PublicationRepository publications;
    private final RevisionRepository revisions;
    private final RevisionContent contents;
    private final RevisionFigures figures;
    private final Calendar calendar;

    Publications(
            PublicationRepository publications,
            RevisionRepository revisions,
            RevisionContent contents,
            RevisionFigures figures,
            Calendar calendar) {
        this.publications = publications;
        this.revisions = revisions;
        this.contents = contents;
        this.figures = figures;
        this.calendar = calendar;
    }

    /**
     * Writes the next revision, for good.
     *
     * @return its number
     */
    @Transactional(TxType.MANDATORY)
    public int publish(NewRevision revision) {
        Organization organization = contents.organization(revision.document());
        Chained place = place(revision.document());
        List<StoredRevision> written = List.of(contents.store(revision, organization, place));
        revisions.add(written);
        figures.add(written);
        return place.revision();
    }

    private Chained place(ReportDocument document) {
        Instant now = calendar.now();
        var number = publications.next(document.organization(), document.year(), now);
        String previous = revisions
                .find(document.organization(), document.year(), number.revision() - 1)
                .map(before -> before.sha256)
                .orElse(null);
        return new Chained(number.revision(), previous, now, number.firstPublishedAt());
    }

    /** How the publication of an organization's report for a year stands; nothing where it never was published. */
    @Transactional
    public Optional<PublicationState> find(String organization, int year) {
        return revisions
                .latest(organization, year)
                .map(latest -> new PublicationState(latest.revision, latest.state() == RevisionState.VISIBLE));
    }

    /** What the latest revision says, be it withdrawn; nothing where it was expunged, or never was. */
    @Transactional
    public Optional<ReportDocument> document(String organization, int year) {
        return revisions
                .latest(organization, year)
                .flatMap(revisions::content)
                .map(content -> contents.read(content.text()));
    }

    /** Where the latest revision was published before it was imported; nothing where that is not known. */
    @Transactional
    public Optional<JsonNode> source(String organization, int year) {
        return revisions
                .latest(organization, year)
                .flatMap(revisions::content)
                .map(content -> StrictJson.stored(content.text()).path("source"))
                .filter(JsonNode::isObject);
    }

    /** Hides every revision that there is now, for good. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(String organization, int year, String reason, String by) {
        publications.withdraw(organization, year, reason, by, calendar.now());
    }
}
