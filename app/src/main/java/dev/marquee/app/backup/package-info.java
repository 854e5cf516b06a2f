/**
 * Backups and restores as jobs of a server, which goes on serving. Made by the wiring; what a
 * backup is, is told in {@link dev.marquee.transfer.Backup}.
 */
@NullMarked
package dev.marquee.app.backup;

import org.jspecify.annotations.NullMarked;
