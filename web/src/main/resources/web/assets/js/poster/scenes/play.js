// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, onCircle, pointList, round, upTo } from './scene.js';

/** Building bricks: circles, quarters, stripes. @type {import('./scene.js').Scene} */
export function blocks({ random, palette }) {
  const inks = [palette.accent, palette.mid, palette.deep, palette.light];
  const drawn = [
    (/** @type {string} */ ink) => svg`<path d="M0 50A50 50 0 0 1 50 0V50Z" fill=${ink}/>`,
    (/** @type {string} */ ink) => svg`<circle cx="25" cy="25" r="25" fill=${ink}/>`,
    (/** @type {string} */ ink) => svg`<path d="M0 25A25 25 0 0 1 50 25Z" fill=${ink}/><path d="M0 50A25 25 0 0 1 50 50Z" fill=${ink}/>`,
    (/** @type {string} */ ink) => svg`<path d="M0 50L50 0V50Z" fill=${ink}/>`,
    (/** @type {string} */ ink) => svg`${[5, 15, 25, 35, 45].map((y) => svg`<path d=${`M0 ${y}H50`} stroke=${ink} stroke-width="5"/>`)}`,
    (/** @type {string} */ ink, /** @type {string} */ dot) => svg`<circle cx="25" cy="25" r="25" fill=${ink}/><circle cx="25" cy="25" r="10" fill=${dot}/>`,
    (/** @type {string} */ ink) => svg`<path d="M25 0L50 25L25 50L0 25Z" fill=${ink}/>`,
    (/** @type {string} */ ink) => svg`${upTo(9).map((at) => svg`<circle cx=${9 + (at % 3) * 16} cy=${9 + Math.floor(at / 3) * 16} r="4.5" fill=${ink}/>`)}`,
  ];
  const tiles = upTo(16).map((at) => {
    const [back, ink, dot] = random.shuffle([...inks, palette.ground]);
    return svg`<g transform=${`translate(${(at % 4) * 50} ${Math.floor(at / 4) * 50})`}>
      <rect width="50.3" height="50.3" fill=${back}/>
      <g transform=${`rotate(${random.whole(0, 3) * 90} 25 25)`}>${random.pick(drawn)(ink, dot)}</g></g>`;
  });
  return {
    picture: svg`<rect width="200" height="300" fill=${palette.ground}/>${tiles}`,
    box: { ...FOOT, y: 214, height: 56, hang: 'middle', align: 'left' },
    style: { weight: 0.23, waist: 54, stretch: 0.9, spacing: 0.11, ends: 'round' },
    focus: random.chance(0.5) ? '0 0 100 150' : '100 50 100 150',
  };
}

