// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, HEAD, onCircle, round, upTo } from './scene.js';

/** @param {import('./scene.js').Sheet} sheet @param {number} depth how far down stars stand */
export function stars({ random, palette }, depth, count = 46) {
  return upTo(count).map(() => svg`<circle cx=${random.between(4, 196)} cy=${random.between(4, depth)}
    r=${random.chance(0.15) ? 1.1 : random.between(0.3, 0.7)} fill=${palette.light} opacity=${random.between(0.4, 1)}/>`);
}

/** A planet with bands and a ring. @type {import('./scene.js').Scene} */
export function ringedPlanet(sheet) {
  const { random, palette } = sheet;
  const x = random.between(76, 124);
  const y = random.between(92, 108);
  const radius = random.between(46, 58);
  const tilt = random.between(12, 26) * random.pick([-1, 1]);
  const bands = upTo(9).map((at) => {
    const top = y - radius + (at * 2 * radius) / 9;
    const ink = random.pick([palette.accent, palette.mid, palette.light, mix(palette.accent, palette.deep, 0.35)]);
    return svg`<rect x=${x - radius} y=${round(top)} width=${radius * 2} height=${round((radius * 2) / 9 + 0.6)} fill=${ink}/>`;
  });
  const [moonX, moonY] = onCircle(x, y, radius * 1.75, random.pick([-132, -48, 40, 140]));
  const ring = (/** @type {number} */ reach, /** @type {number} */ width, /** @type {string} */ ink) =>
    svg`<path d=${`M${round(x - radius * reach)} ${y}A${round(radius * reach)} ${round(radius * reach * 0.26)} 0 0 0 ${round(x + radius * reach)} ${y}`}
      fill="none" stroke=${ink} stroke-width=${width}/>`;
  const rings = svg`${ring(1.5, 5, palette.light)}${ring(1.66, 1.6, palette.accent)}${ring(1.36, 1.2, palette.light)}`;
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx=${x} cy=${y} r="130" fill=${mix(palette.ground, palette.mid, 0.25)}/>
      <circle cx=${x} cy=${y} r="92" fill=${mix(palette.ground, palette.mid, 0.5)}/>
      ${stars(sheet, 206)}
      <clipPath id="planet"><circle cx=${x} cy=${y} r=${radius}/></clipPath>
      <g transform=${`rotate(${tilt} ${x} ${y})`}>
        <g transform=${`rotate(180 ${x} ${y})`}>${rings}</g>
        <g clip-path="url(#planet)">${bands}
          <circle cx=${round(x - radius * 0.5)} cy=${round(y - radius * 0.35)} r=${round(radius * 1.5)} fill="none"
            stroke=${palette.deep} stroke-width=${radius} opacity="0.45"/>
        </g>
        ${rings}
      </g>
      <circle cx=${moonX} cy=${moonY} r=${random.between(5, 8)} fill=${palette.light}/>
      <path d="M0 300V214C60 196 140 196 200 214V300Z" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 214, height: 56, hang: 'middle' },
    style: { weight: 0.09, waist: 62, stretch: 1.25, spacing: 0.3, ends: 'round' },
    ink: palette.light,
    focus: `${round(x - 62)} ${round(y - 93)} 124 186`,
  };
}

/** A dark sun with its corona above a small walker. @type {import('./scene.js').Scene} */
export function eclipse(sheet) {
  const { random, palette } = sheet;
  const x = random.between(80, 120);
  const y = random.between(128, 140);
  const radius = random.between(34, 44);
  const halos = upTo(9).map((at) => {
    const share = at / 8;
    return svg`<circle cx=${x} cy=${y} r=${round(radius + 118 - at * 14)} fill=${mix(palette.ground, palette.accent, share * share * 0.92)}/>`;
  });
  const walkerX = random.between(60, 140);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${halos}
      ${stars(sheet, 90, 24)}
      <circle cx=${x} cy=${y} r=${radius + 3} fill=${palette.light}/>
      <circle cx=${x} cy=${y} r=${radius} fill=${palette.deep}/>
      <path d=${`M0 226C50 ${random.between(210, 222)} 130 ${random.between(224, 236)} 200 216V300H0Z`} fill=${mix(palette.deep, palette.mid, 0.35)}/>
      <path d=${`M0 246C70 ${random.between(236, 246)} 140 238 200 250V300H0Z`} fill=${palette.deep}/>
      <g transform=${`translate(${walkerX} 238)`} fill=${palette.deep}>
        <circle cy="-21" r="3"/><path d="M-3.6 -16.5Q0 -19 3.6 -16.5L4.6 -7L3 -6.5L3.4 6H0.6L0 -4L-0.6 6H-3.4L-3 -6.5L-4.6 -7Z"/>
      </g>`,
    box: { ...HEAD, height: 62 },
    style: { weight: 0.12, waist: 50, stretch: 1.1, spacing: 0.34, ends: 'butt' },
    noteInk: palette.light,
    focus: `${round(x - 60)} ${round(y - 92)} 120 180`,
  };
}

/** Worlds on their circles around a corner sun. @type {import('./scene.js').Scene} */
export function orbits(sheet) {
  const { random, palette } = sheet;
  const left = random.chance(0.5);
  const x = left ? 22 : 178;
  const y = random.between(196, 210);
  const worlds = [52, 76, 102, 130, 160, 192].map((reach, at) => {
    const degrees = left ? random.between(-82, -12) : random.between(-168, -98);
    const [worldX, worldY] = onCircle(x, y, reach, degrees);
    const size = random.between(2.4, 5 + at * 1.6);
    const ink = random.pick([palette.accent, palette.light, palette.mid]);
    return svg`<circle cx=${x} cy=${y} r=${reach} fill="none" stroke=${palette.light} stroke-width=${at % 2 ? 0.5 : 0.9} opacity="0.7"/>
      <circle cx=${worldX} cy=${worldY} r=${size} fill=${ink} stroke=${palette.ground} stroke-width="2.5"/>
      ${random.chance(0.4) ? svg`<ellipse cx=${worldX} cy=${worldY} rx=${round(size * 1.8)} ry=${round(size * 0.5)}
        fill="none" stroke=${palette.light} stroke-width="1" transform=${`rotate(-24 ${worldX} ${worldY})`}/>` : ''}`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${stars(sheet, 210, 34)}
      ${worlds}
      <circle cx=${x} cy=${y} r="36" fill=${palette.accent}/>
      <circle cx=${x} cy=${y} r="27" fill=${mix(palette.accent, palette.light, 0.55)}/>
      <rect y="214" width="200" height="86" fill=${palette.ground}/>
      <rect x="15" y="214" width="170" height="1.2" fill=${palette.accent}/>`,
    box: { ...FOOT, y: 226, height: 46, align: 'left', hang: 'top', largest: 24 },
    style: { weight: 0.1, waist: 38, stretch: 1.1, spacing: 0.24, ends: 'butt' },
    focus: left ? '4 40 116 174' : '80 40 116 174',
  };
}
