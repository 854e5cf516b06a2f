package dev.marquee.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.indexer.source.FileFinder.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFinderTest {
  @TempDir Path folder;

  @BeforeEach
  void layFiles() throws IOException {
    Files.createDirectories(folder.resolve("sub").resolve(".hidden"));
    for (String name : List.of("b.csv", "a.csv", ".secret", "sub/c.csv", "sub/.hidden/d.csv")) {
      Files.writeString(folder.resolve(name), "x");
    }
  }

  @Test
  void findsTheFilesOfAFolderAndItsSubfoldersByName() throws IOException {
    assertThat(FileFinder.files(List.of(folder)))
        .containsExactly(
            new Found(folder.resolve("a.csv"), false),
            new Found(folder.resolve("b.csv"), false),
            new Found(folder.resolve("sub").resolve("c.csv"), false));
  }

  @Test
  void keepsTheOrderOfThePathsAndTakesEachFileOnce() throws IOException {
    Path named = folder.resolve("b.csv");
    assertThat(FileFinder.files(List.of(named, folder, named)))
        .extracting(Found::file, Found::named)
        .startsWith(tuple(named, true))
        .hasSize(3);
  }

  @Test
  void takesAHiddenFileThatIsNamed() throws IOException {
    assertThat(FileFinder.files(List.of(folder.resolve(".secret")))).hasSize(1);
  }

  @Test
  void passesOverLinksThatLeadNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("nowhere"));
    assertThat(FileFinder.files(List.of(folder))).hasSize(3);
  }

  @Test
  void failsOnAPathThatIsNotThere() {
    assertThatThrownBy(() -> FileFinder.files(List.of(folder.resolve("nowhere"))))
        .isInstanceOf(NoSuchFileException.class);
  }
}
