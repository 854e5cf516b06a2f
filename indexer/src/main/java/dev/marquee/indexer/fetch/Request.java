package dev.marquee.indexer.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One request to a site.
 *
 * @param address checked by {@link AllowedTargets}
 * @param conditions headers that ask for the page only if it changed
 * @param pause the least time until the host's next turn
 */
record Request(
    URI address,
    Map<String, String> conditions,
    BodyLimits bodyLimits,
    Duration pause,
    TimeBudget time) {}
