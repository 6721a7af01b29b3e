package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.nianbao.document.writing.PrintedReport;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.SectionContent;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Organization;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.json.Differences;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * The working desk: every write runs in one transaction that locks what it changes, compares the caller's tag with what
 * is stored then, and only then writes. A write of a section shares the report with writers of other sections; a write
 * of the whole has it alone.
 */
@ApplicationScoped
class Desk {

    private static final Bilingual NOTHING_FILED = new Bilingual("%s 没有 %s 年度的报告", "%s has no report for %s");
    private static final Bilingual EXISTS =
            new Bilingual("%s 已有 %s 年度的报告，请读取后修改", "%s has a report for %s already; read it and change it");

    private static final Bilingual PUBLISHED = new Bilingual(
            "%s 的 %s 年度报告已作为已发布的报告导入，可以更正",
            "The report of %s for %s was loaded as published elsewhere; it can be amended");

    private final ReportRepository repository;
    private final ReportMapper mapper;
    private final Register register;
    private final Workflow workflow;
    private final DeskRecord record;
    private final DeskWriter writer;
    private final Access access;

    Desk(
            ReportRepository repository,
            ReportMapper mapper,
            Register register,
            Workflow workflow,
            DeskRecord record,
            DeskWriter writer,
            Access access) {
        this.repository = repository;
        this.mapper = mapper;
        this.register = register;
        this.workflow = workflow;
        this.record = record;
        this.writer = writer;
        this.access = access;
    }

    /** The report as of this moment. */
    @Transactional
    Optional<StoredReport> find(String organization, int year) {
        return repository.read(organization, year).map(mapper::toStored);
    }

    /** The report as of this moment, or 404. */
    @Transactional
    StoredReport get(String organization, int year) {
        return find(organization, year).orElseThrow(() -> missing(organization, year));
    }

    /** A section as of this moment, or 404. */
    @Transactional
    StoredSection getSection(SectionAddress address) {
        return repository
                .readSection(address)
                .map(mapper::toStored)
                .orElseThrow(() -> missing(address.organization(), address.year()));
    }

    /** The title that a report has unless it is given another. */
    @Transactional
    String usualTitle(String organization, int year) {
        return PrintedReport.usualTitle(nameIn(organization, year), year);
    }

    /** The name that an organization had at the end of a year, or empty. */
    @Transactional
    String nameIn(String organization, int year) {
        LocalDate lastDay = LocalDate.of(year, Month.DECEMBER, 31);
        return register.find(organization, lastDay).map(Organization::name).orElse("");
    }

    /**
     * Puts a new report on the desk.
     *
     * @param author whose writing it is
     * @param judge sees the report before it is there for good; it may refuse
     * @throws ProblemException 409 where there is one for this organization and year already
     */
    @Transactional
    StoredReport create(ReportDocument document, String author, Consumer<StoredReport> judge) {
        StoredReport created = create(document, author, Making.filed(DeskRecord.CREATION));
        judge.accept(created);
        return created;
    }

    /**
     * Puts a new report on the desk.
     *
     * @param making how it comes about
     * @throws ProblemException 409 where there is one for this organization and year already
     */
    @Transactional
    StoredReport create(ReportDocument document, String author, Making making) {
        ReportEntity entity = put(writer.draft(document, making.origin(), author));
        if (workflow.loaded(document.organization(), document.year()).isPresent()) {
            throw alreadyExists(PUBLISHED, entity);
        }
        record.created(entity, document, author, making);
        return mapper.toStored(entity);
    }

    /** Stores a report that is new here, while nobody else puts one at its place or loads one as published. */
    ReportEntity put(ReportEntity entity) {
        ReportPlace place = new ReportPlace(entity.organization, entity.year);
        if (repository.occupied(Set.of(place)).contains(place)) {
            throw alreadyExists(EXISTS, entity);
        }
        try {
            repository.persistAndFlush(entity);
            return entity;
        } catch (ConstraintViolationException refused) {
            throw refused.getKind() == ConstraintKind.FOREIGN_KEY
                    ? ProblemException.invalid("/organization", ErrorCode.UNKNOWN_ORGANIZATION, entity.organization)
                    : refused;
        }
    }

