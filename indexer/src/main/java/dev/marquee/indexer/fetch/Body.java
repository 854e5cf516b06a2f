package dev.marquee.indexer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer, unpacked, and never more than the limits allow. */
final class Body {
  private Body() {}

  /**
   * All of it. The stream below is left open: closing it would read what was left of the body.
   *
   * @param entity null where an answer has no body
   */
  static PageContent read(@Nullable HttpEntity entity, BodyLimits limits) throws IOException {
    if (entity == null) {
      return PageContent.EMPTY;
    }
    if (!limits.cut() && entity.getContentLength() > limits.maxPackedBytes()) {
      throw new FetchFault(Refusal.TOO_LARGE);
    }
    // The bound is met when one byte more than allowed was taken.
    try (InputStream packed =
            BoundedInputStream.builder()
                .setInputStream(entity.getContent())
                .setMaxCount(limits.maxPackedBytes() + 1L)
                .setOnMaxCount((max, count) -> tooLarge())
                .setPropagateClose(false)
                .get();
        InputStream unpacked = unpacked(packed, entity.getContentEncoding())) {
      byte[] content = unpacked.readNBytes(limits.maxBytes() + 1);
      if (content.length <= limits.maxBytes()) {
        return new PageContent(content);
      }
      if (!limits.cut()) {
        throw new FetchFault(Refusal.TOO_LARGE);
      }
      return new PageContent(Arrays.copyOf(content, limits.maxBytes()));
    }
  }

  private static void tooLarge() throws FetchFault {
    throw new FetchFault(Refusal.TOO_LARGE);
  }

  private static InputStream unpacked(InputStream packed, @Nullable String coding)
      throws IOException {
    return switch (coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT)) {
      case "identity" -> packed;
      case "gzip", "x-gzip" -> new GZIPInputStream(packed);
      // Nothing else was asked for.
      default -> throw new FetchFault(Refusal.BROKEN_ANSWER);
    };
  }
}
