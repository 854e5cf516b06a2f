package dev.marquee.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportMapTest {
  @TempDir Path folder;

  @Test
  void putsThePartsOfAllLibrariesTogether() throws IOException {
    assertThat(
            compose("{\"imports\": {\"b\": \"/b.js\"}}", "{\"imports\": {\"a\": \"/a.js\"}}")
                .json())
        .isEqualTo("{\"imports\":{\"a\":\"/a.js\",\"b\":\"/b.js\"}}");
  }

  @Test
  void isEmptyWithoutLibraries() throws IOException {
    assertThat(compose().json()).isEqualTo("{\"imports\":{}}");
  }

  @Test
  void cannotEndTheScriptItStandsIn() throws IOException {
    assertThat(compose("{\"imports\": {\"a\": \"/</script>\"}}").json()).doesNotContain("</");
  }

  @Test
  void refusesTwoVersionsOfOneLibrary() {
    assertThatThrownBy(
            () -> compose("{\"imports\": {\"a\": \"/1.js\"}}", "{\"imports\": {\"a\": \"/2.js\"}}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two libraries claim the module 'a'");
  }

  private ImportMap compose(String... parts) throws IOException {
    List<URL> classPath = new ArrayList<>();
    for (String part : parts) {
      Path library = folder.resolve("library" + classPath.size());
      Files.createDirectories(library.resolve("META-INF"));
      Files.writeString(library.resolve("META-INF/importmap.json"), part);
      classPath.add(library.toUri().toURL());
    }
    try (var loader = new URLClassLoader(classPath.toArray(URL[]::new), null)) {
      return ImportMap.compose(loader);
    }
  }
}
