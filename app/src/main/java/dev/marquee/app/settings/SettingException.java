package dev.marquee.app.settings;

/**
 * A setting has a value that is not allowed. The message is one line: the setting, its value, and
 * what is allowed.
 */
public final class SettingException extends RuntimeException {

  public SettingException(String message) {
    super(message);
  }
}
