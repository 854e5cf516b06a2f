package dev.marquee.indexer.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/**
 * A page as a site gave it.
 *
 * @param address where it was found in the end, after redirects: what its links are relative to
 * @param charset what the site said; a reader has to look into the page without it
 * @param mediaType such as text/html
 * @param fetchedAt when these bytes came
 */
public record FetchedPage(
    URI address,
    Optional<Charset> charset,
    Optional<String> mediaType,
    PageContent content,
    Instant fetchedAt) {}
