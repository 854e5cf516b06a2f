/**
 * From files to events: tables and documents of events, and MovieLens' ratings, come in; {@link
 * dev.marquee.indexer.event.EventPipeline} reads them row by row and hands the events over in
 * batches. A broken row is told with its place and never stops a run. The command line and the jobs
 * of a server call this.
 */
@NullMarked
package dev.marquee.indexer.event;

import org.jspecify.annotations.NullMarked;
