/**
 * The command line: one class for each command. A command reads its settings, calls the wiring, and
 * tells what came of it; it decides nothing about films. {@link
 * dev.marquee.app.command.CommandTree} puts them together.
 */
@NullMarked
package dev.marquee.app.command;

import org.jspecify.annotations.NullMarked;
