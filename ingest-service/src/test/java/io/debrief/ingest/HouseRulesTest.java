package io.debrief.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@AnalyzeClasses(packages = "io.debrief.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] READERS = {
        "..ingest.signal",
        "..ingest.signature",
        "..ingest.reading",
        "..ingest.alertmanager",
        "..ingest.cloudevents",
        "..ingest.datadog",
        "..ingest.generic",
        "..ingest.github",
        "..ingest.gitlab",
        "..ingest.grafana",
        "..ingest.incidentio",
        "..ingest.jira",
        "..ingest.opsgenie",
        "..ingest.pagerduty",
        "..ingest.sentry",
        "..ingest.sns",
        "..ingest.statuspage"
    };

    /** What turns bodies into signals knows neither the framework nor the broker nor the database. */
    @ArchTest
    static final ArchRule readersArePlainJava = classes()
            .that()
            .resideInAnyPackage(READERS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "javax.crypto..",
                            "org.jspecify..",
                            "com.fasterxml.jackson..",
                            "io.debrief.contracts..",
                            "io.debrief.platform.ids..")
                    .or(resideInAnyPackage(READERS)));

    /** Mappings are plain Java too; only they know YAML and JSONPath. */
    @ArchTest
    static final ArchRule mappingsArePlainJava = classes()
            .that()
            .resideInAPackage("..ingest.mapping")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson..",
                    "com.jayway.jsonpath..",
                    "org.yaml.snakeyaml..",
                    "io.debrief.contracts..",
                    "io.debrief.ingest.signal..",
                    "io.debrief.ingest.signature..",
                    "io.debrief.ingest.reading..",
                    "io.debrief.ingest.generic..",
                    "io.debrief.ingest.mapping.."));

    @ArchTest
    static final ArchRule onlyResourcesSpeakRest = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."));

    @ArchTest
    static final ArchRule onlyConsumersConsume = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Consumer");

    @ArchTest
    static final ArchRule onlyRowsAreEntities = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveSimpleNameEndingWith("Row")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule sourceTypesDoNotKnowEachOther =
            slices().matching("io.debrief.ingest.(*)..").should().beFreeOfCycles();
}
