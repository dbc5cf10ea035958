package org.wardmote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The nevers of {@code ARCHITECTURE.md}, each a sentence. */
class NeversTests {

    private static final JavaClasses WARDMOTE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.wardmote");

    /** Stores by another name than a plural: the lake and its engine, a watch over a long statement, and what starts the database. */
    private static final Set<String> ALSO_SPEAK_SQL = Set.of(
            "org.wardmote.lake.Lake",
            "org.wardmote.lake.DuckDb",
            "org.wardmote.statistics.dataset.QueryWatch",
            "org.wardmote.EmbeddedPostgres",
            "org.wardmote.Database");

    @Test
    void reportsAndPlanNeverReachCaseworkOrFieldwork() {
        hold(noClasses()
                .that()
                .resideInAnyPackage("org.wardmote.reports..", "org.wardmote.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.wardmote.casework..", "org.wardmote.fieldwork..")
                .because("only figures cross between the towers"));
    }

    @Test
    void statisticsNeverImportsWhoFeedsIt() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.wardmote.statistics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.wardmote.casework..",
                        "org.wardmote.fieldwork..",
                        "org.wardmote.plan..",
                        "org.wardmote.reports..")
                .because("whoever keeps records offers counts of them by implementing FigureSource"));
    }

    @Test
    void caseworkNeverImportsFieldwork() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.wardmote.casework..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.wardmote.fieldwork..")
                .because("casework asks its own interface, which fieldwork fills"));
    }

    @Test
    void accessNeverKnowsWhatItGuards() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.wardmote.access..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.wardmote..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "org.wardmote.access..",
                                "org.wardmote.audit..",
                                "org.wardmote.govuk..",
                                "org.wardmote.templates.."))))
                .because("things carry a circle; access does not know what they are"));
    }

    @Test
    void auditAndDocumentsKnowNothingOfThisProduct() {
        for (String room : new String[] {"audit", "documents", "lake", "govuk"}) {
            hold(noClasses()
                    .that()
                    .resideInAPackage("org.wardmote." + room + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.wardmote..")
                            .and(DescribedPredicate.not(
                                    resideInAnyPackage("org.wardmote." + room + "..", "org.wardmote.templates.."))))
                    .because(room + " is ground that other rooms stand on"));
        }
    }

    @Test
    void onlyStoresSpeakSql() {
        DescribedPredicate<JavaClass> stores =
                DescribedPredicate.describe("stores, which are plural nouns", NeversTests::isStore);
        hold(noClasses()
                .that(DescribedPredicate.not(stores))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("SQL", NeversTests::speaksSql))
                .because("one class per aggregate holds its SQL beside the record that it fills"));
    }

    @Test
    void onlyDecideDecides() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("org.wardmote.access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.security..")
                .because("rooms ask access; they do not ask the framework"));
    }

    @Test
    void pagesNeverShowEntitiesOfTheFramework() {
        hold(classes()
                .that()
                .haveSimpleNameEndingWith("Page")
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("every template gets one record, its fields ready to print"));
    }

    private static boolean isStore(JavaClass type) {
        String outer = type.getName().replaceAll("\\$.*", "");
        String simple = outer.substring(outer.lastIndexOf('.') + 1);
        return ALSO_SPEAK_SQL.contains(outer) || simple.endsWith("s");
    }

    private static boolean speaksSql(JavaClass type) {
        String name = type.getName();
        return name.startsWith("org.springframework.jdbc.core")
                || name.startsWith("org.duckdb.")
                || name.matches("java\\.sql\\.(Statement|PreparedStatement|ResultSet|DriverManager)");
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(WARDMOTE);
    }
}
