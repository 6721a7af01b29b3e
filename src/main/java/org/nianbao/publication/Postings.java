package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.nianbao.history.Entry;
import org.nianbao.history.History;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.json.Changes;
import org.nianbao.platform.json.Differences;
import org.nianbao.problem.ProblemException;

/** Keeps where publications stand on their organizations' own sites. */
@ApplicationScoped
class Postings {

    private static final String ACTION = "posting";
    private static final Bilingual NOT_RECORDED = new Bilingual(
            "尚未登记在本机关网站上的发布位置", "It is not recorded where the page stands on the organization's own site");

    private final PublicationRepository publications;
    private final Published published;
    private final History history;
    private final ObjectMapper mapper;

    Postings(PublicationRepository publications, Published published, History history, ObjectMapper mapper) {
        this.publications = publications;
        this.published = published;
        this.history = history;
        this.mapper = mapper;
    }

    /**
     * A posting as it is recorded.
     *
     * @param version how often it was written
     * @param isNew whether it was just recorded for the first time
     */
    record Recorded(Posting posting, int version, boolean isNew) {

        String tag() {
            return "posting." + version;
        }
    }

    /**
     * The recorded posting.
     *
     * @throws ProblemException 404, 410
     */
    @Transactional
    Recorded get(String organization, int year) {
        published.requireVisible(organization, year);
        return find(organization, year).orElseThrow(() -> ProblemException.notFound(NOT_RECORDED));
    }

    private Optional<Recorded> find(String organization, int year) {
        return publications
                .findByIdOptional(new PublicationEntity.Key(organization, year))
                .filter(PublicationEntity::hasPosting)
                .map(entity -> new Recorded(entity.posting(), entity.postingVersion, false));
    }

    /**
     * Records a posting, or another one in its place.
     *
     * @throws ProblemException 404, 410, 428, 412
     */
    @Transactional
    Recorded write(String organization, int year, Preconditions conditions, Posting posting) {
        PublicationEntity entity = publications.lock(organization, year).orElse(null);
        published.requireVisible(organization, year);
        JsonNode before = mapper.valueToTree(entity.posting());
        JsonNode after = mapper.valueToTree(posting);
        boolean isNew = !entity.hasPosting();
        if (isNew) {
            conditions.refuseToCreate();
        } else {
            Recorded standing = new Recorded(entity.posting(), entity.postingVersion, false);
            conditions.requireCurrent(standing.tag(), () -> Differences.between(after, before, ""));
        }
        entity.post(posting);
        history.add(new Entry(organization, year, ACTION, null, Changes.between(before, after, "/posting")));
        return new Recorded(posting, entity.postingVersion, isNew);
    }
}
