/**
 * The one form of JSON that the application itself writes and reads: results of commands, its own
 * files, and what it asks a running server.
 */
@NullMarked
package dev.marquee.app.json;

import org.jspecify.annotations.NullMarked;
