package dev.marquee.app.owner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Consumer;

/** The secrets of a data folder, each in a file of its own, made at the first start. */
public enum KeptKey {
  /** What operator routes ask for. */
  OPERATOR("operator.key"),
  /** What makes the tokens of accounts. */
  ACCOUNTS("accounts.key");

  /** As many bits as the hash functions that guard such keys have. */
  private static final int SIZE_BYTES = 32;

  /** A key somebody wrote there by hand must not be easier to guess than this. */
  private static final int MIN_LENGTH = 16;

  private final String fileName;

  KeptKey(String fileName) {
    this.fileName = fileName;
  }

  /**
   * The key of a data folder, made there when it has none.
   *
   * @param warnings told when others may read the key
   */
  public String of(Path dataDir, Consumer<String> warnings) throws IOException {
    Path path = dataDir.resolve(fileName);
    if (!Files.exists(path)) {
      PrivateFile.write(path, random() + "\n");
    }
    if (PrivateFile.isOpenToOthers(path)) {
      warnings.accept(
          "%s can be read by others; `chmod 600 %s` keeps it to you".formatted(path, path));
    }
    String key = Files.readString(path).strip();
    if (key.length() < MIN_LENGTH) {
      throw new IOException(
          "%s holds a key of less than %d characters; delete it, and the next start makes one"
              .formatted(path, MIN_LENGTH));
    }
    return key;
  }

  /** As {@link #of}, where nobody expects an {@link IOException}. */
  public String ofUnchecked(Path dataDir, Consumer<String> warnings) {
    try {
      return of(dataDir, warnings);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String random() {
    byte[] bytes = new byte[SIZE_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
