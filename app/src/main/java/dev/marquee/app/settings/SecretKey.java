package dev.marquee.app.settings;

import dev.marquee.api.ApiSettings;

/**
 * A key that must not be seen in logs.
 *
 * @param text at least {@link ApiSettings#MIN_KEY_LENGTH} characters
 */
public record SecretKey(String text) {
  public SecretKey {
    if (text.length() < ApiSettings.MIN_KEY_LENGTH) {
      throw new IllegalArgumentException(
          "a key must have at least %d characters, got %d"
              .formatted(ApiSettings.MIN_KEY_LENGTH, text.length()));
    }
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "a key of %d characters".formatted(text.length());
  }
}
