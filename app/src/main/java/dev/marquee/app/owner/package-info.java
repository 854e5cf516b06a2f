/**
 * Who owns a data folder. A server that starts makes the operator's key and tells in a file where
 * it listens; a command that finds the store taken reads there whom to ask. Both files can be read
 * by their owner only.
 */
@NullMarked
package dev.marquee.app.owner;

import org.jspecify.annotations.NullMarked;
