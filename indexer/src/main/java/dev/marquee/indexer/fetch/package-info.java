/**
 * Fetches single pages of the web for jobs, never while somebody waits for an answer. The address
 * of a page comes in; its bytes with charset and final address go out, or a refusal that says what
 * to do ({@link dev.marquee.indexer.fetch.FetchOutcome}). Only hosts that an operator listed are
 * asked, only at public addresses, only what their robots.txt allows, one request at a time with
 * waits between. docs/fetching.md says what an operator sets, docs/decisions/0011 why it is built
 * so.
 */
@NullMarked
package dev.marquee.indexer.fetch;

import org.jspecify.annotations.NullMarked;
