package dev.marquee.api.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What browsers are told about the names of modules, so that pages say {@code import 'lit'} and no
 * tool has to bundle them. Each library's jar brings its part in {@code META-INF/importmap.json}:
 *
 * <pre>
 * {"imports": {"lit": "/_static/lit/3.3.3/index.js", "lit/": "/_static/lit/3.3.3/"}}
 * </pre>
 *
 * @param json all parts in one, on one line
 */
public record ImportMap(String json) {
  private static final String PART = "META-INF/importmap.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Puts the parts of all libraries of the class path together.
   *
   * @throws IllegalStateException when two libraries say different things of one name
   */
  public static ImportMap compose(ClassLoader loader) {
    SortedMap<String, String> imports = new TreeMap<>();
    try {
      for (URL part : Collections.list(loader.getResources(PART))) {
        add(part, imports);
      }
      String json = MAPPER.writeValueAsString(Map.of("imports", imports));
      // A script element ends at the first "</", whatever stands around it.
      return new ImportMap(json.replace("</", "<\\/"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the import maps of the class path", unreadable);
    }
  }

  /**
   * The hash by which a content security policy lets a script pass that is exactly {@link #json()}.
   */
  public String contentSecurityHash() {
    byte[] hash = StaticFile.sha256(json.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  private static void add(URL part, SortedMap<String, String> imports) throws IOException {
    try (InputStream content = part.openStream()) {
      for (Map.Entry<String, JsonNode> entry :
          MAPPER.readTree(content).path("imports").properties()) {
        String address = entry.getValue().asText();
        String other = imports.putIfAbsent(entry.getKey(), address);
        if (other != null && !other.equals(address)) {
          throw new IllegalStateException(
              "two libraries claim the module '%s': %s and %s"
                  .formatted(entry.getKey(), other, address));
        }
      }
    }
  }
}
