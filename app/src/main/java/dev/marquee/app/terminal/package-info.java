/**
 * How commands speak: results on standard output, as text or as one JSON object, and messages with
 * progress on standard error. Called by the commands only.
 */
@NullMarked
package dev.marquee.app.terminal;

import org.jspecify.annotations.NullMarked;
