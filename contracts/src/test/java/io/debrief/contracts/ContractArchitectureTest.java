package io.debrief.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.debrief.contracts", importOptions = DoNotIncludeTests.class)
class ContractArchitectureTest {

    @ArchTest
    static final ArchRule contractsKnowNobody = classes()
            .that()
            .resideInAPackage("io.debrief.contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.debrief.contracts..", "java..", "org.jspecify..");
}
