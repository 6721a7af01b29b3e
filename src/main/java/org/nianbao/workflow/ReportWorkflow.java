package org.nianbao.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.identity.Access;
import org.nianbao.identity.OperationRoles;
import org.nianbao.identity.Role;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.publication.PublicationState;
import org.nianbao.publication.Publications;
import org.nianbao.report.Status;
import org.nianbao.report.StoredReport;
import org.nianbao.report.Workflow;

/** Answers the desk by the {@link WorkflowDefinition}. */
@ApplicationScoped
class ReportWorkflow implements Workflow {

    private static final Bilingual NOT_IN_THIS_STATE =
            new Bilingual("报告处于“%s”状态，不能%s", "The report is in the state “%s”, which does not allow this: %s");

    private final WorkflowDefinition definition;
    private final Guards guards;
    private final Publications publications;
    private final OperationRoles operations;
    private final Access access;

    ReportWorkflow(
            WorkflowDefinition definition,
            Guards guards,
            Publications publications,
            OperationRoles operations,
            Access access) {
        this.definition = definition;
        this.guards = guards;
        this.publications = publications;
        this.operations = operations;
        this.access = access;
    }

    @Override
    public List<String> allowed(StoredReport report) {
        Set<Role> roles = access.rolesOver(report.organization());
        return definition.actions().entrySet().stream()
                .filter(action -> isOpen(action.getValue(), report, roles))
                .map(action -> action.getKey())
                .toList();
    }

    private boolean isOpen(Action action, StoredReport report, Set<Role> roles) {
        return action.isOpenIn(report.status())
                && !Collections.disjoint(operations.of(action.operation()), roles)
                && action.guards().stream().filter(Guard::isClosing).allMatch(guard -> guards.holds(guard, report));
    }

    @Override
    public void require(String word, Status status) {
        Action action = definition.action(word);
        if (!action.isOpenIn(status)) {
            throw ProblemException.of(
                            ProblemType.INVALID_TRANSITION,
                            NOT_IN_THIS_STATE.with(definition.state(status), action.title()))
                    .with("state", status.word());
        }
    }

    @Override
    public Optional<Loaded> loaded(String organization, int year) {
        return publications
                .find(organization, year)
                .flatMap(latest -> publications
                        .document(organization, year)
                        .map(document -> new Loaded(
                                document,
                                publications.source(organization, year).orElse(null),
                                latest.revision())));
    }

    @Override
    public Standing standing(StoredReport amendment) {
        guards.refusal(Guard.CONTENT_KEPT, amendment, false).ifPresent(refusal -> {
            throw refusal;
        });
        boolean visible = publications
                .find(amendment.organization(), amendment.year())
                .filter(PublicationState::isVisible)
                .isPresent();
        return new Standing(
                publications
                        .document(amendment.organization(), amendment.year())
                        .orElseThrow(),
                visible ? Status.PUBLISHED : Status.WITHDRAWN);
    }
}
