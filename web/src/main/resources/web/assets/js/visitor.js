// @ts-check
import { beginVisitor } from './film-api.js';

/**
 * Who writes here: an account without a name, made when it is first needed and kept in this browser, with the token that lets it speak for itself.
 *
 * @typedef {{user_id: string, token: string}} Visitor
 */

/** Where /marquee.js reads it too, so that what this person does is told of the same account. */
const KEPT_AS = 'marquee.visitor';

/** @returns {Visitor | undefined} */
function kept() {
  try {
    const visitor = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
    return typeof visitor?.user_id === 'string' && typeof visitor?.token === 'string' ? visitor : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<Visitor>} the same in every page of this browser */
export async function visitor() {
  const known = kept();
  if (known) {
    return known;
  }
  const made = await beginVisitor();
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(made));
  } catch {
    // A browser that keeps nothing gets a new account with each page.
  }
  return made;
}

/** Forgets the account, for one whose token is no longer taken. */
export function forgetVisitor() {
  try {
    localStorage.removeItem(KEPT_AS);
  } catch {
    // There was nothing kept.
  }
}
