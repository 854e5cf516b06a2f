/**
 * The people behind the accounts: their names as the store keeps them, and the wish to be
 * forgotten. {@link dev.marquee.app.people.GuardedStore} stands between everybody who writes and
 * the store, so that nothing of somebody forgotten comes in again, whichever way it takes; a {@link
 * dev.marquee.app.people.ForgetWork} takes away what is stored. Wired together by {@code
 * dev.marquee.app.wiring}.
 */
@NullMarked
package dev.marquee.app.people;

import org.jspecify.annotations.NullMarked;
