// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, HEAD, onCircle, pointList, round, upTo } from './scene.js';
import { stars } from './space.js';

/** A castle under a crescent. @type {import('./scene.js').Scene} */
export function castle(sheet) {
  const { random, palette } = sheet;
  const moonX = random.pick([52, 148]) + random.between(-8, 8);
  const tower = (/** @type {number} */ x, /** @type {number} */ width, /** @type {number} */ top) => svg`
    <rect x=${x - width / 2} y=${top} width=${width} height=${210 - top} fill=${palette.deep}/>
    <path d=${`M${x - width / 2 - 3} ${top}L${x} ${round(top - width * 1.5)}L${x + width / 2 + 3} ${top}Z`} fill=${palette.accent}/>
    <path d=${`M${x} ${round(top - width * 1.5)}v-9l9 3.5l-9 3.5`} fill=${palette.light} stroke=${palette.light} stroke-width="0.8"/>
    <path d=${`M${x - 2.4} ${top + 20}v-7a2.4 2.4 0 0 1 4.8 0v7z`} fill=${palette.accent}/>`;
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx="100" cy="150" r="104" fill=${mix(palette.ground, palette.mid, 0.4)}/>
      <circle cx="100" cy="160" r="72" fill=${mix(palette.ground, palette.mid, 0.85)}/>
      ${stars(sheet, 150, 32)}
      <path d=${`M${moonX} 26A24 24 0 1 0 ${moonX + 22} 62A19 19 0 1 1 ${moonX} 26Z`} fill=${palette.light}/>
      ${tower(random.between(60, 68), 14, random.between(146, 158))}${tower(random.between(132, 140), 14, random.between(140, 156))}
      ${tower(random.between(80, 86), 17, random.between(118, 136))}${tower(random.between(114, 122), 15, random.between(126, 146))}
      ${tower(100, 22, random.between(100, 116))}
      <path d="M56 172h6v-6h7v6h7v-6h7v6h7v-6h7v6h6v-6h7v6h7v-6h7v6h7v-6h7v6h6V220H56Z" fill=${palette.deep}/>
      <path d="M93 214V198a7 7 0 0 1 14 0V214Z" fill=${palette.accent}/>
      <path d="M0 220Q60 196 100 206T200 208V300H0Z" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 226, height: 46, hang: 'middle' },
    style: { weight: 0.08, waist: 66, stretch: 1.08, spacing: 0.28, ends: 'round' },
    ink: palette.light,
    focus: '38 52 124 186',
  };
}

