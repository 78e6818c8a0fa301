package im;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.GeneratedFile;
import im.testkit.TestServer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Fails on an arrow between modules that no package-info allows, and draws those that there are.
 */
class ModularityGeneratedTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(ImApplication.class);
  private static final Set<String> FOR_ALL = Set.of("platform", "storage");

  private static final String HEAD =
      """
      # Modules

      Made from the code by `./im test --update`; do not edit. Each arrow is declared in the
      `package-info.java` it starts from, and a test fails on any other. All modules may use
      `platform` and `storage`, whose arrows are left out.

      """;

  @Test
  void onlyAllowedArrowsExist() {
    MODULES.verify();
  }

  /** Guards against a package-info of the tests that hides the one with the arrows. */
  @Test
  void everyModuleDeclaresItsArrows() throws ClassNotFoundException {
    for (ApplicationModule module : MODULES) {
      String base = module.getBasePackage().getName();
      if (!base.equals(TestServer.class.getPackageName())) {
        assertThat(Class.forName(base + ".package-info"))
            .hasAnnotation(org.springframework.modulith.ApplicationModule.class);
      }
    }
  }

  @Test
  void theDiagramIsUpToDate() {
    String arrows =
        MODULES.stream()
            .flatMap(ModularityGeneratedTests::arrows)
            .sorted()
            .distinct()
            .collect(Collectors.joining("\n"));
    GeneratedFile.check("docs/modules.md", HEAD + "```mermaid\ngraph TD\n" + arrows + "\n```\n");
  }

  private static Stream<String> arrows(ApplicationModule from) {
    return from.getDirectDependencies(MODULES).stream()
        .map(arrow -> arrow.getTargetModule().getIdentifier().toString())
        .filter(to -> !FOR_ALL.contains(to))
        .map(to -> "  " + from.getIdentifier() + " --> " + to);
  }
}
