package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reports that wait to be published, as those read them who add them up before. */
@ApplicationScoped
public class ApprovedReports {

    private static final String WITHIN = """
            select r.id from report r
            where r.year = :year and r.status = 'approved' and r.scope = 'own' and r.form = :form
              and exists (
                select from organization_lineage(r.organization, make_date(:year, 12, 31)) above
                where above.code = :root)
            order by r.organization
            """;

    private final ReportRepository repository;
    private final ReportMapper mapper;

    ApprovedReports(ReportRepository repository, ReportMapper mapper) {
        this.repository = repository;
        this.mapper = mapper;
    }

    /**
     * The approved own reports of an organization and of all below it in the tree of the year's last day, by the
     * organizations' codes.
     *
     * @param form in which they are
     */
    @Transactional
    public List<StoredReport> within(String root, int year, String form) {
        List<?> ids = repository
                .getEntityManager()
                .createNativeQuery(WITHIN, Long.class)
                .setParameter("year", year)
                .setParameter("form", form)
                .setParameter("root", root)
                .getResultList();
        return repository
                .find("from ReportEntity r left join fetch r.sections where r.id in ?1 order by r.organization", ids)
                .stream()
                .map(mapper::toStored)
                .toList();
    }
}
