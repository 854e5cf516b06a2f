// @ts-check

/**
 * Marquee's own capitals, drawn as centre lines like neon tubes, so that titles look the same on every machine.
 *
 * A glyph is its width and an SVG path: cap line at y 0, base line at y 100, x from 0. Only M, L, C, A and Z, all absolute, so that
 * a letter can be stretched by its numbers and keeps an even stroke.
 *
 * @typedef {[width: number, path: string]} Glyph
 * @typedef {{width: number, path: string, left: number, right: number}} Letter a glyph and its slack on both sides; a space has width -1
 */

const oval = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ rx, /** @type {number} */ ry) =>
  `M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`;

/**
 * @param {number} waist where cross bars stand: 50 is plain, less is elegant, more is stocky
 * @returns {Record<string, Glyph>}
 */
function capitals(waist) {
  const bar = Math.min(waist + 18, 80);
  const inset = 31 * (1 - bar / 100);
  const bowl = Math.min(waist + 8, 70);
  return {
    A: [62, `M0 100L31 0L62 100M${inset} ${bar}L${62 - inset} ${bar}`],
    B: [52, `M0 ${waist}L28 ${waist}A22 ${waist / 2} 0 0 0 28 0L0 0L0 100L28 100A24 ${50 - waist / 2} 0 0 0 28 ${waist}`],
    C: [62, 'M62 22A34 50 0 1 0 62 78'],
    D: [60, 'M0 0L20 0A40 50 0 0 1 20 100L0 100Z'],
    E: [44, `M44 0L0 0L0 100L44 100M0 ${waist}L36 ${waist}`],
    F: [42, `M42 0L0 0L0 100M0 ${waist}L34 ${waist}`],
    G: [66, 'M62 22A34 50 0 1 0 67 58L42 58'],
    H: [56, `M0 0L0 100M56 0L56 100M0 ${waist}L56 ${waist}`],
    I: [0, 'M0 0L0 100'],
    J: [36, 'M36 0L36 74A18 26 0 0 1 0 74'],
    K: [52, 'M0 0L0 100M50 0L0 60M20 36L52 100'],
    L: [40, 'M0 0L0 100L40 100'],
    M: [74, 'M0 100L0 0L37 68L74 0L74 100'],
    N: [58, 'M0 100L0 0L58 100L58 0'],
    O: [72, oval(36, 50, 36, 50)],
    P: [50, `M0 100L0 0L24 0A26 ${bowl / 2} 0 0 1 24 ${bowl}L0 ${bowl}`],
    Q: [72, `${oval(36, 50, 36, 50)}M42 70L72 106`],
    R: [52, `M0 100L0 0L24 0A26 ${bowl / 2} 0 0 1 24 ${bowl}L0 ${bowl}M24 ${bowl}L52 100`],
    S: [50, 'M47 19C43 7 36 0 25 0C11 0 3 10 3 25C3 40 12 45 25 49C40 54 50 60 50 76C50 90 39 100 25 100C13 100 4 93 0 80'],
    T: [56, 'M0 0L56 0M28 0L28 100'],
    U: [56, 'M0 0L0 70A28 30 0 0 0 56 70L56 0'],
    V: [60, 'M0 0L30 100L60 0'],
    W: [92, 'M0 0L24 100L46 18L68 100L92 0'],
    X: [56, 'M0 0L56 100M56 0L0 100'],
    Y: [58, 'M0 0L29 52L58 0M29 52L29 100'],
    Z: [52, 'M0 0L52 0L0 100L52 100'],
    Ø: [72, `${oval(36, 50, 36, 50)}M8 104L64 -4`],
  };
}

/** @type {Record<string, Glyph>} */
const FIGURES_AND_POINTS = {
  0: [58, oval(29, 50, 29, 50)],
  1: [20, 'M0 18L20 0L20 100'],
  2: [52, 'M2 25C4 9 13 0 26 0C40 0 49 10 49 25C49 40 40 50 28 64L0 100L52 100'],
  3: [48, 'M3 0L46 0L22 38C38 38 48 51 48 68C48 87 38 100 23 100C12 100 4 94 0 84'],
  4: [56, 'M42 100L42 0L0 70L56 70'],
  5: [48, 'M44 0L8 0L4 44C10 39 16 37 23 37C38 37 48 50 48 68C48 87 38 100 23 100C12 100 4 94 0 84'],
  6: [52, 'M38 0C20 20 0 42 0 68C0 87 11 100 26 100C41 100 52 87 52 68C52 50 41 38 27 38C14 38 4 48 1 60'],
  7: [48, 'M0 0L48 0L14 100'],
  8: [52, oval(26, 24, 21, 24) + oval(26, 74, 26, 26)],
  9: [52, 'M14 100C32 80 52 58 52 32C52 13 41 0 26 0C11 0 0 13 0 32C0 50 11 62 25 62C38 62 48 52 51 40'],
  '&': [62, 'M62 100L16 34C6 18 14 0 29 0C45 0 50 20 38 33C28 43 0 50 0 74C0 90 12 100 27 100C46 100 58 80 60 56'],
  '!': [0, 'M0 0L0 68M0 92L0 100'],
  '?': [42, 'M0 22C2 8 10 0 21 0C34 0 42 9 42 22C42 42 21 44 21 66M21 92L21 100'],
  "'": [0, 'M0 0L0 22'],
  '"': [16, 'M0 0L0 22M16 0L16 22'],
  '.': [0, 'M0 92L0 100'],
  ',': [6, 'M6 92L0 114'],
  ':': [0, 'M0 36L0 44M0 88L0 96'],
  ';': [6, 'M6 36L6 44M6 90L0 112'],
  '-': [28, 'M0 54L28 54'],
  '(': [18, 'M18 -8C-6 20 -6 80 18 108'],
  ')': [18, 'M0 -8C24 20 24 80 0 108'],
  '/': [38, 'M0 106L38 -6'],
  '+': [40, 'M0 54L40 54M20 34L20 74'],
  '*': [32, 'M16 0L16 36M0 9L32 27M32 9L0 27'],
  '#': [52, 'M18 0L8 100M44 0L34 100M4 34L52 34M0 66L48 66'],
  '·': [0, 'M0 48L0 60'],
};

