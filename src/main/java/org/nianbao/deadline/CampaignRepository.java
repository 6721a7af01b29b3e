package org.nianbao.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<CampaignEntity, UUID> {

    private static final String ABOVE = """
            select campaign.*
            from organization_lineage(:organization, make_date(:year, 12, 31)) lineage
            join campaign on campaign.within = lineage.code and campaign.year = :year
            order by lineage.height desc""";

    /** The campaigns that an organization belongs to in a year, the widest first. */
    @SuppressWarnings("unchecked")
    List<CampaignEntity> above(String organization, int year) {
        return getEntityManager()
                .createNativeQuery(ABOVE, CampaignEntity.class)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .getResultList();
    }
}
