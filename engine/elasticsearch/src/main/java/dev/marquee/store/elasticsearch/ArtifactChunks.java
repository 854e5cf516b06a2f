package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The bytes of artifacts, in documents of bounded size. A content is written once under a name of
 * its own, which begins with the time at which its writer began, then pointed to; what nothing
 * points to is not there. A writer that crashed leaves such chunks; later writers of the same name
 * take them away, once they are too old to be of a writer that still writes. Thread-safe.
 */
final class ArtifactChunks {
  /** Small beside the 100 MB that a cluster takes at once, large beside the cost of a request. */
  private static final int CHUNK_BYTES = 1 << 20;

  /** Chunks taken away in one request. */
  private static final int DELETED_AT_ONCE = 1_000;

  /** A writer that takes longer to read its content gives up. */
  private static final Duration MAX_WRITING = Duration.ofHours(12);

  /**
   * Chunks that nothing points to are abandoned when their writer began so long ago. The longest
   * that a writer may take, and as much again, by which the clocks of machines may differ.
   */
  private static final Duration ABANDONED = MAX_WRITING.multipliedBy(2);

  /** In the order of time, also as text. */
  private static final DateTimeFormatter BEGUN =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  private static final String STORING = "storing an artifact";
  private static final String DROPPING = "dropping an artifact";

  private final Cluster cluster;
  private final ArtifactRequests requests;
  private final Clock clock;

  ArtifactChunks(Cluster cluster, ArtifactRequests requests, Clock clock) {
    this.cluster = cluster;
    this.requests = requests;
    this.clock = clock;
  }

  /** Reads a stream to its end; what was written of one that fails is taken away again. */
  Stored store(ArtifactName name, InputStream in) {
    Instant begun = clock.instant();
    Stored stored = write(name, BEGUN.format(begun) + "-" + UUID.randomUUID(), in);
    if (clock.instant().isAfter(begun.plus(MAX_WRITING))) {
      delete(stored.content(), stored.sizeBytes());
      throw new StoreException(
          Kind.UNAVAILABLE,
          "%s failed: it took more than %d hours to read; try again"
              .formatted(STORING, MAX_WRITING.toHours()));
    }
    return stored;
  }

  private Stored write(ArtifactName name, String content, InputStream in) {
    MessageDigest sha256 = sha256();
    long size = 0;
    byte[] chunk = new byte[CHUNK_BYTES];
    try {
      while (true) {
        int length = in.readNBytes(chunk, 0, CHUNK_BYTES);
        if (length == 0) {
          break;
        }
        IndexRequest<ObjectNode> request =
            requests.writeChunk(name, content, size / CHUNK_BYTES, Arrays.copyOf(chunk, length));
        cluster.write(STORING, client -> client.index(request));
        sha256.update(chunk, 0, length);
        size += length;
      }
    } catch (IOException failure) {
      delete(content, size);
      throw new StoreException(
          Kind.UNAVAILABLE,
          "%s failed: its content cannot be read (%s)".formatted(STORING, failure.getMessage()),
          failure);
    }
    return new Stored(content, size, HexFormat.of().formatHex(sha256.digest()));
  }

  /**
   * Writes the bytes of an artifact out.
   *
   * @throws StoreException MISSING when they were dropped meanwhile, CORRUPT when they are others
   */
  void copy(Artifact artifact, String content, OutputStream out) throws IOException {
    MessageDigest sha256 = sha256();
    long size = 0;
    for (long place = 0; place < chunks(artifact.sizeBytes()); place++) {
      byte[] data = read(requests.chunk(content, place)).orElseThrow(() -> missing(artifact));
      sha256.update(data);
      size += data.length;
      out.write(data);
    }
    String digest = HexFormat.of().formatHex(sha256.digest());
    if (size != artifact.sizeBytes() || !digest.equals(artifact.sha256())) {
      throw new StoreException(
          Kind.CORRUPT,
          "version %d of the artifact %s is damaged, its checksum differs; make it anew"
              .formatted(artifact.version(), artifact.name()));
    }
  }

  static StoreException missing(Artifact artifact) {
    return new StoreException(
        Kind.MISSING,
        "version %d of the artifact %s was dropped; ask for the newest"
            .formatted(artifact.version(), artifact.name()));
  }

  private Optional<byte[]> read(GetRequest chunk) throws IOException {
    GetResponse<ObjectNode> response =
        cluster.ask("reading an artifact", client -> client.get(chunk, ObjectNode.class));
    JsonNode data = response.source() == null ? null : response.source().get(ArtifactRequests.DATA);
    return data == null ? Optional.empty() : Optional.of(data.binaryValue());
  }

  /** Takes a content of that many bytes away. */
  void delete(String content, long sizeBytes) {
    long chunks = chunks(sizeBytes);
    for (long first = 0; first < chunks; first += DELETED_AT_ONCE) {
      List<String> ids =
          LongStream.range(first, Math.min(chunks, first + DELETED_AT_ONCE))
              .mapToObj(place -> ArtifactRequests.id(content, place))
              .toList();
      drop(ids);
    }
  }

  /**
   * Takes away what writers of a name left who are gone: so much as one request can, the next call
   * the rest.
   *
   * @param kept contents that are pointed to
   */
  void dropAbandoned(ArtifactName name, List<String> kept) {
    String before = BEGUN.format(clock.instant().minus(ABANDONED));
    SearchRequest abandoned = requests.chunksBefore(name, before, kept, DELETED_AT_ONCE);
    List<String> ids =
        cluster.ask(
            DROPPING,
            client ->
                client.search(abandoned, Void.class).hits().hits().stream()
                    .map(hit -> Answers.present(hit.id(), "id"))
                    .toList());
    if (!ids.isEmpty()) {
      drop(ids);
    }
  }

  private void drop(List<String> ids) {
    cluster.write(DROPPING, client -> client.bulk(requests.deleteChunks(ids)));
  }

  private static long chunks(long sizeBytes) {
    return (sizeBytes + CHUNK_BYTES - 1) / CHUNK_BYTES;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** A content that was written and that nothing points to yet. */
  record Stored(String content, long sizeBytes, String sha256) {}
}
