package org.nianbao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and the doors between them. */
@AnalyzeClasses(packages = "org.nianbao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.nianbao.";

    /** What every room may use that is not named here with less. */
    private static final Set<String> COMMON = Set.of("language", "problem", "platform", "identity");

    /** What each room may use of our own beside the common ones. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("form", List.of()),
            Map.entry("figures", List.of("form")),
            Map.entry("consistency", List.of("form", "figures")),
            Map.entry("organization", List.of()),
            Map.entry("history", List.of("form")),
            Map.entry("document", List.of("form", "figures")),
            Map.entry("report", List.of("form", "figures", "organization", "consistency", "history", "document")),
            Map.entry("publication", List.of("form", "figures", "organization", "document", "history")),
            Map.entry("deadline", List.of("organization", "publication", "history")),
            Map.entry("review", List.of("form", "figures", "consistency", "report", "history", "deadline")),
            Map.entry(
                    "workflow",
                    List.of(
                            "form",
                            "figures",
                            "report",
                            "consistency",
                            "publication",
                            "document",
                            "history",
                            "deadline",
                            "review")),
            Map.entry(
                    "importing",
                    List.of(
                            "form",
                            "figures",
                            "organization",
                            "consistency",
                            "history",
                            "document",
                            "report",
                            "publication",
                            "workflow")),
            Map.entry("ledger", List.of("form", "figures", "organization", "publication")),
            Map.entry("feed", List.of("organization", "publication", "ledger")),
            Map.entry(
                    "exchange",
                    List.of(
                            "form",
                            "figures",
                            "organization",
                            "consistency",
                            "history",
                            "report",
                            "publication",
                            "ledger",
                            "feed",
                            "deadline",
                            "workflow")),
            Map.entry(
                    "rollup",
                    List.of(
                            "form",
                            "figures",
                            "organization",
                            "consistency",
                            "history",
                            "report",
                            "publication",
                            "ledger",
                            "deadline",
                            "workflow")));

    /** The common rooms stand on one another. */
    private static final Map<String, List<String>> FOUNDATIONS = Map.of(
            "language", List.of(),
            "problem", List.of("language"),
            "platform", List.of("problem", "language"),
            "protection", List.of("problem", "platform", "language"),
            "identity", List.of("problem", "platform", "language", "protection"));

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles = slices().matching("org.nianbao.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room that needs another which needs it cannot be understood or changed alone");

    @ArchTest
    static final ArchRule resources_are_package_private = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .because("the records are the public face of a package; nobody else calls its endpoints");

    @ArchTest
    static final ArchRule entities_are_package_private = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("how something is stored is nobody else's business")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositories_are_package_private = classes()
            .that()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .bePackagePrivate()
            .because("who wants stored things asks the package that owns them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule fields_are_not_injected = fields().should()
            .notBeAnnotatedWith(Inject.class)
            .andShould()
            .notBeAnnotatedWith(ConfigProperty.class)
            .because("what a class needs stands in its constructor, so that a test can hand it over");

    @ArchTest
    static final ArchRule the_core_knows_no_database = classes()
            .that()
            .resideInAnyPackage("org.nianbao.form..", "org.nianbao.figures..", "org.nianbao.consistency..")
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("org.nianbao..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..")))
                    .or(resideInAnyPackage("org.nianbao..")))
            .because("a form, a figure and a rule are the same wherever they are stored");

    @TestFactory
    Stream<DynamicTest> every_room_uses_only_the_rooms_it_may() {
        return Stream.concat(ROOMS.keySet().stream(), FOUNDATIONS.keySet().stream())
                .sorted()
                .map(room -> DynamicTest.dynamicTest(room, () -> rule(room).check(Main.CLASSES)));
    }

    private static ArchRule rule(String room) {
        Set<String> allowed = new TreeSet<>(FOUNDATIONS.getOrDefault(room, ROOMS.getOrDefault(room, List.of())));
        allowed.add(room);
        if (!FOUNDATIONS.containsKey(room)) {
            allowed.addAll(COMMON);
        }
        String[] packages = allowed.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("org.nianbao..").or(resideInAnyPackage(packages)))
                .because("the house has doors from " + room + " only to " + allowed)
                .allowEmptyShould(!Main.has(room));
    }

    @ArchTest
    static void no_class_stands_outside_the_rooms(com.tngtech.archunit.core.domain.JavaClasses classes) {
        Set<String> rooms = new TreeSet<>();
        classes.forEach(
                type -> rooms.add(type.getPackageName().substring(ROOT.length()).split("\\.")[0]));

        assertThat(Stream.concat(ROOMS.keySet().stream(), FOUNDATIONS.keySet().stream()))
                .as("a new room needs its line in the table")
                .containsAll(rooms);
        assertThat(Arrays.asList("form", "figures", "consistency")).allMatch(rooms::contains);
    }

    /** The classes of the project without its tests. */
    private static final class Main {

        static final com.tngtech.archunit.core.domain.JavaClasses CLASSES =
                new com.tngtech.archunit.core.importer.ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.nianbao");

        static boolean has(String room) {
            return CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith(ROOT + room));
        }
    }
}
