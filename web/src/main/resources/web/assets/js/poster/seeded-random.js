// @ts-check

/**
 * Chance that repeats itself: the same seed gives the same numbers on every machine, so that a film keeps its poster.
 * The seed is folded by FNV-1a (Fowler, Noll, Vo) and drawn from by mulberry32 (Tommy Ettinger), both public domain.
 */
export class SeededRandom {
  #state;

  /** @param {string} seed */
  constructor(seed) {
    let hash = 0x811c9dc5;
    for (const character of seed) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
    this.#state = hash >>> 0;
  }

  /** A number from 0 (included) to 1 (excluded). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** @param {number} low @param {number} high a number between both, to a tenth */
  between(low, high) {
    return Math.round((low + this.next() * (high - low)) * 10) / 10;
  }

  /** @param {number} low @param {number} high a whole number between both, both included */
  whole(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** @param {number} share of the cases, 0..1, that answer true */
  chance(share) {
    return this.next() < share;
  }

  /**
   * @template T
   * @param {readonly T[]} choices at least one
   * @returns {T}
   */
  pick(choices) {
    return choices[Math.floor(this.next() * choices.length)];
  }

  /**
   * @template T
   * @param {readonly T[]} items
   * @returns {T[]} the same items in another order
   */
  shuffle(items) {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.whole(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
    }
    return shuffled;
  }
}
