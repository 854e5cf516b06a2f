// @ts-check

/**
 * A scene draws the picture of a poster on a sheet of 200 x 300 and says where its title stands.
 *
 * @typedef {object} Sheet
 * @property {import('../seeded-random.js').SeededRandom} random the film's own chance
 * @property {import('../palettes.js').Palette} palette
 * @property {string} title
 *
 * @typedef {object} Composition
 * @property {unknown} picture SVG
 * @property {import('../title-setting.js').TitleBox} box of the title
 * @property {import('../title-setting.js').TitleStyle} style of the title
 * @property {string} [ink] of the title; the palette's type if not given
 * @property {string} [noteInk] of the line with the year at the foot; the title's ink if not given
 * @property {string} focus the part that stands for the whole on a thumbnail, as a viewBox of 2:3
 *
 * @typedef {(sheet: Sheet) => Composition} Scene
 */

/** Titles at the foot, above the line with the year. */
export const FOOT = Object.freeze({ x: 15, y: 208, width: 170, height: 62 });
/** Titles at the head. */
export const HEAD = Object.freeze({ x: 15, y: 18, width: 170, height: 66, hang: /** @type {const} */ ('top') });

/** @param {number} count @returns {number[]} 0, 1, .. count - 1 */
export const upTo = (count) => Array.from({ length: count }, (_, at) => at);

/**
 * A point on an ellipse, degrees clockwise from the right.
 *
 * @param {number} x @param {number} y @param {number} radius @param {number} degrees @param {number} [flatness] vertical share of the radius
 * @returns {[number, number]}
 */
export function onCircle(x, y, radius, degrees, flatness = 1) {
  const turn = (degrees * Math.PI) / 180;
  return [round(x + radius * Math.cos(turn)), round(y + radius * flatness * Math.sin(turn))];
}

/** @param {number} value @returns {number} to a tenth */
export const round = (value) => Math.round(value * 10) / 10;

/** @param {readonly (readonly number[])[]} points @returns {string} for a polygon or polyline */
export const pointList = (points) => points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
