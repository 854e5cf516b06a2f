/**
 * Work of a server in the background, one piece after the other. Requests for jobs come in from the
 * HTTP interface; what each of them does comes from the wiring, as {@link
 * dev.marquee.app.jobs.Work}.
 */
@NullMarked
package dev.marquee.app.jobs;

import org.jspecify.annotations.NullMarked;
