package dev.marquee.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a backup says of itself.
 *
 * <pre>
 * {"marquee_backup": 3, "made_at": "2026-01-31T12:00:00Z", "from": "lucene:data/store", "kept": 6138,
 *  "reviews": 52310, "events": 1000209,
 *  "artifacts": [{"name": "vectors", "version": 3, "size_bytes": 81920, "sha256": "..",
 *                 "stored_at": "2026-01-30T12:00:00Z"}]}
 * </pre>
 *
 * @param kept films and redirects
 * @param reviews empty in a backup of format 1, which is from before there were any
 * @param events empty in a backup of format 1 or 2, likewise
 */
record BackupManifest(
    Instant madeAt,
    String from,
    long kept,
    OptionalLong reviews,
    OptionalLong events,
    List<Artifact> artifacts) {
  private static final int FORMAT = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  BackupManifest {
    artifacts = List.copyOf(artifacts);
  }

  byte[] write() {
    ObjectNode node = JSON.createObjectNode();
    node.put("marquee_backup", FORMAT).put("made_at", madeAt.toString());
    node.put("from", from).put("kept", kept);
    reviews.ifPresent(count -> node.put("reviews", count));
    events.ifPresent(count -> node.put("events", count));
    ArrayNode list = node.putArray("artifacts");
    for (Artifact artifact : artifacts) {
      list.addObject()
          .put("name", artifact.name().value())
          .put("version", artifact.version())
          .put("size_bytes", artifact.sizeBytes())
          .put("sha256", artifact.sha256())
          .put("stored_at", artifact.storedAt().toString());
    }
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values is always written", impossible);
    }
  }

  /**
   * @param place of the backup, for messages
   */
  static BackupManifest read(byte[] json, String place) {
    try {
      JsonNode node = JSON.readTree(json);
      int format = node.path("marquee_backup").asInt();
      if (format > FORMAT) {
        throw new StoreException(
            Kind.INCOMPATIBLE,
            "%s has backup format %d, this version of Marquee knows formats up to %d; use the version that wrote it"
                .formatted(place, format, FORMAT));
      }
      List<Artifact> artifacts = new ArrayList<>();
      for (JsonNode artifact : node.path("artifacts")) {
        artifacts.add(
            new Artifact(
                new ArtifactName(artifact.path("name").asText()),
                artifact.path("version").asLong(),
                artifact.path("size_bytes").asLong(),
                artifact.path("sha256").asText(),
                Instant.parse(artifact.path("stored_at").asText())));
      }
      return new BackupManifest(
          Instant.parse(node.path("made_at").asText()),
          node.path("from").asText(),
          node.path("kept").asLong(),
          count(node, "reviews"),
          count(node, "events"),
          artifacts);
    } catch (IOException | DateTimeException | IllegalArgumentException malformed) {
      throw new StoreException(
          Kind.CORRUPT,
          "%s is a damaged backup: its manifest is no such".formatted(place),
          malformed);
    }
  }

  private static OptionalLong count(JsonNode node, String field) {
    return node.has(field) ? OptionalLong.of(node.path(field).asLong()) : OptionalLong.empty();
  }
}
