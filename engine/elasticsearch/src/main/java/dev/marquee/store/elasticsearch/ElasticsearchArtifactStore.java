package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Named blobs in an index of a cluster: chunks first, then the pointer, by a write that fails when
 * another came between. Thread-safe.
 */
final class ElasticsearchArtifactStore implements ArtifactStore {
  /** The newest, and the one before for those who read it just now. */
  private static final int VERSIONS_KEPT = 2;

  /** Far more than there are writers of one name. */
  private static final int MAX_SWAPS = 100;

  private static final int MAX_SWAP_PAUSE_MILLIS = 50;

  /** More names than this are no list of artifacts. */
  private static final int MAX_NAMES = 10_000;

  private static final int CONFLICT = 409;

  private final Cluster cluster;
  private final Schema schema;
  private final ArtifactRequests requests;
  private final ArtifactChunks chunks;
  private final Clock clock;
  private volatile boolean ensured;

  ElasticsearchArtifactStore(Cluster cluster, Schema schema, Clock clock) {
    this.cluster = cluster;
    this.schema = schema;
    this.requests = new ArtifactRequests(schema.alias());
    this.chunks = new ArtifactChunks(cluster, requests, clock);
    this.clock = clock;
  }

  @Override
  public Artifact put(ArtifactName name, InputStream content) {
    ensure();
    ArtifactChunks.Stored stored = chunks.store(name, content);
    for (int swap = 0; swap < MAX_SWAPS; swap++) {
      Found found = look(name);
      Optional<Artifact> mine = found.pointer().ofContent(stored.content());
      if (mine.isPresent()) {
        return mine.get();
      }
      ArtifactPointer next = withNewest(found.pointer(), stored);
      if (swap(found, next)) {
        drop(found.pointer(), next);
        return next.newest().orElseThrow();
      }
      pause();
    }
    chunks.delete(stored.content(), stored.sizeBytes());
    throw new StoreException(
        Kind.CONFLICT, "too many others store the artifact %s; try again".formatted(name));
  }

  private ArtifactPointer withNewest(ArtifactPointer pointer, ArtifactChunks.Stored stored) {
    Artifact artifact =
        new Artifact(
            pointer.name(),
            pointer.newest().map(Artifact::version).orElse(0L) + 1,
            stored.sizeBytes(),
            stored.sha256(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    List<ArtifactPointer.Version> versions = new ArrayList<>();
    versions.add(new ArtifactPointer.Version(artifact, stored.content()));
    pointer.versions().stream().limit(VERSIONS_KEPT - 1).forEach(versions::add);
    return new ArtifactPointer(pointer.name(), versions);
  }

  @Override
  public Optional<Artifact> newest(ArtifactName name) {
    ensure();
    return look(name).pointer().newest();
  }

  /** Copied whole first, because the next versions may drop it from the cluster. */
  @Override
  public InputStream open(Artifact artifact) {
    ensure();
    String content =
        look(artifact.name())
            .pointer()
            .contentOf(artifact)
            .orElseThrow(() -> ArtifactChunks.missing(artifact));
    try {
      Path copy = Files.createTempFile("marquee-artifact", null);
      try (OutputStream out = Files.newOutputStream(copy)) {
        chunks.copy(artifact, content, out);
      } catch (IOException | RuntimeException failure) {
        Files.delete(copy);
        throw failure;
      }
      return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException failure) {
      throw new StoreException(
          Kind.FULL,
          "reading an artifact failed: its copy cannot be written to the folder for temporary files (%s)"
              .formatted(failure.getMessage()),
          failure);
    }
  }

  @Override
  public List<Artifact> list() {
    ensure();
    return cluster.ask(
        "listing artifacts",
        client -> {
          client.indices().refresh(IndexRequests.refresh(schema.alias()));
          return client.search(requests.list(MAX_NAMES), ObjectNode.class).hits().hits().stream()
              .map(hit -> ArtifactPointer.read(Answers.present(hit.source(), "document")))
              .flatMap(pointer -> pointer.newest().stream())
              .toList();
        });
  }

  @Override
  public void delete(ArtifactName name) {
    ensure();
    for (int swap = 0; swap < MAX_SWAPS; swap++) {
      Found found = look(name);
      if (found.pointer().versions().isEmpty()) {
        return;
      }
      if (remove(found)) {
        drop(found.pointer(), ArtifactPointer.none(name));
        return;
      }
      pause();
    }
    throw new StoreException(
        Kind.CONFLICT, "too many others store the artifact %s; try again".formatted(name));
  }

  private void ensure() {
    if (!ensured) {
      schema.ensure(cluster);
      ensured = true;
    }
  }

  private Found look(ArtifactName name) {
    GetResponse<ObjectNode> response =
        cluster.ask(
            "looking for an artifact",
            client -> client.get(requests.pointer(name), ObjectNode.class));
    return response.source() == null
        ? new Found(ArtifactPointer.none(name), Optional.empty())
        : new Found(
            ArtifactPointer.read(response.source()),
            Optional.of(
                new ArtifactPointer.Place(
                    Answers.present(response.seqNo(), "place"),
                    Answers.present(response.primaryTerm(), "place"))));
  }

  /** Writes a pointer where the one found still stands; returns whether it did. */
  private boolean swap(Found found, ArtifactPointer next) {
    return unlessConflict(client -> client.index(requests.point(next, found.place())));
  }

  private boolean remove(Found found) {
    ArtifactPointer.Place place = found.place().orElseThrow();
    return unlessConflict(client -> client.delete(requests.remove(found.pointer().name(), place)));
  }

  private <T> boolean unlessConflict(Cluster.Call<T> write) {
    return cluster.write(
        "storing an artifact",
        client -> {
          try {
            write.on(client);
            return true;
          } catch (ElasticsearchException refused) {
            if (refused.status() == CONFLICT) {
              return false;
            }
            throw refused;
          }
        });
  }

  /** Takes away the contents that the next pointer does not name any more, or none ever did. */
  private void drop(ArtifactPointer before, ArtifactPointer next) {
    for (ArtifactPointer.Version version : before.versions()) {
      if (next.ofContent(version.content()).isEmpty()) {
        chunks.delete(version.content(), version.artifact().sizeBytes());
      }
    }
    chunks.dropAbandoned(
        next.name(), next.versions().stream().map(ArtifactPointer.Version::content).toList());
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(MAX_SWAP_PAUSE_MILLIS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A pointer and where it stood; nowhere where there is none. */
  private record Found(ArtifactPointer pointer, Optional<ArtifactPointer.Place> place) {}
}