/** Arches one within the other. @type {import('./scene.js').Scene} */
export function arches({ random, palette }) {
  const count = random.whole(5, 7);
  const layers = upTo(count).map((at) => {
    const share = at / (count - 1);
    const half = 88 - share * 66;
    const top = 30 + share * 66;
    return svg`<path d=${`M${round(100 - half)} 216V${round(top + half)}A${round(half)} ${round(half)} 0 0 1 ${round(100 + half)} ${round(top + half)}V216Z`}
      fill=${mix(palette.mid, at === count - 1 ? palette.accent : palette.light, at === count - 1 ? 1 : share * 0.7)}
      stroke=${palette.ground} stroke-width=${round(3.4 - share * 2)}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${layers}
      <circle cx="100" cy=${random.between(126, 140)} r="9" fill=${palette.light}/>
      <path d="M0 206H200V300H0Z" fill=${palette.deep}/>
      <path d="M80 206H120L150 224H50Z" fill=${palette.accent} opacity="0.5"/>
      <g transform="translate(100 206)" fill=${palette.deep}><circle cy="-26" r="3.8"/><path d="M-5 -21Q0 -24 5 -21L8 4H-8Z"/></g>`,
    box: { ...FOOT, y: 230, height: 42, hang: 'middle' },
    style: { weight: 0.085, waist: 62, stretch: 1.1, spacing: 0.3, ends: 'butt' },
    ink: palette.light,
    focus: '38 36 124 186',
  };
}

/** A door of light and a long shadow. @type {import('./scene.js').Scene} */
export function door({ random, palette }) {
  const lean = random.pick([-1, 1]) * random.between(16, 40);
  const x = 100 - lean * 0.8;
  const floor = 196;
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <rect y=${floor} width="200" height=${300 - floor} fill=${palette.deep}/>
      <polygon points=${pointList([[x - 24, floor], [x + 24, floor], [x + 62 + lean, 300], [x - 62 + lean, 300]])} fill=${mix(palette.accent, palette.deep, 0.25)}/>
      <rect x=${round(x - 28)} y="98" width="56" height=${floor - 98} fill=${palette.mid}/>
      <rect x=${round(x - 24)} y="102" width="48" height=${floor - 102} fill=${palette.accent}/>
      <rect x=${round(x - 24)} y="102" width="48" height=${floor - 102} fill=${palette.light} opacity="0.4"/>
      <polygon points=${pointList([[x - 4, floor + 4], [x + 4, floor + 4], [x + 22 + lean, 300], [x - 4 + lean, 300]])} fill=${palette.deep}/>
      <g transform=${`translate(${round(x)} ${floor + 6})`} fill=${palette.deep}>
        <circle cy="-56" r="6.2"/><path d="M-8 -47Q0 -52 8 -47L10 -22H7L5.5 0H0.8L0 -20L-0.8 0H-5.5L-7 -22H-10Z"/>
      </g>
      <rect y="272" width="200" height="28" fill=${palette.deep}/>`,
    box: { ...HEAD, height: 62, align: random.pick(['left', 'middle']) },
    style: { weight: random.pick([0.07, 0.12]), waist: 40, stretch: 1, spacing: 0.24 },
    noteInk: palette.light,
    focus: `${round(Math.max(0, Math.min(84, x - 58)))} 74 116 174`,
  };
}

/** A sheet of moons, waxing and waning. @type {import('./scene.js').Scene} */
export function phases({ random, palette }) {
  const odd = random.whole(0, 11);
  const moons = upTo(12).map((at) => {
    const x = 44 + (at % 3) * 56;
    const y = 40 + Math.floor(at / 3) * 44;
    const phase = (at + 0.5) / 12;
    const bulge = Math.cos(phase * 2 * Math.PI) * 19;
    const side = phase < 0.5 ? 1 : 0;
    const shade = `M${x} ${y - 19}A19 19 0 0 ${side} ${x} ${y + 19}A${round(Math.abs(bulge))} 19 0 0 ${(bulge > 0) === (phase < 0.5) ? 0 : 1} ${x} ${y - 19}Z`;
    return svg`<circle cx=${x} cy=${y} r="19" fill=${mix(palette.ground, palette.mid, 0.6)}/>
      <path d=${shade} fill=${at === odd ? palette.accent : palette.light}/>`;
  });
  return {
    picture: svg`<rect width="200" height="300" fill=${palette.ground}/>${moons}
      <path d="M15 203H185" stroke=${palette.accent} stroke-width="1.2"/>`,
    box: { ...FOOT, y: 214, height: 56, hang: 'top', align: 'left', largest: 26 },
    style: { weight: 0.1, waist: 44, stretch: 0.98, spacing: 0.2 },
    focus: odd % 3 === 2 ? '76 14 112 168' : '16 14 112 168',
  };
}

/** A chair, a lamp, nobody. @type {import('./scene.js').Scene} */
export function lamp({ random, palette }) {
  const x = random.between(70, 130);
  const [edgeLeft] = onCircle(x, 74, 150, 118);
  const [edgeRight] = onCircle(x, 74, 150, 62);
  const seat = x + random.pick([-1, 0, 1]) * 14;
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <polygon points=${pointList([[x - 14, 74], [x + 14, 74], [edgeRight, 210], [edgeLeft, 210]])} fill=${palette.accent} opacity="0.850"/>
      <polygon points=${pointList([[x - 9, 74], [x + 9, 74], [x + 42, 210], [x - 42, 210]])} fill=${palette.light} opacity="0.6"/>
      <rect y="206" width="200" height="94" fill=${palette.deep}/>
      <ellipse cx=${x} cy="210" rx=${round((edgeRight - edgeLeft) / 2)} ry="13" fill=${mix(palette.accent, palette.light, 0.5)}/>
      <path d=${`M${x} 0V56`} stroke=${palette.deep} stroke-width="2"/>
      <path d=${`M${x - 22} 76Q${x - 20} 54 ${x} 54Q${x + 20} 54 ${x + 22} 76Z`} fill=${palette.deep}/>
      <g transform=${`translate(${round(seat)} 214)`} fill="none" stroke=${palette.deep} stroke-width="4" stroke-linejoin="round" stroke-linecap="round">
        <path d="M-13 0L-11 -28M15 0L12 -28M-12 -28H13M-11 -28L-15 -64M-14 -60L-3 -62L0 -30"/>
      </g>`,
    box: { ...FOOT, y: 232, height: 40, hang: 'middle' },
    style: { weight: 0.11, waist: 56, stretch: 1, spacing: 0.26 },
    ink: palette.light,
    focus: `${round(Math.max(0, Math.min(80, x - 60)))} 44 120 180`,
  };
}
