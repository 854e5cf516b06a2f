/**
 * As much of HTTP/1.1 as measuring needs. Sends requests byte for byte over connections that are
 * kept, tells the status of the answers and drops the rest; and stands between two programs to
 * record what one asks of the other. Used by {@code load}.
 */
@NullMarked
package dev.marquee.bench.http;

import org.jspecify.annotations.NullMarked;
