package dev.marquee.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of docs/ARCHITECTURE.md, held against the main classes of all modules. */
class ArchitectureTest {

  private static final JavaClasses MARQUEE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.marquee");

  /** A module, by its packages. The bench and the app may import every other. */
  enum Module {
    CORE(
        "dev.marquee.audience..",
        "dev.marquee.catalog..",
        "dev.marquee.query..",
        "dev.marquee.review..",
        "dev.marquee.store",
        "dev.marquee.title.."),
    DOCUMENT("dev.marquee.document.."),
    LUCENE("dev.marquee.store.lucene.."),
    ELASTICSEARCH("dev.marquee.store.elasticsearch.."),
    TRANSFER("dev.marquee.transfer.."),
    RECOMMENDER("dev.marquee.recommend.."),
    ANALYTICS("dev.marquee.analytics.."),
    INDEXER("dev.marquee.indexer.."),
    SEARCH_API("dev.marquee.api.."),
    BENCH("dev.marquee.bench.."),
    APP("dev.marquee.app..");

    private final List<String> packages;

    Module(String... packages) {
      this.packages = List.of(packages);
    }

    Set<Module> mayImport() {
      return switch (this) {
        case CORE -> EnumSet.noneOf(Module.class);
        case DOCUMENT, RECOMMENDER, ANALYTICS -> EnumSet.of(CORE);
        case LUCENE, ELASTICSEARCH, TRANSFER, INDEXER -> EnumSet.of(CORE, DOCUMENT);
        case SEARCH_API -> EnumSet.of(CORE, DOCUMENT, RECOMMENDER, ANALYTICS);
        case BENCH, APP -> EnumSet.allOf(Module.class);
      };
    }
  }

  /** A library and the only modules that may know it. */
  enum Library {
    LUCENE(Set.of(Module.LUCENE), "org.apache.lucene.."),
    ELASTICSEARCH(Set.of(Module.ELASTICSEARCH), "co.elastic..", "org.elasticsearch.."),
    /** A part of the Elasticsearch client, and what fetches pages. */
    HTTP_CLIENT(Set.of(Module.ELASTICSEARCH, Module.INDEXER), "org.apache.hc.."),
    CRAWLER_COMMONS(Set.of(Module.INDEXER), "crawlercommons.."),
    COMMONS_IO(Set.of(Module.INDEXER), "org.apache.commons.io.."),
    HELIDON_SERVER(Set.of(Module.SEARCH_API), "io.helidon.webserver..", "io.helidon.http.."),
    HELIDON_CONFIG(Set.of(Module.SEARCH_API, Module.APP), "io.helidon.config.."),
    EJML(Set.of(Module.RECOMMENDER), "org.ejml.."),
    WEKA(Set.of(Module.ANALYTICS), "weka..", "de.bwaldvogel.."),
    FASTCSV(Set.of(Module.INDEXER, Module.BENCH), "de.siegmar.fastcsv.."),
    JSOUP(Set.of(Module.INDEXER), "org.jsoup.."),
    PICOCLI(Set.of(Module.APP), "picocli.."),
    PROGRESS_BAR(Set.of(Module.APP), "me.tongfei.progressbar.."),
    /** Known at the edges, where bytes become documents and answers become bytes. */
    JACKSON(
        Set.of(
            Module.DOCUMENT,
            Module.ELASTICSEARCH,
            Module.TRANSFER,
            Module.INDEXER,
            Module.SEARCH_API,
            Module.BENCH,
            Module.APP),
        "com.fasterxml.jackson..");

    private final Set<Module> homes;
    private final List<String> packages;

    Library(Set<Module> homes, String... packages) {
      this.homes = homes;
      this.packages = List.of(packages);
    }
  }

  @Test
  void everyClassBelongsToAModule() {
    classes().should().resideInAnyPackage(packagesOf(Set.of(Module.values()))).check(MARQUEE);
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void importsOnlyTheModulesItMay(Module module) {
    Set<Module> allowed = EnumSet.of(module);
    allowed.addAll(module.mayImport());
    noClasses()
        .that(resideInAnyPackage(packagesOf(Set.of(module))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.marquee..").and(resideOutsideOfPackages(packagesOf(allowed))))
        .allowEmptyShould(true)
        .check(MARQUEE);
  }

  @Test
  void coreKnowsTheJdkAndNullnessAnnotationsOnly() {
    String[] known =
        Stream.concat(Module.CORE.packages.stream(), Stream.of("java..", "org.jspecify.."))
            .toArray(String[]::new);
    classes()
        .that(resideInAnyPackage(packagesOf(Set.of(Module.CORE))))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(known))
        .allowEmptyShould(true)
        .check(MARQUEE);
  }

  @ParameterizedTest
  @EnumSource(Library.class)
  void aLibraryIsKnownInItsHomeOnly(Library library) {
    noClasses()
        .that(resideOutsideOfPackages(packagesOf(library.homes)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library.packages.toArray(String[]::new)))
        .check(MARQUEE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Module.class,
      names = {"LUCENE", "ELASTICSEARCH"})
  void aStoreShowsItsProviderOnly(Module store) {
    List<String> shown =
        MARQUEE.stream()
            .filter(resideInAnyPackage(packagesOf(Set.of(store))))
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.isAssignableTo("dev.marquee.store.StoreProvider"))
            .map(JavaClass::getName)
            .toList();
    assertThat(shown).as("public types that are no StoreProvider").isEmpty();
  }

  @Test
  void packagesDoNotDependOnEachOtherInCycles() {
    slices().matching("dev.marquee.(**)").should().beFreeOfCycles().check(MARQUEE);
  }

  @Test
  void everyPackageSaysWhereNullIsAllowed() {
    List<String> silent =
        MARQUEE.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(place -> !place.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(silent).as("packages without @NullMarked in their package-info.java").isEmpty();
  }

  private static String[] packagesOf(Set<Module> modules) {
    return modules.stream().flatMap(module -> module.packages.stream()).toArray(String[]::new);
  }
}
