package io.debrief.timeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Arrays;

@AnalyzeClasses(packages = "io.debrief.timeline", importOptions = ImportOption.DoNotIncludeTests.class)
class TimelineArchitectureTest {

    private static final String[] DOMAIN = {
        "io.debrief.timeline.identity..",
        "io.debrief.timeline.ruling..",
        "io.debrief.timeline.line..",
        "io.debrief.timeline.assignment..",
        "io.debrief.timeline.folding..",
        "io.debrief.timeline.milestone..",
        "io.debrief.timeline.outcome..",
        "io.debrief.timeline.projection..",
        "io.debrief.timeline.suggestion.."
    };

    @ArchTest
    static final ArchRule theFunctionIsPlainJava = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("java..", "org.jspecify..", "io.debrief.contracts.."))
            .because("rules know neither Quarkus nor SQL");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("no clock enters the function");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.debrief.timeline.(*)..").should().beFreeOfCycles();

    private static String[] with(String... others) {
        String[] all = Arrays.copyOf(DOMAIN, DOMAIN.length + others.length);
        System.arraycopy(others, 0, all, DOMAIN.length, others.length);
        return all;
    }
}
