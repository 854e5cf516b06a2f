/**
 * Puts a simulated audience into a store: its past at once, then what it does now as it happens.
 * What it does takes the way that everybody's events and reviews take. A store that holds such an
 * audience says so by a {@link dev.marquee.app.stage.StagedAudience}, and pages of it tell. Called
 * by the commands {@code demo} and {@code simulate}.
 */
@NullMarked
package dev.marquee.app.stage;

import org.jspecify.annotations.NullMarked;
