package io.debrief.acceptance.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, for all modules at once. */
class ArchitectureTest {

    private static final String[] FRAME = {
        "java..",
        "javax..",
        "jakarta..",
        "org.jspecify..",
        "org.eclipse.microprofile..",
        "io.quarkus..",
        "io.quarkiverse..",
        "io.smallrye..",
        "io.vertx..",
        "io.netty..",
        "io.micrometer..",
        "com.fasterxml.jackson..",
        "com.jayway.jsonpath..",
        "dev.langchain4j..",
        "org.apache.kafka..",
        "org.commonmark..",
        "org.hibernate..",
        "org.jboss..",
        "org.owasp..",
        "org.yaml.snakeyaml..",
    };

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter().importPaths(House.classFolders());
    }

    @Test
    void contractsDependOnNobody() {
        check(classes()
                .that()
                .resideInAPackage("io.debrief.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.debrief.contracts..", "java..", "org.jspecify.."));
    }

    @Test
    void documentsDependOnNobody() {
        check(classes()
                .that()
                .resideInAPackage("io.debrief.documents..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.debrief.documents..", "java..", "org.jspecify.."));
    }

    @Test
    void onlyTheAuditReadsDocuments() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.debrief.documents..", "io.debrief.actions.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.debrief.documents.."));
    }

    @Test
    void platformDependsOnTheFrameOnly() {
        check(classes()
                .that()
                .resideInAPackage("io.debrief.platform..")
                .and()
                .resideOutsideOfPackage("io.debrief.platform.streams..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("io.debrief.platform..")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "timeline", "drafting", "actions", "console"})
    void aServiceKnowsContractsPlatformAndItself(String service) {
        check(classes()
                .that()
                .resideInAPackage("io.debrief." + service + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(
                        "io.debrief." + service + "..",
                        "io.debrief.platform..",
                        "io.debrief.contracts..",
                        "io.debrief.documents..")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "timeline", "drafting", "actions", "console", "platform", "contracts"})
    void featuresAreFreeOfCycles(String module) {
        slices().matching("io.debrief." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(house);
    }

    @Test
    void onlyTheEdgeSpeaksHttp() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "io.debrief.ingest..", "io.debrief.timeline..", "io.debrief.drafting..", "io.debrief.actions..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and(new DescribedPredicate<JavaClass>("are not nested in a resource") {
                    @Override
                    public boolean test(JavaClass type) {
                        return Stream.iterate(
                                        type,
                                        java.util.Objects::nonNull,
                                        t -> t.getEnclosingClass().orElse(null))
                                .noneMatch(t -> t.getSimpleName().endsWith("Resource"));
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs.."));
    }

    @Test
    void onlyConsumersListenToTopics() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Consumer")
                .should()
                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming"));
    }

    @Test
    void onlyThePlatformSendsToTopics() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.debrief.platform.streams..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(MutinyEmitter|Emitter|KafkaProducer)"));
    }

    @Test
    void onlyRowsAreEntities() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Row")
                .should()
                .beAnnotatedWith("jakarta.persistence.Entity"));
    }

    @Test
    void thereIsOneTransactionIdiom() {
        check(noMethods().should().beAnnotatedWith("jakarta.transaction.Transactional"));
        check(noMethods().should().beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
    }

    @Test
    void timeAndChanceComeFromThePlatform() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.debrief.platform..")
                .and()
                .resideOutsideOfPackage("io.debrief.console..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().should().haveSimpleNameEndingWith("Impl"));
        check(noClasses().should().haveSimpleNameEndingWith("Util"));
        check(noClasses().should().haveSimpleNameEndingWith("Utils"));
        check(noClasses().should().haveSimpleNameEndingWith("Helper"));
        check(noClasses().should().haveSimpleNameEndingWith("Manager"));
    }

    private static void check(ArchRule rule) {
        rule.check(house);
    }

    private static String[] with(String... packages) {
        return Stream.concat(Stream.of(packages), List.of(FRAME).stream()).toArray(String[]::new);
    }
}
