/**
 * What a person can set. A value stands, first to last, in a flag, an environment variable or
 * application.yaml; in comes where to look, out come checked {@link
 * dev.marquee.app.settings.Settings} or the one sentence that says which value is not allowed.
 * Every command begins here.
 */
@NullMarked
package dev.marquee.app.settings;

import org.jspecify.annotations.NullMarked;
