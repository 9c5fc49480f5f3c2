package io.debrief.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.debrief.console", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("io.debrief.console.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_STRIP_KNOWS_NOTHING_OF_THE_WEB = noClasses()
            .that()
            .resideInAPackage("io.debrief.console.strip..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.vertx..", "io.quarkus..");

    @ArchTest
    static final ArchRule ONLY_THE_BACKEND_DECLARES_CALLS_TO_SERVICES = classes()
            .that()
            .areAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
            .should()
            .resideInAPackage("io.debrief.console.backend..");
}
