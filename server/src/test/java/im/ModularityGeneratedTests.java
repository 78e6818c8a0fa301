package im;

import im.testkit.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

/**
 * Fails on an arrow between modules that no package-info allows, and draws those that there are.
 */
class ModularityGeneratedTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(ImApplication.class);

  @Test
  void onlyAllowedArrowsExist() {
    MODULES.verify();
  }

  @Test
  void theDiagramIsUpToDate(@TempDir Path folder) throws IOException {
    new Documenter(MODULES, Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml(
            DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
    try (var files = Files.walk(folder)) {
      Path diagram =
          files.filter(file -> file.toString().endsWith(".puml")).findFirst().orElseThrow();
      GeneratedFile.check("docs/modules.puml", Files.readString(diagram));
    }
  }
}
