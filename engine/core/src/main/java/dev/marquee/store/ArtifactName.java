package dev.marquee.store;

import java.util.regex.Pattern;

/** The name of an artifact: 1 to 60 characters of {@code a-z 0-9 -}, beginning with a letter. */
public record ArtifactName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  /**
   * What the last import brought. It tells of a store's past and not of its films: nothing is lost
   * when a transfer writes over it.
   */
  public static final ArtifactName LAST_IMPORT = new ArtifactName("last-import");

  /**
   * Who asked to be forgotten: lines of text, of which a transfer adds those of one store to those
   * of the other, so that nobody forgotten comes back by it.
   */
  public static final ArtifactName FORGOTTEN = new ArtifactName("forgotten-people");

  public ArtifactName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an artifact name is 1 to 60 characters of a-z, 0-9 and '-', got '%s'".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
