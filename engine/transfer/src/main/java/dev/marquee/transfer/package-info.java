/**
 * Moves all that a store keeps: {@link dev.marquee.transfer.Holdings} of a store or of a backup
 * file are read once, films and reviews in the order of their ids and events by account, and either
 * written to a {@link dev.marquee.transfer.Backup} or mirrored into another store by {@link
 * dev.marquee.transfer.Mirror}. Knows the ports alone, so that it goes from any engine to any while
 * both serve. The commands about the store and the jobs of a server call this.
 */
@NullMarked
package dev.marquee.transfer;

import org.jspecify.annotations.NullMarked;
