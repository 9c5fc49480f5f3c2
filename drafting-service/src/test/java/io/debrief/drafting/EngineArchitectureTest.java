package io.debrief.drafting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine is plain Java: it knows neither Quarkus nor SQL, and so runs anywhere and always the same. */
@AnalyzeClasses(packages = "io.debrief.drafting", importOptions = DoNotIncludeTests.class)
class EngineArchitectureTest {

    private static final String[] ENGINE = {
        "io.debrief.drafting.evidence..",
        "io.debrief.drafting.understanding..",
        "io.debrief.drafting.conversation..",
        "io.debrief.drafting.verification..",
        "io.debrief.drafting.compression..",
        "io.debrief.drafting.completeness.."
    };

    @ArchTest
    static final ArchRule ENGINE_IS_PLAIN = classes()
            .that()
            .resideInAnyPackage(ENGINE)
            .and()
            .haveNameNotMatching(".*Resource(\\$.*)?")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.debrief.contracts..",
                    "io.debrief.drafting.evidence..",
                    "io.debrief.drafting.understanding..",
                    "io.debrief.drafting.conversation..",
                    "io.debrief.drafting.verification..",
                    "io.debrief.drafting.compression..",
                    "io.debrief.drafting.completeness..");

    @ArchTest
    static final ArchRule UNDERSTANDING_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("io.debrief.drafting.understanding..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.debrief.drafting.understanding..");
}
