package dev.marquee.app.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptKeyTest {
  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void makesAKeyThatOnlyItsOwnerCanRead() throws IOException {
    Path dataDir = folder.resolve("data");

    String key = KeptKey.OPERATOR.of(dataDir, warnings::add);

    assertThat(Base64.getUrlDecoder().decode(key)).hasSize(32);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(dataDir.resolve("operator.key"))))
        .isEqualTo("rw-------");
    assertThat(dataDir.toFile().list()).containsExactly("operator.key");
    assertThat(warnings).isEmpty();
  }

  @Test
  void keepsTheKeyItMade() throws IOException {
    assertThat(KeptKey.OPERATOR.of(folder, warnings::add))
        .isEqualTo(KeptKey.OPERATOR.of(folder, warnings::add));
  }

  @Test
  void keepsEachKeyByItself() throws IOException {
    assertThat(KeptKey.OPERATOR.of(folder, warnings::add))
        .isNotEqualTo(KeptKey.ACCOUNTS.of(folder, warnings::add));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("operator.key", "accounts.key");
  }

  @Test
  void makesAnotherKeyForAnotherFolder() throws IOException {
    assertThat(KeptKey.OPERATOR.of(folder.resolve("a"), warnings::add))
        .isNotEqualTo(KeptKey.OPERATOR.of(folder.resolve("b"), warnings::add));
  }

  @Test
  void warnsWhenOthersCanReadTheKey() throws IOException {
    KeptKey.OPERATOR.of(folder, warnings::add);
    Path file = folder.resolve("operator.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    KeptKey.OPERATOR.of(folder, warnings::add);

    assertThat(warnings)
        .containsExactly(
            "%s can be read by others; `chmod 600 %s` keeps it to you".formatted(file, file));
  }

  @Test
  void refusesAKeyThatCouldBeGuessed() throws IOException {
    Path file = Files.writeString(folder.resolve("operator.key"), "secret\n");

    assertThatThrownBy(() -> KeptKey.OPERATOR.of(folder, warnings::add))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " holds a key of less than 16 characters");
  }
}