/** A face that has heard a good one. @type {import('./scene.js').Scene} */
export function grin({ random, palette }) {
  const y = 122;
  const eyes = random.pick([
    svg`<circle cx="78" cy="108" r="8"/><path d="M110 110Q121 98 132 110" fill="none" stroke=${palette.deep} stroke-width="6" stroke-linecap="round"/>`,
    svg`<circle cx="78" cy="108" r="7.5"/><circle cx="122" cy="108" r="7.5"/>`,
    svg`<g fill="none" stroke=${palette.deep} stroke-width="4.5"><circle cx="76" cy="108" r="15" fill=${palette.light}/><circle cx="124" cy="108" r="15" fill=${palette.light}/>
      <path d="M91 106Q100 100 109 106"/></g><circle cx="79" cy="108" r="5"/><circle cx="121" cy="108" r="5"/>`,
    svg`<path d="M66 112Q78 98 90 112M110 112Q122 98 134 112" fill="none" stroke=${palette.deep} stroke-width="6" stroke-linecap="round"/>`,
  ]);
  const hat = random.pick([
    svg`<path d="M48 74H152V82H48Z" fill=${palette.deep}/><path d="M68 76V52Q68 30 100 30Q132 30 132 52V76Z" fill=${palette.deep}/><path d="M68 64H132V73H68Z" fill=${palette.mid}/>`,
    svg`<path d="M100 8L128 72Q100 62 72 72Z" fill=${palette.mid}/><path d="M90 31L122 58M83 47L108 66" stroke=${palette.light} stroke-width="5"/><circle cx="100" cy="10" r="8" fill=${palette.light}/>`,
    svg`<path d="M62 78Q72 36 104 46Q94 56 112 50Q128 58 138 78Q100 58 62 78Z" fill=${palette.deep}/>`,
    svg`<path d="M50 92Q56 56 100 56Q144 56 150 92Q120 70 100 76Q78 70 50 92Z" fill=${palette.mid}/><circle cx="100" cy="52" r="11" fill=${palette.light}/>`,
  ]);
  const mouth = random.pick([
    svg`<path d="M64 130H136A36 36 0 0 1 64 130Z" fill=${palette.deep}/><path d="M70 130H130V139H70Z" fill=${palette.light}/><path d="M84 160Q100 146 116 160Q100 170 84 160Z" fill=${palette.mid}/>`,
    svg`<path d="M66 134Q100 172 134 134" fill="none" stroke=${palette.deep} stroke-width="7" stroke-linecap="round"/>`,
    svg`<path d="M64 128Q100 142 136 128Q134 166 100 166Q66 166 64 128Z" fill=${palette.deep}/><path d="M68 133Q100 146 132 133L131 141Q100 154 69 141Z" fill=${palette.light}/>`,
  ]);
  const rays = upTo(18).map((at) => svg`<polygon points=${pointList([[100, y], onCircle(100, y, 280, at * 20), onCircle(100, y, 280, at * 20 + 10)])}/>`);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <g fill=${mix(palette.ground, palette.light, 0.42)}>${rays}</g>
      <circle cx="100" cy=${y} r="56" fill=${mix(palette.accent, palette.light, random.pick([0, 0.12]))}/>
      <g fill=${palette.deep}>${eyes}</g>${mouth}${hat}
      <path d="M100 186L74 174V200ZM100 186L126 174V200Z" fill=${palette.mid}/><circle cx="100" cy="187" r="6" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 214, height: 56, hang: 'middle' },
    style: { weight: 0.24, waist: 46, stretch: 0.94, spacing: 0.1, ends: 'round' },
    focus: '42 28 116 174',
  };
}

/** The big top. @type {import('./scene.js').Scene} */
export function bigTop({ random, palette }) {
  const stripes = random.pick([8, 10, 12]);
  const [first, second] = random.pick([[palette.accent, palette.light], [palette.mid, palette.light], [palette.accent, palette.mid]]);
  const roof = upTo(stripes).map((at) => svg`<polygon fill=${at % 2 ? first : second}
    points=${pointList([[100, 70], [20 + (at * 160) / stripes, 138], [20 + ((at + 1) * 160) / stripes, 138]])}/>`);
  const wall = upTo(stripes).map((at) => {
    const x = 20 + (at * 160) / stripes;
    const width = 160 / stripes;
    return svg`<rect x=${round(x)} y="150" width=${round(width + 0.3)} height="66" fill=${at % 2 ? second : first}/>
      <path d=${`M${round(x)} 138h${round(width)}v6a${round(width / 2)} ${round(width / 2)} 0 0 1 ${round(-width)} 0z`} fill=${at % 2 ? first : second}/>`;
  });
  const bulbs = upTo(11).map((at) => svg`<circle cx=${at * 20} cy=${round(96 + Math.sin((at / 10) * Math.PI) * -40 + (at % 2) * 2)} r="2.6" fill=${palette.light}/>`);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${bulbs}
      <path d="M100 70V44" stroke=${palette.deep} stroke-width="2.4"/><path d="M100 44L126 51L100 58Z" fill=${palette.accent}/>
      ${roof}<rect x="20" y="137" width="160" height="14" fill=${palette.deep} opacity="0.16"/>${wall}
      <path d="M100 150Q92 190 74 216H126Q108 190 100 150Z" fill=${palette.deep}/>
      <rect y="214" width="200" height="86" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 222, height: 50, hang: 'middle' },
    style: { weight: 0.2, waist: 40, stretch: 0.9, spacing: 0.14, ends: 'round' },
    ink: palette.light,
    focus: '38 42 124 186',
  };
}