/** How much closer a neighbour may stand, in hundredths of the cap height, for letters whose side is round, open or leaning. */
const LEFT_SLACK = slack('AJ 9|CGOQØ 5|TVWY 9|XZ4 4|7 6');
const RIGHT_SLACK = slack('AKR 7|DOQØ 5|BP 4|F 9|L 12|TVWY7 9|EXZ 4');

/** @param {string} groups @returns {Map<string, number>} */
function slack(groups) {
  return new Map(groups.split('|').flatMap((group) => {
    const [letters, amount] = group.split(' ');
    return [...letters].map((letter) => /** @type {[string, number]} */ ([letter, Number(amount)]));
  }));
}

/** Accents by their combining character; x 0 is the middle of the letter. @type {Record<string, string>} */
const ACCENTS = {
  '\u0300': 'M-12 -30L6 -14',
  '\u0301': 'M12 -30L-6 -14',
  '\u0302': 'M-15 -14L0 -29L15 -14',
  '\u0303': 'M-18 -16C-12 -30 -5 -26 0 -22C5 -18 12 -14 18 -28',
  '\u0304': 'M-16 -20L16 -20',
  '\u0306': 'M-15 -29C-12 -12 12 -12 15 -29',
  '\u0307': 'M0 -24L0 -18',
  '\u0308': 'M-13 -24L-13 -17M13 -24L13 -17',
  '\u030a': oval(0, -20, 9, 9),
  '\u030b': 'M-2 -30L-14 -14M18 -30L6 -14',
  '\u030c': 'M-15 -29L0 -14L15 -29',
  '\u0327': 'M0 100L0 112C12 112 12 126 -6 125',
  '\u0328': 'M8 100C-4 112 2 124 14 120',
};

const SPELLED = { Æ: 'AE', Œ: 'OE', ẞ: 'SS', Ð: 'D', Þ: 'TH', Ł: 'L', Đ: 'D', ı: 'I' };
const PLAIN_POINTS = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‐': '-', '…': '...', '×': 'X', '•': '·', '!': '!' };
const FOLDS = new Map(Object.entries({ ...SPELLED, ...PLAIN_POINTS }));

/** @type {Map<number, Record<string, Glyph>>} */
const alphabets = new Map();

/** @param {number} waist */
function alphabet(waist) {
  const known = alphabets.get(waist) ?? { ...capitals(waist), ...FIGURES_AND_POINTS };
  alphabets.set(waist, known);
  return known;
}

/**
 * @param {string} text
 * @param {number} waist
 * @returns {Letter[] | undefined} undefined when a character cannot be drawn
 */
export function lettersOf(text, waist) {
  const glyphs = alphabet(waist);
  const folded = [...text.toUpperCase()].map((letter) => FOLDS.get(letter) ?? letter).join('');
  /** @type {Letter[]} */
  const letters = [];
  for (const character of folded.normalize('NFD')) {
    const accent = ACCENTS[character];
    const last = letters.at(-1);
    if (accent && last) {
      last.path += placed(accent, 1, 1, last.width / 2, 0);
    } else if (/\s/.test(character)) {
      letters.push({ width: -1, path: '', left: 0, right: 0 });
    } else if (glyphs[character]) {
      const [width, path] = glyphs[character];
      letters.push({ width, path, left: LEFT_SLACK.get(character) ?? 0, right: RIGHT_SLACK.get(character) ?? 0 });
    } else {
      return undefined;
    }
  }
  return letters;
}

/**
 * Stretches and moves a path by its numbers.
 *
 * @param {string} path
 * @param {number} stretchX
 * @param {number} stretchY
 * @param {number} x
 * @param {number} y
 */
export function placed(path, stretchX, stretchY, x, y) {
  const rounded = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  return path.replace(/([MLCA])([^MLCAZ]+)/g, (_, command, list) => {
    const numbers = list.trim().split(/[\s,]+/).map(Number);
    if (command === 'A') {
      const [rx, ry, turn, large, sweep, endX, endY] = numbers;
      return `A${rounded(rx * stretchX)} ${rounded(ry * stretchY)} ${turn} ${large} ${sweep} ${rounded(endX * stretchX + x)} ${rounded(endY * stretchY + y)}`;
    }
    return command + numbers.map((/** @type {number} */ value, /** @type {number} */ at) =>
      rounded(at % 2 === 0 ? value * stretchX + x : value * stretchY + y)).join(' ');
  });
}
