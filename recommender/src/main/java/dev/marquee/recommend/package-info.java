/**
 * Films like a film, and why. A store proposes films whose words are alike; this package says in
 * true words what two films have in common. The HTTP edge calls it with a film it has found; it
 * answers with films, scores and reasons.
 */
@NullMarked
package dev.marquee.recommend;

import org.jspecify.annotations.NullMarked;
