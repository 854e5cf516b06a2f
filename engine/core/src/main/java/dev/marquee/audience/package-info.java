/**
 * What a person did, and who that was as far as Marquee knows: an account that a film service or a
 * page gave its name. Values come in checked; nothing here knows how they are kept.
 */
@NullMarked
package dev.marquee.audience;

import org.jspecify.annotations.NullMarked;
