package dev.marquee.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.app.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The Dockerfile and the compose files against the program they start: a variable that nobody reads
 * would be a setting that silently does not count.
 */
class DeploymentTest {
  private static final Path ROOT = Path.of("..");
  private static final Path BASE = ROOT.resolve("docker-compose.yml");
  private static final Path THREE_NODES = ROOT.resolve("docker-compose.three-nodes.yml");

  /** The first word of a line of a script's head that tells of a variable. */
  private static final Pattern TOLD = Pattern.compile("(?m)^# {3}([A-Z][A-Z0-9_]+) {2,}");

  private static final Pattern GIVEN_BY_IMAGE =
      Pattern.compile("(?m)^(?:ENV|ARG|  )\\s*([A-Z][A-Z0-9_]*)=");
  private static final Pattern GIVEN_BY_USER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

  /** The code that reads what opens a cluster, and how it names the variables. */
  private static final String CREDENTIALS =
      "engine/elasticsearch/src/main/java/dev/marquee/store/elasticsearch/Credentials.java";

  private static final Pattern NAMED_IN_CODE = Pattern.compile("\"(MARQUEE_ES_[A-Z_]+)\"");

  /** Read by the C library and by Java. */
  private static final Set<String> OF_THE_SYSTEM = Set.of("LANG");

  /** The limit of the container's memory: read by Docker, not by what runs inside. */
  private static final Set<String> OF_DOCKER = Set.of("MARQUEE_MEMORY");

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "docker-compose.three-nodes.yml"})
  void setsOnlyVariablesMarqueeReads(String file) throws IOException {
    Map<?, ?> marquee = service(ROOT.resolve(file), "marquee");

    assertThat(variables(Set.of()))
        .containsAll(
            map(marquee.get("environment")).keySet().stream().map(String::valueOf).toList());
    assertThat(variables(OF_DOCKER)).containsAll(found(GIVEN_BY_USER, marquee.toString()));
  }

  @Test
  void findsTheVariablesOfTheComposeFile() throws IOException {
    Map<?, ?> marquee = service(BASE, "marquee");

    assertThat(map(marquee.get("environment")).keySet().stream().map(String::valueOf))
        .contains("MARQUEE_STORE", "MARQUEE_ES_PASSWORD_FILE", "MARQUEE_HEAP");
    assertThat(found(GIVEN_BY_USER, marquee.toString())).contains("MARQUEE_HEAP", "PORT");
  }

  @Test
  void theImageSetsOnlyVariablesMarqueeReads() throws IOException {
    Set<String> given = found(GIVEN_BY_IMAGE, read("Dockerfile"));

    assertThat(given).contains("JAVA_HOME", "HOST", "MARQUEE_DATA_DIR");
    assertThat(variables(OF_THE_SYSTEM)).containsAll(given);
  }

  @Test
  void secretsComeInFilesOnly() throws IOException {
    Map<?, ?> environment = map(service(BASE, "marquee").get("environment"));

    assertThat(environment.keySet().stream().map(String::valueOf))
        .doesNotContain("MARQUEE_ES_PASSWORD", "MARQUEE_ES_API_KEY");
  }

  @Test
  void allNodesAreOfOneVersionAndAgreeWithEachOther() throws IOException {
    Map<?, ?> first = service(BASE, "elasticsearch");
    Map<?, ?> second = service(THREE_NODES, "elasticsearch-2");
    Map<?, ?> third = service(THREE_NODES, "elasticsearch-3");

    for (Map<?, ?> node : List.of(second, third)) {
      assertThat(node.get("image")).isEqualTo(first.get("image"));
      assertThat(node.get("healthcheck")).isEqualTo(first.get("healthcheck"));
      assertThat(shared(node)).isEqualTo(shared(first));
    }
  }

  @Test
  void everythingAUserMayChooseIsDocumented() throws IOException {
    String manual = read("docs/operations.md");

    assertThat(
            Stream.concat(
                found(GIVEN_BY_USER, Files.readString(BASE)).stream(),
                found(GIVEN_BY_USER, Files.readString(THREE_NODES)).stream()))
        .allSatisfy(variable -> assertThat(manual).contains("`" + variable + "`"));
  }

  /** The settings of a node that must be the same on all. */
  private static Map<String, String> shared(Map<?, ?> node) {
    return map(node.get("environment")).entrySet().stream()
        .filter(entry -> !String.valueOf(entry.getKey()).startsWith("discovery."))
        .filter(entry -> !entry.getKey().equals("node.name"))
        .collect(
            Collectors.toMap(
                entry -> String.valueOf(entry.getKey()),
                entry -> String.valueOf(entry.getValue())));
  }

  /** The variables that Marquee, its launcher or its image's command reads, and some more. */
  private static Set<String> variables(Set<String> more) throws IOException {
    Set<String> known = new TreeSet<>(found(NAMED_IN_CODE, read(CREDENTIALS)));
    Arrays.stream(Setting.values()).map(Setting::variable).forEach(known::add);
    known.addAll(found(TOLD, read("marquee")));
    known.addAll(found(TOLD, read("docker/marquee")));
    known.addAll(more);
    return known;
  }

  /** A service of a compose file; empty where the file says nothing of it. */
  private static Map<?, ?> service(Path file, String name) throws IOException {
    Map<?, ?> compose = new Yaml().load(Files.readString(file));
    return map(map(compose.get("services")).get(name));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> Objects.requireNonNull(match.group(1)))
        .collect(Collectors.toSet());
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
