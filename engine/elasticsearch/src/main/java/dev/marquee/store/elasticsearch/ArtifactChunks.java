package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The bytes of artifacts, in documents of bounded size. A content is written once under a name of
 * its own, then pointed to; what nothing points to is not there.
 */
final class ArtifactChunks {
  /** Small beside the 100 MB that a cluster takes at once, large beside the cost of a request. */
  private static final int CHUNK_BYTES = 1 << 20;

  /** Chunks taken away in one request. */
  private static final int DELETED_AT_ONCE = 1_000;

  private static final String STORING = "storing an artifact";
  private static final String DROPPING = "dropping an artifact";

  private final Cluster cluster;
  private final ArtifactRequests requests;

  ArtifactChunks(Cluster cluster, ArtifactRequests requests) {
    this.cluster = cluster;
    this.requests = requests;
  }

  /** Reads a stream to its end; what was written of one that fails is taken away again. */
  Stored store(ArtifactName name, InputStream in) {
    String content = UUID.randomUUID().toString();
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
      cluster.write(DROPPING, client -> client.bulk(requests.deleteChunks(ids)));
    }
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
