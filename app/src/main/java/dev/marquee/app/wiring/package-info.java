/**
 * Where the parts meet: the store, what writes into it, and the server that reads from it. The
 * commands call this; here alone is known which class stands behind which port.
 */
@NullMarked
package dev.marquee.app.wiring;

import org.jspecify.annotations.NullMarked;