    private static ProblemException alreadyExists(Bilingual told, ReportEntity entity) {
        return ProblemException.of(
                ProblemType.ALREADY_EXISTS, told.with(entity.organization, String.valueOf(entity.year)));
    }

    /**
     * Writes the whole of an existing report.
     *
     * @param sent what the caller sent, to tell where it differs if their tag is stale
     * @param change makes the new content of the stored one; it may refuse
     * @return nothing where there is no such report
     */
    @Transactional
    Optional<StoredReport> replace(
            String organization,
            int year,
            Preconditions conditions,
            JsonNode sent,
            Function<StoredReport, ReportDocument> change) {
        return repository.lockWhole(organization, year).map(entity -> {
            StoredReport stored = mapper.toStored(entity);
            conditions.requireCurrent(
                    stored.tag(),
                    () -> Differences.between(content(sent), stored.document().toJson(), ""));
            return rewrite(entity, stored, change.apply(stored));
        });
    }

    /** Makes what stands there into what it shall be, where its state allows that. */
    StoredReport rewrite(ReportEntity entity, StoredReport stored, ReportDocument changed) {
        workflow.require(Workflow.UPDATE, stored.status());
        writer.write(entity, stored.document(), changed, access.name());
        record.updated(entity, stored.document().toJson(), changed.toJson(), "", access.name());
        repository.flush();
        return mapper.toStored(entity);
    }

    /** What a caller sent without the members that the desk keeps: those are not the caller's to differ in. */
    private static JsonNode content(JsonNode sent) {
        return sent.deepCopy() instanceof ObjectNode object ? object.without(DocumentReader.DESK_MEMBERS) : sent;
    }

    /** Takes a report off the desk; one that amends what was published becomes that again. */
    @Transactional
    void delete(String organization, int year, Preconditions conditions) {
        ReportEntity entity = repository.lockWhole(organization, year).orElseThrow(() -> missing(organization, year));
        StoredReport stored = mapper.toStored(entity);
        conditions.requireCurrent(stored.tag(), List::of);
        workflow.require(Workflow.DELETE, stored.status());
        if (stored.revision() == null) {
            record.deleted(entity, stored.document());
            repository.delete(entity);
        } else {
            discard(entity, stored);
        }
    }

    private void discard(ReportEntity entity, StoredReport amendment) {
        Workflow.Standing standing = workflow.standing(amendment);
        writer.write(entity, amendment.document(), standing.document(), access.name());
        entity.status = standing.status().word();
        entity.amendmentReason = null;
        record.discarded(entity, amendment.document(), standing.document());
    }

    /**
     * Writes one section.
     *
     * @param change makes the new content of the stored one; it may refuse
     */
    @Transactional
    StoredSection replaceSection(
            SectionAddress address,
            Preconditions conditions,
            JsonNode sent,
            Function<StoredSection, SectionContent> change) {
        ReportEntity report = repository
                .lockForPart(address.organization(), address.year())
                .orElseThrow(() -> missing(address.organization(), address.year()));
        SectionEntity entity = repository.lockSection(report, address.section());
        StoredSection stored = mapper.toStored(entity);
        conditions.requireCurrent(
                stored.tag(),
                () -> Differences.between(
                        sent, stored.content().toJson(), stored.section().pointer()));
        SectionContent changed = change.apply(stored);
        workflow.require(Workflow.UPDATE, report.status());
        writer.write(entity, changed, access.name());
        record.updated(
                report,
                stored.content().toJson(),
                changed.toJson(),
                stored.section().pointer(),
                access.name());
        return mapper.toStored(entity);
    }

    static ProblemException missing(String organization, int year) {
        return ProblemException.notFound(NOTHING_FILED.with(organization, String.valueOf(year)));
    }
}
