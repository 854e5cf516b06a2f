/**
 * What the formats mean. Characters come in; {@link dev.marquee.indexer.parse.ParsedRow}s go out,
 * each a record of one film in the words of the domain, or what is wrong with it. A {@link
 * dev.marquee.indexer.parse.Format} is told by its content, never by a file's name. Tables of one
 * folder that speak of the same films go through a {@link dev.marquee.indexer.parse.TableJoin}.
 * Nothing here knows files or stores. The pipeline calls this.
 */
@NullMarked
package dev.marquee.indexer.parse;

import org.jspecify.annotations.NullMarked;
