// @ts-check
import { svg } from 'lit';
import { lettersOf, placed } from './lettering.js';

/**
 * How a title looks.
 *
 * @typedef {object} TitleStyle
 * @property {number} [weight] stroke in cap heights; 0.06 is a hair line, 0.24 is heavy
 * @property {number} [waist] see lettering.js
 * @property {number} [stretch] width of the letters, 1 is plain
 * @property {number} [spacing] free space between letters in cap heights
 * @property {number} [slant] degrees the letters lean forward
 * @property {'round' | 'butt' | 'square'} [ends]
 * @property {string} [inline] an ink drawn along the middle of the strokes, as on neon tubes
 *
 * Where it stands, in sheet units (200 x 300).
 * @typedef {object} TitleBox
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {'left' | 'middle'} [align]
 * @property {'top' | 'middle' | 'bottom'} [hang] which edge of the box a short title keeps to
 * @property {number} [largest] cap height at most
 *
 * @typedef {{width: (text: string) => number, draw: (text: string, x: number, y: number, cap: number) => unknown, leading: number}} Face
 */

const SUBTITLE_SHARE = 0.42;
/** In sheet units; a title that does not fit at this size runs over rather than vanish. */
const SMALLEST_CAP = 4;
const SHRINK = 0.96;
/** For titles in scripts we have not drawn: a heavy sans of the machine; capitals are about 0.72 of its size. */
const SYSTEM_FONT = '"Avenir Next", "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif';
const SYSTEM_CAP_SHARE = 0.72;

/** @param {string} title @param {TitleStyle} style @param {string} ink @returns {Face} */
function faceFor(title, style, ink) {
  const { weight = 0.14, waist = 50, stretch = 1, spacing = 0.16, slant = 0, ends = 'butt', inline } = style;
  if (!lettersOf(title, waist)) {
    return systemFace(ink);
  }
  const wordSpace = (30 + 30 * stretch) / 2;
  const gap = (weight + spacing) * 100;
  const walk = (/** @type {string} */ text, /** @type {(path: string, x: number) => void} */ visit) => {
    let x = 0;
    let between = 0;
    for (const { width, path, left, right } of lettersOf(text, waist) ?? []) {
      if (width < 0) {
        x += wordSpace;
        continue;
      }
      x += between && between - left;
      visit(path, x);
      x += width * stretch;
      between = gap - right;
    }
    return x / 100 + weight + Math.tan((slant * Math.PI) / 180);
  };
  return {
    leading: 1.26 + weight + (/[À-ž]/.test(title) ? 0.22 : 0),
    width: (text) => walk(text, () => {}),
    draw(text, x, y, cap) {
      const size = cap / 100;
      let line = '';
      walk(text, (path, at) => (line += placed(path, stretch * size, size, at * size + (weight * cap) / 2, -cap)));
      const move = `translate(${x.toFixed(1)} ${y.toFixed(1)})${slant ? ` skewX(${-slant})` : ''}`;
      const stroke = (/** @type {string} */ colour, /** @type {number} */ width) =>
        svg`<path d=${line} transform=${move} fill="none" stroke=${colour} stroke-width=${width.toFixed(2)}
          stroke-linecap=${ends} stroke-linejoin=${ends === 'round' ? 'round' : 'miter'} stroke-miterlimit="3"/>`;
      return svg`${stroke(ink, weight * cap)}${inline ? stroke(inline, weight * cap * 0.24) : ''}`;
    },
  };
}

/** @param {string} ink @returns {Face} */
function systemFace(ink) {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) {
    pen.font = `700 100px ${SYSTEM_FONT}`;
  }
  return {
    leading: 1.75,
    width: (text) => (pen ? pen.measureText(text).width / 100 : text.length * 0.6) / SYSTEM_CAP_SHARE,
    draw: (text, x, y, cap) => svg`<text x=${x} y=${y} fill=${ink} font-family=${SYSTEM_FONT} font-weight="700"
      font-size=${(cap / SYSTEM_CAP_SHARE).toFixed(1)}>${text}</text>`,
  };
}

/**
 * Fills lines one after the other.
 *
 * @param {string[]} words
 * @param {number} limit width of a line, for a cap height of 1; a longer word stands alone
 * @param {(text: string) => number} widthOf
 */
function wrapped(words, limit, widthOf) {
  const lines = [words[0]];
  for (const word of words.slice(1)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (widthOf(longer) <= limit) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/**
 * The line breaks that let the text stand largest in a box, its lines about equally long.
 *
 * @param {string} text
 * @param {{width: number, height: number, largest: number}} room
 * @param {Face} face
 */
function largestSetting(text, room, face) {
  const words = text.replace(/\s+/g, ' ').replace(/ (\S{1,2})$/, '\u00a0$1').split(' ').filter(Boolean);
  const widths = new Map();
  const widthOf = (/** @type {string} */ line) => {
    const width = widths.get(line) ?? face.width(line);
    widths.set(line, width);
    return width;
  };
  let cap = room.largest;
  let lines = wrapped(words, room.width / cap, widthOf);
  const fits = () => (1 + (lines.length - 1) * face.leading) * cap <= room.height
    && Math.max(...lines.map(widthOf)) * cap <= room.width;
  while (cap > SMALLEST_CAP && !fits()) {
    cap *= SHRINK;
    lines = wrapped(words, room.width / cap, widthOf);
  }
  for (let limit = room.width / cap, next = lines; next.length === lines.length; next = wrapped(words, limit, widthOf)) {
    lines = Math.max(...next.map(widthOf)) * cap <= room.width ? next : lines;
    limit *= SHRINK;
    if (limit * cap < SMALLEST_CAP) {
      break;
    }
  }
  return { cap, lines };
}

/** "Name: second name" becomes a large and a small part; one without a second name stays whole. @param {string} title */
function parts(title) {
  const [, main, second] = /^(.{3,}?)(?::\s+|\s+[-–—]\s+)(.{3,})$/.exec(title) ?? [];
  return main && second && second.length >= main.length / 2 ? [main, second] : [title];
}

/**
 * Sets a title as large as its box lets it.
 *
 * @param {string} title
 * @param {TitleBox} box
 * @param {TitleStyle} style
 * @param {string} ink
 */
export function setTitle(title, box, style, ink) {
  const { align = 'middle', hang = 'bottom', largest = 34 } = box;
  const face = faceFor(title, style, ink);
  const [main, second] = parts(title);
  const mainRoom = { width: box.width, height: second ? box.height * (1 - SUBTITLE_SHARE) : box.height, largest };
  const blocks = [largestSetting(main, mainRoom, face)];
  if (second) {
    const room = { width: box.width, height: box.height * (SUBTITLE_SHARE - 0.1), largest: Math.max(blocks[0].cap * 0.6, 7) };
    blocks.push(largestSetting(second, room, face));
  }
  const rows = blocks.flatMap(({ lines, cap }) => lines.map((text) => ({ text, cap })));
  let depth = 0;
  const baselines = rows.map(({ cap }, at) => {
    const above = rows[at - 1]?.cap;
    depth += above === undefined ? cap : above === cap ? cap * face.leading : cap + above * (face.leading - 1);
    return depth;
  });
  const free = box.height - depth;
  const top = box.y + (hang === 'top' ? 0 : hang === 'middle' ? free / 2 : free);
  return rows.map(({ text, cap }, at) => {
    const width = face.width(text) * cap;
    const x = align === 'left' ? box.x : box.x + (box.width - width) / 2;
    return face.draw(text, x, top + baselines[at], cap);
  });
}
