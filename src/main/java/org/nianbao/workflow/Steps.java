package org.nianbao.workflow;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nianbao.history.Entry;
import org.nianbao.history.History;
import org.nianbao.platform.json.Changes.Change;
import org.nianbao.problem.ProblemException;
import org.nianbao.report.HeldReport;
import org.nianbao.report.ReportMoves;
import org.nianbao.report.Status;
import org.nianbao.report.StoredReport;
import org.nianbao.report.Workflow;

/** Lets reports take steps: one at a time for a report, each wholly or not at all, and never without a record of it. */
@ApplicationScoped
class Steps {

    private final ReportMoves moves;
    private final Workflow workflow;
    private final WorkflowDefinition definition;
    private final Guards guards;
    private final History history;

    Steps(ReportMoves moves, Workflow workflow, WorkflowDefinition definition, Guards guards, History history) {
        this.moves = moves;
        this.workflow = workflow;
        this.definition = definition;
        this.guards = guards;
        this.history = history;
    }

    /**
     * Takes a step.
     *
     * @param effect what the step does; it runs when everything allows it
     * @return the report as it stands then
     * @throws ProblemException 404, 403 for who may not take it, 428, 412, 409, 422
     */
    @Transactional
    StoredReport take(Step step, Consumer<HeldReport> effect) {
        HeldReport held = moves.hold(step.organization(), step.year());
        StoredReport before = held.report();
        Action action = definition.action(step.action());
        judge(action, before, step, Guard::isAboutCaller);
        step.conditions().requireCurrentOrAny(before.tag());
        workflow.require(step.action(), before.status());
        judge(action, before, step, guard -> !guard.isAboutCaller());
        effect.accept(held);
        StoredReport after = held.report();
        requireDeclared(step, action, before.status(), after.status());
        history.add(new Entry(
                step.organization(),
                step.year(),
                step.action(),
                step.reason(),
                changes(step, before.status(), after.status())));
        return after;
    }

    /** The definition is what callers were told; a step that goes another way must not be taken. */
    private static void requireDeclared(Step step, Action action, Status before, Status after) {
        if (!action.leads(before, after)) {
            throw new IllegalStateException("%s must not lead from %s to %s".formatted(step.action(), before, after));
        }
    }

    private void judge(Action action, StoredReport report, Step step, Predicate<Guard> which) {
        action.guards().stream()
                .filter(which)
                .flatMap(guard -> guards.refusal(guard, report, step.settlesData()).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private static List<Change> changes(Step step, Status before, Status after) {
        List<Change> changes = new ArrayList<>(step.changes());
        if (before != after) {
            changes.add(new Change("/status", TextNode.valueOf(before.word()), TextNode.valueOf(after.word())));
        }
        return changes;
    }
}
