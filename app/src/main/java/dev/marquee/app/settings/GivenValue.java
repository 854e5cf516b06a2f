package dev.marquee.app.settings;

/**
 * A value somebody gave a setting.
 *
 * @param place where it stands, as its writer would call it: {@code --port}, {@code PORT}, {@code
 *     port in /srv/application.yaml}
 */
record GivenValue(String place, String text) {

  SettingException notAllowed(String allowed) {
    return new SettingException("%s is '%s'; allowed is %s".formatted(place, text, allowed));
  }
}
