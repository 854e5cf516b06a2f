/**
 * People who do not exist: who they are, when they come, what they look for, watch and write. In
 * come the films, a seed and a size; out comes what they do, in the order of time and without end.
 * Nothing here knows a store or a clock: the same plan and films give the same acts. Called by
 * {@code dev.marquee.app.stage}, which puts them into a store.
 */
@NullMarked
package dev.marquee.app.simulation;

import org.jspecify.annotations.NullMarked;
