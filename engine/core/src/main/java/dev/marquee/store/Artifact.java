package dev.marquee.store;

import java.time.Instant;

/**
 * A stored version of a named blob.
 *
 * @param version from 1, growing by one with each {@link ArtifactStore#put}
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record Artifact(
    ArtifactName name, long version, long sizeBytes, String sha256, Instant storedAt) {}
