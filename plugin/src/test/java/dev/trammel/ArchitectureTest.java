package dev.trammel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may depend on whom. Data flows one way: mojo → Pipeline → check, rehearsal → artifact,
 * source, postgres → plan → model.change → model.expression → model → syntax → diagnostic → JDK.
 */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.trammel");

  /** What a package and those below it may use of Trammel, besides themselves. */
  private static final Map<String, List<String>> LAYERS = new LinkedHashMap<>();

  static {
    LAYERS.put("diagnostic..", List.of());
    LAYERS.put("syntax..", List.of("diagnostic"));
    LAYERS.put("model", List.of("syntax", "diagnostic"));
    LAYERS.put("model.expression..", List.of("model", "syntax", "diagnostic"));
    LAYERS.put("model.doc..", List.of("model", "syntax", "diagnostic"));
    LAYERS.put("model.rule..", List.of("model.expression", "model", "syntax", "diagnostic"));
    LAYERS.put("model.catalog..", List.of("model", "syntax", "diagnostic"));
    LAYERS.put("model.migration..", List.of());
    LAYERS.put("model.change..", List.of("model.expression", "model", "syntax", "diagnostic"));
    LAYERS.put("plan..", List.of("model..", "syntax", "diagnostic"));
    LAYERS.put("hazard..", List.of("model..", "syntax", "diagnostic"));
    LAYERS.put("source.catalog..", List.of("source", "model..", "diagnostic", "agents.."));
    LAYERS.put(
        "source..", List.of("plan", "hazard..", "model..", "syntax", "diagnostic", "agents.."));
    LAYERS.put("postgres..", List.of("plan", "model..", "syntax", "diagnostic"));
    LAYERS.put(
        "artifact..", List.of("plan", "hazard..", "model..", "syntax", "diagnostic", "agents.."));
    List<String> stages =
        List.of(
            "artifact..",
            "source..",
            "postgres..",
            "plan",
            "hazard..",
            "model..",
            "syntax",
            "diagnostic",
            "agents..");
    LAYERS.put("output..", List.of("artifact", "diagnostic"));
    LAYERS.put("project..", stages);
    LAYERS.put("check..", stages);
    LAYERS.put("rehearsal..", stages);
    LAYERS.put("mojo..", List.of("", "diagnostic"));
    LAYERS.put("agents..", List.of());
    LAYERS.put("runtime..", List.of());
  }

  /** The packages that may use a library. A library that is not named here may not be used. */
  private static final Map<String, List<String>> FENCES = new LinkedHashMap<>();

  static {
    FENCES.put(
        "com.fasterxml.jackson..",
        List.of("source", "source.catalog..", "artifact.json..", "agents.."));
    FENCES.put("com.palantir.javapoet..", List.of("artifact.java.."));
    FENCES.put("freemarker..", List.of("agents..", "artifact.markdown.."));
    FENCES.put("io.zonky..", List.of("postgres.."));
    FENCES.put("java.sql..", List.of("postgres..", "rehearsal..", "runtime.."));
    FENCES.put("javax.lang.model..", List.of("artifact.java.."));
    FENCES.put("javax.sql..", List.of("postgres..", "rehearsal..", "runtime.."));
    FENCES.put("net.sf.jsqlparser..", List.of("source.sql.."));
    FENCES.put("javax.inject..", List.of("mojo.."));
    FENCES.put("org.apache.maven..", List.of("mojo.."));
    FENCES.put("org.codehaus.plexus.configuration..", List.of("mojo.."));
    FENCES.put("org.commonmark..", List.of("source.design.."));
    FENCES.put("org.eclipse.aether..", List.of("mojo.."));
    FENCES.put("org.pcollections..", List.of("model", "source.sql.."));
    FENCES.put("org.postgresql..", List.of("postgres..", "rehearsal.."));
  }

  /** Packages whose subpackages never meet. */
  private static final List<String> FAMILIES = List.of("source", "artifact");

  private static final Set<String> CLOCKS_AND_DICE =
      Set.of(
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.util.UUID.randomUUID");

  @TestFactory
  Stream<DynamicTest> layersUseOnlyWhatLiesBelow() {
    return LAYERS.entrySet().stream()
        .map(
            layer -> {
              List<String> allowed = new ArrayList<>(layer.getValue());
              allowed.add(layer.getKey());
              ArchRule rule =
                  classes()
                      .that()
                      .resideInAPackage(ours(layer.getKey()))
                      .should()
                      .onlyDependOnClassesThat(
                          not(resideInAPackage("dev.trammel..")).or(resideInAnyOf(allowed)));
              return test(layer.getKey(), rule);
            });
  }

  @Test
  void everyPackageHasALayer() {
    List<String> known = new ArrayList<>(LAYERS.keySet());
    known.add("");
    check(classes().should().resideInAnyPackage(ours(known)));
  }

  @Test
  void onlyGoalsUseThePipeline() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.trammel", "dev.trammel.mojo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.trammel"));
  }

  @TestFactory
  Stream<DynamicTest> siblingsNeverMeet() {
    return FAMILIES.stream()
        .map(
            family ->
                test(
                    family,
                    slices()
                        .matching("dev.trammel." + family + ".(*)..")
                        .should()
                        .notDependOnEachOther()));
  }

  @TestFactory
  Stream<DynamicTest> librariesStayBehindTheirFence() {
    return FENCES.entrySet().stream()
        .map(
            fence ->
                test(
                    fence.getKey(),
                    noClasses()
                        .that()
                        .resideOutsideOfPackages(ours(fence.getValue()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(fence.getKey())));
  }

  @Test
  void everyLibraryHasAFence() {
    List<String> known = new ArrayList<>(FENCES.keySet());
    known.addAll(
        List.of("dev.trammel..", "java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax.."));
    check(
        classes()
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(known.toArray(String[]::new))
                    .or(DescribedPredicate.describe("are primitive", JavaClass::isPrimitive))));
  }

  @Test
  void packagesAreFreeOfCycles() {
    check(slices().assignedFrom(new ByPackage()).should().beFreeOfCycles());
  }

  @Test
  void factsAndPlansDoNoInputOrOutput() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ours(List.of("syntax..", "model..", "plan..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.net..", "java.nio.file.."));
  }

  @Test
  void emittersNeverTouchTheDisk() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.trammel.artifact.*..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files"));
  }

  @Test
  void nothingThatIsWrittenDependsOnClockOrChance() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ours(List.of("postgres..", "rehearsal..", "mojo..")))
            .should()
            .accessTargetWhere(
                DescribedPredicate.<JavaAccess<?>>describe(
                    "reads the clock or throws dice",
                    access ->
                        CLOCKS_AND_DICE.contains(
                            access.getTargetOwner().getName() + "." + access.getName()))));
  }

  @Test
  void namesSayWhatAClassIs() {
    check(noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?"));
    check(
        noClasses()
            .should()
            .resideInAnyPackage("..util..", "..helper..", "..impl..", "..manager.."));
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    List<Path> silent = new ArrayList<>();
    for (String module : List.of("plugin", "runtime/core", "runtime/agents")) {
      Path sources = root.resolve(module).resolve("src/main/java");
      if (!Files.isDirectory(sources)) {
        continue;
      }
      try (Stream<Path> paths = Files.walk(sources)) {
        paths
            .filter(path -> path.toString().endsWith(".java"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(root::relativize)
            .forEach(silent::add);
      }
    }
    assertThat(silent).as("packages without package-info.java").isEmpty();
  }

  private static DynamicTest test(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> check(rule));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> resideInAnyOf(List<String> packages) {
    return resideInAnyPackage(ours(packages));
  }

  private static String[] ours(List<String> packages) {
    return packages.stream().map(ArchitectureTest::ours).toArray(String[]::new);
  }

  private static String ours(String name) {
    return name.isEmpty() ? "dev.trammel" : "dev.trammel." + name;
  }

  /** One slice a package. */
  private static final class ByPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }
}
