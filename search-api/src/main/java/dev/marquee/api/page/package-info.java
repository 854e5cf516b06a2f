/**
 * The web pages and what they load, from the class path to bytes ready to send: pages get the
 * import map of the libraries that are present, files get an entity tag and a compressed form. The
 * HTTP routes ask by path; nothing here knows HTTP's requests.
 */
@NullMarked
package dev.marquee.api.page;

import org.jspecify.annotations.NullMarked;
