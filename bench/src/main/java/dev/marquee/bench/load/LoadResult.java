package dev.marquee.bench.load;

import java.time.Duration;

/**
 * How a server bore a load. Times run from the moment a request was due to the end of its answer;
 * failed requests count with theirs.
 *
 * @param rate requests a second that were due
 * @param achievedRate requests a second that were answered well, up to the last answer
 * @param errors requests that had no answer within the time-out, or another status than 200
 * @param sentLateP99 how late the client itself began to send; when this is near the other times,
 *     the client was too slow
 */
public record LoadResult(
    double rate,
    double achievedRate,
    int requests,
    int errors,
    Duration p50,
    Duration p90,
    Duration p99,
    Duration max,
    Duration sentLateP99) {}
