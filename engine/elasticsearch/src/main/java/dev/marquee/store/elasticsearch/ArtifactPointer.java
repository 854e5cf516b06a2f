package dev.marquee.store.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The document that says which versions of a name there are; it alone is swapped. Its id is the
 * name.
 *
 * <pre>
 * {"kind": "pointer", "name": "model", "versions": [
 *   {"version": 8, "size_bytes": 1048576, "sha256": "9f86d0..", "stored_at": "2026-01-31T12:00:00Z", "content": "a1b2.."}]}
 * </pre>
 *
 * @param versions newest first
 */
record ArtifactPointer(ArtifactName name, List<Version> versions) {
  static final String KIND_POINTER = "pointer";
  static final String NAME = "name";
  static final String CONTENT = "content";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSIONS = "versions";
  private static final String VERSION = "version";
  private static final String SIZE_BYTES = "size_bytes";
  private static final String SHA256 = "sha256";
  private static final String STORED_AT = "stored_at";

  ArtifactPointer {
    versions = List.copyOf(versions);
  }

  static ArtifactPointer none(ArtifactName name) {
    return new ArtifactPointer(name, List.of());
  }

  static ArtifactPointer read(JsonNode document) {
    ArtifactName name = new ArtifactName(document.path(NAME).asText());
    List<Version> versions = new ArrayList<>();
    for (JsonNode version : document.path(VERSIONS)) {
      Artifact artifact =
          new Artifact(
              name,
              version.path(VERSION).asLong(),
              version.path(SIZE_BYTES).asLong(),
              version.path(SHA256).asText(),
              Instant.parse(version.path(STORED_AT).asText()));
      versions.add(new Version(artifact, version.path(CONTENT).asText()));
    }
    return new ArtifactPointer(name, versions);
  }

  ObjectNode write() {
    ObjectNode document = JSON.createObjectNode();
    document.put(IndexField.KIND, KIND_POINTER).put(NAME, name.value());
    ArrayNode array = document.putArray(VERSIONS);
    for (Version version : versions) {
      Artifact artifact = version.artifact();
      array
          .addObject()
          .put(VERSION, artifact.version())
          .put(SIZE_BYTES, artifact.sizeBytes())
          .put(SHA256, artifact.sha256())
          .put(STORED_AT, artifact.storedAt().toString())
          .put(CONTENT, version.content());
    }
    return document;
  }

  Optional<Artifact> newest() {
    return versions.stream().findFirst().map(Version::artifact);
  }

  /** The content of a version, if it is still one of them. */
  Optional<String> contentOf(Artifact artifact) {
    return versions.stream()
        .filter(version -> version.artifact().equals(artifact))
        .findFirst()
        .map(Version::content);
  }

  /** The version that has a content. */
  Optional<Artifact> ofContent(String content) {
    return versions.stream()
        .filter(version -> version.content().equals(content))
        .findFirst()
        .map(Version::artifact);
  }

  /**
   * @param content names the chunks, see {@link ArtifactChunks}
   */
  record Version(Artifact artifact, String content) {}

  /** Where in its history a document stood; the cluster refuses a write that names another. */
  record Place(long sequenceNumber, long primaryTerm) {}
}
