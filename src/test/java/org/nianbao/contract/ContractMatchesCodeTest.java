package org.nianbao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.problem.ProblemType;

/** The contract and the code have the same operations, parameters, media types, members, words and problems. */
class ContractMatchesCodeTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nianbao");

    private final Contract contract = Contract.read();
    private final List<Endpoint> endpoints =
            CODE.stream().map(JavaClass::reflect).flatMap(Endpoint::of).toList();

    @Test
    void every_operation_of_the_code_is_in_the_contract() {
        assertThat(endpoints)
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(documented(endpoint))
                        .as("%s is not in openapi.yaml", endpoint)
                        .isNotEmpty());
    }

    @Test
    void every_operation_of_the_contract_is_in_the_code() {
        assertThat(ownOperations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(implementing(operation))
                        .as("nothing implements %s", operation)
                        .isNotEmpty());
    }

    @Test
    void both_name_the_same_path_parameters() {
        forEachPair((operation, endpoint) -> assertThat(operation.parameterNames("path"))
                .as("path parameters of %s", operation)
                .isSubsetOf(endpoint.pathParameters())
                .isEqualTo(Endpoint.placeholders(operation.path())));
    }

    @Test
    void every_header_and_query_parameter_that_the_code_declares_is_in_the_contract() {
        forEachPair((operation, endpoint) -> {
            assertThat(operation.parameterNames("header")).as("%s", operation).containsAll(endpoint.headers());
            assertThat(operation.parameterNames("query")).as("%s", operation).containsAll(endpoint.queries());
        });
    }

    @Test
    void both_take_the_same_media_types() {
        ownOperations()
                .forEach(operation -> assertThat(implementing(operation).stream()
                                .flatMap(endpoint -> endpoint.consumes().stream())
                                .collect(Collectors.toSet()))
                        .as("what %s takes", operation)
                        .isEqualTo(operation.consumes()));
    }

    @Test
    void both_answer_in_the_same_media_types() {
        ownOperations().stream()
                .filter(operation -> !operation.produces().isEmpty())
                .forEach(operation -> assertThat(implementing(operation).stream()
                                .flatMap(endpoint -> endpoint.produces().stream())
                                .collect(Collectors.toSet()))
                        .as("what %s answers", operation)
                        .isEqualTo(operation.produces()));
    }

    @ParameterizedTest
    @CsvSource({
        "language.Bilingual, Bilingual",
        "form.FormView, Form",
        "form.FormView$Entry, FormSummary",
        "form.FormView$SectionView, FormSection",
        "form.FormView$CellView, FormCell",
        "form.Years, Years",
        "form.Block, FormBlock",
        "form.Block$Stub, FormStub",
        "form.Column, FormColumn",
        "form.Row, FormRow",
        "form.PrintedTable, PrintedTable",
        "form.PrintedTable$Box, PrintedBox",
        "form.Crosswalk, Crosswalk",
        "form.Crosswalk$Link, CrosswalkLink",
        "consistency.RulesResource$Catalogue, RuleCatalogue",
        "consistency.RuleView, Rule",
        "consistency.Rule$Formula, Formula",
        "consistency.Rule$Instance, RuleInstance",
        "consistency.Findings, Findings",
        "consistency.Findings$View, Finding",
        "consistency.Findings$Unjudged, NotAssessed",
        "consistency.Findings$Summary, FindingsSummary",
        "consistency.Finding$CellValue, CellValue",
        "consistency.Finding$Side, Side",
        "consistency.Finding$Repair, Repair",
        "consistency.Finding$Change, Change",
        "problem.Problem$Error, FieldError",
        "problem.ProblemPageResource$Page, ProblemPage",
        "platform.json.Differences$Difference, Difference",
        "organization.Organization, Organization",
        "organization.Organization$NamePeriod, NamePeriod",
        "organization.Organization$ParentPeriod, ParentPeriod",
        "organization.Succession, Successor",
        "report.ReportSummary, ReportSummary",
        "publication.PublicationSummary, PublicationSummary",
        "publication.RevisionView, Revision",
        "publication.Tombstone, Tombstone",
        "publication.RevisionDifference, RevisionDifference",
        "publication.RevisionDifference$CellDifference, CellDifference",
        "publication.RevisionDifference$TextDifference, TextDifference",
        "publication.Paragraphs$Paragraph, ParagraphDifference",
        "platform.json.Changes$Change, MemberDifference",
        "publication.Verification, Verification",
        "publication.Verification$Checked, CheckedRevision",
        "publication.Posting, Posting",
        "platform.http.Page, PublicationPage",
        "platform.http.Page, RevisionList",
        "history.EntryView, HistoryEntry",
        "history.EntryView$ChangeView, HistoryChange",
        "platform.http.Page, HistoryPage",
        "platform.http.Page, FormList",
        "platform.http.Page, CrosswalkList",
        "platform.http.Page, OrganizationPage",
        "platform.http.Page, ReportPage",
        "deadline.Gate, CampaignGate",
        "deadline.Campaign, Campaign",
        "deadline.CampaignBody, NewCampaign",
        "deadline.Extension, Extension",
        "deadline.ExtensionBody, NewExtension",
        "deadline.Coverage, Coverage",
        "deadline.Coverage$Counts, CoverageCounts",
        "deadline.Coverage$Item, CoverageItem",
        "deadline.Reminder, Reminder",
        "feed.webhook.Subscription, Subscription",
        "feed.webhook.Subscription$Progress, SubscriptionProgress",
        "feed.webhook.Subscription$Failure, DeliveryFailure",
        "feed.webhook.NewSubscription, NewSubscription",
        "feed.webhook.Delivery, Delivery",
        "platform.http.Page, SubscriptionPage",
        "rollup.trend.Trend, Trend",
        "rollup.trend.Trend$Year, TrendYear",
        "rollup.trend.Trend$Break, TrendBreak",
        "rollup.trend.Trend$CellSeries, CellSeries",
        "rollup.trend.Trend$InForm, CellInForm",
        "rollup.trend.Trend$Point, CellPoint",
        "rollup.trend.Trend$RateSeries, RateSeries",
        "rollup.trend.Trend$RatePoint, RatePoint",
        "rollup.trend.Siblings, Siblings",
        "rollup.trend.Siblings$Standing, Standing",
        "rollup.trend.Percentiles, Percentiles",
        "platform.http.Page, CampaignPage",
        "platform.http.Page, ExtensionPage",
        "platform.http.Page, ReminderPage",
        "feed.FeedPage, ChangeFeed",
        "feed.Event, ChangeEvent",
        "rollup.Compilation, Compilation",
        "rollup.Compilation$Source, CompilationSource",
        "rollup.Rollup, Rollup",
        "rollup.Rollup$Provenance, RollupProvenance",
        "rollup.Rollup$Named, RollupMissingList",
        "rollup.Rollup$Named, RollupNotAddedList",
        "rollup.Rollup$Named, RollupTwiceList",
        "rollup.Rollup$Named, RollupApprovedList",
        "rollup.Rollup$ApprovedReport, RollupApproved",
        "rollup.Rollup$StandingReport, RollupStandIn",
        "rollup.Rollup$Comparison, RollupComparison",
        "rollup.Rollup$CellDifference, RollupDifference",
        "rollup.RollupCoverage, RollupCoverage",
        "rollup.RollupCoverage$Missing, RollupMissing",
        "rollup.RollupCoverage$NotAdded, RollupNotAdded",
        "rollup.RollupCoverage$Twice, RollupTwice",
        "rollup.SourcePage, RollupSourcePage",
        "rollup.SourcePage$Item, RollupSource",
        "importing.ImportSummary, ImportSummary",
        "importing.AcceptanceBody, Acceptance",
        "platform.http.Page, ImportPage",
        "importing.Job, Job",
        "importing.Job$Counts, JobCounts",
        "importing.JobResult$Reason, JobProblem",
        "platform.http.Page, JobResultPage",
        "exchange.ReportResult, ReportLoadResult",
        "exchange.OrganizationResult, OrganizationLoadResult"
    })
    void what_is_written_as_json_has_the_members_of_its_schema(String record, String schema) {
        Class<?> type = CODE.get("org.nianbao." + record).reflect();
        Set<String> members = Stream.concat(
                        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName),
                        Arrays.stream(type.getMethods())
                                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                                .map(Method::getName))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(readable(contract.schema(schema))).isEqualTo(members);
    }

    /** What an answer may hold: all but what is only ever sent. */
    private Set<String> readable(JsonNode schema) {
        Set<String> names = contract.properties(schema);
        names.removeIf(name -> contract.resolve(contract.property(schema, name).orElseThrow())
                .path("writeOnly")
                .asBoolean());
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "form.CellType, CellType, ''",
        "form.Section$Shape, FormSection, shape",
        "form.Block$Direction, FormBlock, direction",
        "form.PrintedTable$Kind, PrintedBox, kind",
        "consistency.Severity, Severity, ''",
        "rollup.Stage, RollupStage, ''",
        "rollup.Basis, RollupBasis, ''",
        "ledger.Extent, RollupExtent, ''",
        "organization.OrganizationKind, OrganizationKind, ''",
        "organization.Succession$Kind, Successor, kind",
        "deadline.FilingStatus, FilingStatus, ''",
        "feed.webhook.SubscriptionState, SubscriptionState, ''",
        "feed.webhook.FailureReason, DeliveryFailureReason, ''",
        "deadline.RegisterNote, RegisterNote, ''",
        "report.Status, ReportStatus, ''",
        "report.Origin, Origin, ''",
        "publication.RevisionState, RevisionState, ''",
        "publication.Paragraphs$Kind, ParagraphDifference, kind",
        "history.Deed, Deed, ''",
        "importing.MatchReason, MatchReason, ''",
        "importing.JobState, JobState, ''",
        "importing.FileResult, FileResult, ''",
        "document.reading.Deviation$Kind, DeviationKind, ''",
        "document.reading.CellReading$Certainty, CellReading, certainty",
        "figures.Scope, Scope, ''",
        "document.writing.ReportFormat, ReportFormat, ''",
        "rollup.trend.TrendExtent, TrendExtent, ''",
        "rollup.trend.Gap, TrendGap, ''",
        "figures.Mark$Kind, Mark, mark",
        "figures.Overview$Topic, OverviewPart, topic",
        "platform.bulk.Outcome, LoadOutcome, ''"
    })
    void both_know_the_same_words(String words, String schema, String property) {
        JsonNode described = contract.schema(schema);
        JsonNode documented = property.isEmpty()
                ? described
                : contract.property(described, property).orElseThrow();

        assertThat(Contract.elements(contract.resolve(documented).path("enum")).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        words(CODE.get("org.nianbao." + words).reflect()));
    }

    @Test
    void every_problem_response_speaks_of_problems_that_the_code_knows() {
        contract.operations()
                .forEach(operation -> operation.statuses().stream()
                        .filter(status -> status.matches("4\\d\\d"))
                        .forEach(status -> assertThat(slugs(operation, status))
                                .as("%s %s", operation, status)
                                .isNotEmpty()
                                .allSatisfy(slug -> assertThat(status(slug)).hasToString(status))));
    }

    @Test
    void every_problem_that_the_code_knows_is_told_by_some_operation() {
        Set<String> told = contract.operations().stream()
                .flatMap(operation -> operation.statuses().stream().flatMap(status -> slugs(operation, status)))
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(ProblemType.values())
                        // What an address does not take is no operation, so no operation can tell.
                        .filter(type -> type != ProblemType.METHOD_NOT_ALLOWED)
                        .map(ProblemType::slug))
                .isSubsetOf(told);
    }

    private Stream<String> slugs(Operation operation, String status) {
        int example = Integer.parseInt(status.replace("XX", "00"));
        String description =
                operation.response(example).orElseThrow().path("description").asText();
        return Arrays.stream(description.split("[ :,;]+"))
                .filter(word -> word.matches("`[a-z-]+`"))
                .map(word -> word.replace("`", ""))
                .filter(word -> Arrays.stream(ProblemType.values())
                        .anyMatch(type -> type.slug().equals(word)));
    }

    private static int status(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow()
                .status();
    }

    /** The wire names of an enum: annotated, or its word. */
    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word(type, (Enum<?>) constant))
                .toList();
    }

    private static String word(Class<?> type, Enum<?> constant) {
        try {
            JsonProperty name = type.getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? said(type, constant) : name.value();
        } catch (ReflectiveOperationException gone) {
            throw new AssertionError(type + " has no words", gone);
        }
    }

    private static String said(Class<?> type, Enum<?> constant) throws ReflectiveOperationException {
        boolean computed = Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("word"));
        AccessibleObject word = computed ? type.getDeclaredMethod("word") : type.getDeclaredField("word");
        word.setAccessible(true);
        return (String) (word instanceof Method method ? method.invoke(constant) : ((Field) word).get(constant));
    }

    /** The operations that our code answers, not the framework. */
    private List<Operation> ownOperations() {
        return contract.operations().stream()
                .filter(operation -> !operation.path().startsWith("/q/"))
                .toList();
    }

    private List<Operation> documented(Endpoint endpoint) {
        return contract.operations().stream().filter(endpoint::answers).toList();
    }

    /** The code behind an operation: the most literal address wins, as it does in the service. */
    private List<Endpoint> implementing(Operation operation) {
        List<Endpoint> answering = endpoints.stream()
                .filter(endpoint -> endpoint.answers(operation))
                .toList();
        long fewest = answering.stream().mapToLong(Endpoint::variables).min().orElse(0);
        return answering.stream()
                .filter(endpoint -> endpoint.variables() == fewest)
                .toList();
    }

    private void forEachPair(BiConsumer<Operation, Endpoint> check) {
        ownOperations()
                .forEach(operation -> implementing(operation).forEach(endpoint -> check.accept(operation, endpoint)));
    }
}
