// @ts-check

/** The operator's key, where a server shows its figures to nobody else: kept until the tab is closed. */

const KEPT_AS = 'marquee.operator-key';

/** @returns {string | undefined} */
export function operatorKey() {
  try {
    return sessionStorage.getItem(KEPT_AS) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} key */
export function keepOperatorKey(key) {
  try {
    sessionStorage.setItem(KEPT_AS, key);
  } catch {
    // A browser that keeps nothing cannot show what needs a key.
  }
}
