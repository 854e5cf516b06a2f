/**
 * The program. {@link dev.marquee.app.Marquee} starts the command line; its packages read settings,
 * wire the modules together and talk to the person at the terminal. This is the only module that
 * knows all the others.
 */
@NullMarked
package dev.marquee.app;

import org.jspecify.annotations.NullMarked;
