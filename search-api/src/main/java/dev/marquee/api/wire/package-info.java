/**
 * The JSON of requests and answers that are not films themselves; films are written by {@code
 * dev.marquee.document}. Routes hand in values of the domain and get trees to send, or hand in the
 * body of a request and get checked values. Nothing here knows HTTP.
 */
@NullMarked
package dev.marquee.api.wire;

import org.jspecify.annotations.NullMarked;
