// @ts-check

/**
 * The inks of one poster. Titles stand on `ground` in `type`, or on `deep` in `light`; both pairs are readable (4.5:1 and more).
 *
 * @typedef {object} Palette
 * @property {string} ground what most of the sheet is
 * @property {string} deep the darkest ink
 * @property {string} mid stands back from the ground, but not far
 * @property {string} accent the one loud ink
 * @property {string} light the palest ink
 * @property {string} type the ink of titles on the ground
 */

/** @param {string} inks ground, deep, mid, accent, light; without a sixth the type is light @returns {Palette} */
function palette(inks) {
  const [ground, deep, mid, accent, light, type = light] = inks.split(' ');
  return { ground, deep, mid, accent, light, type };
}

/** @type {Readonly<Record<string, Palette>>} */
export const PALETTES = {
  velvet: palette('#5b1220 #2a0710 #8f2433 #f0a63c #fbe6c4'),
  midnight: palette('#10233f #081425 #2b4c74 #f2b84b #f3ead2'),
  harbour: palette('#0f2f33 #071a1d #2c6264 #ec6a3c #f4e9cd'),
  ember: palette('#2e1612 #140907 #7a2d1b #f26a2e #ffe3b3'),
  absinthe: palette('#16251b #0a130d #3e5f3a #c7d64f #eef0d0'),
  blood: palette('#1f1013 #0b0507 #58131b #d9303f #f5e6d3'),
  dusk: palette('#35224a #180f26 #6b4a80 #f4c95d #f8e8d6'),
  spruce: palette('#1f3b33 #0e1f1a #41695b #f0b35a #f3ecd6'),
  steel: palette('#1d2730 #0d1318 #44586a #ff7a2f #eef2ef'),
  cobalt: palette('#122b6b #0a173c #3159b8 #ff7a5c #f5efdc'),
  olive: palette('#3d4028 #1d1f13 #6d6b3f #e06a3a #ecdfb8'),
  dune: palette('#edbd78 #5a2a1b #cf6f40 #b8372b #fdf0d2 #4a1f15'),
  shore: palette('#c3ddd8 #16404a #5c9a9d #e8633a #fbf3df #123740'),
  rose: palette('#f4cdbd #6b1f33 #dd7282 #b8323f #fff1e3 #5c1729'),
  lemon: palette('#f7cf46 #23303f #ee7b30 #d93a3f #fff6dc #23303f'),
  mint: palette('#a9dcc3 #1d3b4a #f08a5d #dc4457 #fff7e0 #1d3b4a'),
  coral: palette('#f49678 #3a1c32 #c9445a #ffd166 #fff1dc #3a1c32'),
  paper: palette('#efe4cf #2b2a28 #b9a582 #b8402a #fbf6ea #2b2a28'),
  ochre: palette('#d79a3c #2c1a10 #a65f1f #8a2320 #f9e7bd #2c1a10'),
};

/**
 * @param {string} from #rrggbb
 * @param {string} to #rrggbb
 * @param {number} share of `to`, 0..1
 * @returns {string} #rrggbb
 */
export function mix(from, to, share) {
  const channel = (/** @type {number} */ at) => {
    const start = parseInt(from.slice(at, at + 2), 16);
    const end = parseInt(to.slice(at, at + 2), 16);
    return Math.round(start + (end - start) * share).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
