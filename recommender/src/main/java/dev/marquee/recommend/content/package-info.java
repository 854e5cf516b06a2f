/**
 * The place of a film in a space where films that are told alike are near. All films' words go into
 * {@link dev.marquee.recommend.content.ProjectionTraining}, a {@link
 * dev.marquee.recommend.content.Projection} comes out; it is kept as an artifact and gives each
 * film, old or new, its vector. The indexer gets it as a function, {@code app} wires both.
 */
@NullMarked
package dev.marquee.recommend.content;

import org.jspecify.annotations.NullMarked;
