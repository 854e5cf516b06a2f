/**
 * How fast events are taken in, and how soon and how quickly figures are told of them: events that
 * nobody sent, sent to a server over HTTP as its clients do. Called by the measuring commands.
 */
@NullMarked
package dev.marquee.bench.audience;

import org.jspecify.annotations.NullMarked;
