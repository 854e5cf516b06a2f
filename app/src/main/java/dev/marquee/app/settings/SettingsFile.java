package dev.marquee.app.settings;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one application.yaml, a flat map of the keys of {@link Setting}; lists may be
 * YAML lists:
 *
 * <pre>{@code
 * port: 9090
 * allowed-hosts: [films.example, localhost]
 * }</pre>
 */
final class SettingsFile {
  private final Map<Setting, GivenValue> values = new EnumMap<>(Setting.class);

  private SettingsFile() {}

  /**
   * The settings in a file, none if there is no such file.
   *
   * @throws SettingException when the file cannot be read, is not YAML or names a setting there is
   *     not
   */
  static SettingsFile read(Path path) {
    SettingsFile file = new SettingsFile();
    if (Files.exists(path)) {
      try {
        Config config =
            Config.builder(ConfigSources.file(path))
                .disableEnvironmentVariablesSource()
                .disableSystemPropertiesSource()
                .build();
        config.asNodeList().orElseThrow().forEach(node -> file.add(node, path));
      } catch (ConfigException e) {
        throw new SettingException(
            "%s cannot be read; allowed is a YAML file of the settings %s"
                .formatted(path, Setting.allKeys()));
      }
    }
    return file;
  }

  private void add(Config node, Path path) {
    String place = "%s in %s".formatted(node.name(), path);
    Setting setting =
        Setting.ofKey(node.name())
            .orElseThrow(
                () ->
                    new SettingException(
                        "%s names the setting '%s'; allowed are %s"
                            .formatted(path, node.name(), Setting.allKeys())));
    String text =
        node.type() == Config.Type.LIST
            ? String.join(",", node.asList(String.class).orElseThrow())
            : node.asString().orElse("");
    values.put(setting, new GivenValue(place, text));
  }

  Optional<GivenValue> value(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }
}
