/**
 * How popular a film will be, from what is known of it. Films whose popularity is known come in, a
 * {@link dev.marquee.analytics.popularity.PopularityModel} goes out, which gives for any film a
 * forecast from 0 to 100 with an interval and what drove it. {@link
 * dev.marquee.analytics.popularity.FilmPopularity} trains one from a store's films and keeps it
 * there; imports and the command line call that, the HTTP interface asks the model.
 */
@NullMarked
package dev.marquee.analytics.popularity;

import org.jspecify.annotations.NullMarked;
