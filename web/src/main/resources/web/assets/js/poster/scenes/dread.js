// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, onCircle, pointList, round, upTo } from './scene.js';

/** Bare trees before a large moon. @type {import('./scene.js').Scene} */
export function darkWood({ random, palette }) {
  const moonX = random.between(74, 126);
  const trunk = (/** @type {number} */ x, /** @type {number} */ width, /** @type {string} */ ink) => {
    const lean = random.between(-8, 8);
    const boughs = upTo(5).map(() => {
      const y = random.between(26, 160);
      const side = random.pick([-1, 1]);
      const reach = random.between(12, 28);
      const foot = x + lean * (1 - y / 220);
      const tip = foot + side * reach;
      return svg`<path d=${`M${round(foot)} ${y}Q${round(foot + side * reach * 0.5)} ${round(y - 4)} ${round(tip)} ${round(y - reach)}
        M${round(foot + side * reach * 0.62)} ${round(y - reach * 0.4)}L${round(tip + side * 7)} ${round(y - reach * 0.55)}`}
        fill="none" stroke=${ink} stroke-width=${round(width * 0.28)} stroke-linecap="round"/>`;
    });
    return svg`<path d=${`M${round(x + lean - width * 0.24)} -4L${round(x - width / 2)} 220H${round(x + width / 2)}L${round(x + lean + width * 0.24)} -4Z`} fill=${ink}/>${boughs}`;
  };
  const far = mix(palette.mid, palette.ground, 0.45);
  const gap = moonX;
  const places = [8, 26, 46, 66, 86, 108, 130, 152, 172, 192].filter((x) => Math.abs(x - gap) > 15);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx=${moonX} cy="104" r="92" fill=${mix(palette.ground, palette.mid, 0.4)}/>
      <circle cx=${moonX} cy="104" r="66" fill=${palette.accent}/>
      <circle cx=${round(moonX - 18)} cy="88" r="12" fill=${mix(palette.accent, palette.light, 0.35)}/>
      <circle cx=${round(moonX + 22)} cy="122" r="8" fill=${mix(palette.accent, palette.light, 0.35)}/>
      ${places.map((x) => trunk(x + random.between(2, 10), random.between(4, 6), far))}
      ${places.filter(() => random.chance(0.6)).map((x) => trunk(x, random.between(7, 12), palette.deep))}
      <path d=${`M0 204Q${gap} ${random.between(176, 188)} 200 206V300H0Z`} fill=${palette.deep}/>
      <g transform=${`translate(${round(moonX)} 190)`} fill=${palette.deep}><path d="M-9 8V-10L0 -20L9 -10V8Z"/>
        <rect x="-2.5" y="-8" width="5" height="8" fill=${palette.light}/></g>`,
    box: { ...FOOT, y: 218, height: 52 },
    style: { weight: 0.15, waist: 40, stretch: 0.66, spacing: 0.18, ends: 'butt' },
    ink: palette.light,
    focus: `${round(moonX - 62)} 16 124 186`,
  };
}

/** It sees you. @type {import('./scene.js').Scene} */
export function eye({ random, palette }) {
  const y = random.between(98, 110);
  const lidHeight = random.between(44, 60);
  const lid = `M16 ${y}Q100 ${y - lidHeight * 1.7} 184 ${y}Q100 ${y + lidHeight * 1.5} 16 ${y}Z`;
  const lashes = upTo(27).map((at) => {
    const degrees = -170 + at * (160 / 26);
    const [x1, y1] = onCircle(100, y + 12, 82, degrees, 0.72);
    const [x2, y2] = onCircle(100, y + 12, random.between(98, 126), degrees, 0.86);
    return svg`<path d=${`M${x1} ${y1}L${x2} ${y2}`} stroke=${palette.accent} stroke-width=${at % 2 ? 1 : 2.4} stroke-linecap="round"/>`;
  });
  const spokes = upTo(40).map((at) => {
    const [x1, y1] = onCircle(100, y, 15, at * 9);
    const [x2, y2] = onCircle(100, y, random.between(24, 33), at * 9);
    return svg`<path d=${`M${x1} ${y1}L${x2} ${y2}`} stroke=${palette.light} stroke-width="1.1" opacity="0.8"/>`;
  });
  const tears = random.chance(0.6)
    ? upTo(random.whole(2, 5)).map(() => {
        const x = random.between(60, 140);
        return svg`<path d=${`M${x} ${y + 24}V${random.between(y + 50, y + 92)}`} stroke=${palette.accent}
          stroke-width=${random.between(2, 5)} stroke-linecap="round"/>`;
      })
    : '';
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${lashes}${tears}
      <clipPath id="lid"><path d=${lid}/></clipPath>
      <path d=${lid} fill=${palette.light}/>
      <g clip-path="url(#lid)">
        <circle cx="100" cy=${y} r="41" fill=${palette.deep}/>
        <circle cx="100" cy=${y} r="36" fill=${palette.accent}/>
        ${spokes}
        <circle cx="100" cy=${y} r="17" fill=${palette.deep}/>
        <circle cx="110" cy=${y - 11} r="6" fill=${palette.light}/>
        <path d=${`M0 ${y - 90}H200V${y - 20}Q100 ${y - 56} 0 ${y - 20}Z`} fill=${palette.deep} opacity="0.3"/>
      </g>
      <path d=${lid} fill="none" stroke=${palette.deep} stroke-width="4"/>`,
    box: { ...FOOT, y: 204, height: 66 },
    style: { weight: 0.21, waist: 58, stretch: 0.7, spacing: 0.12 },
    focus: `40 ${round(y - 88)} 120 180`,
  };
}

/** Cracked glass or bare bones of light. @type {import('./scene.js').Scene} */
export function shatter({ random, palette }) {
  const x = random.between(70, 130);
  const y = random.between(80, 120);
  const count = random.whole(13, 17);
  const rays = upTo(count).map((at) => (at * 360) / count + random.between(-9, 9));
  const shards = rays.flatMap((degrees, at) => {
    const next = rays[(at + 1) % count] + (at + 1 === count ? 360 : 0);
    const rings = [0, random.between(14, 24), random.between(38, 58), random.between(78, 104), 300];
    return rings.slice(1).map((reach, ring) => {
      const inner = rings[ring];
      const points = [onCircle(x, y, inner, degrees), onCircle(x, y, reach, degrees), onCircle(x, y, reach * random.between(0.9, 1.1), next), onCircle(x, y, inner, next)];
      const ink = ring === 0 ? palette.light : random.pick([palette.ground, palette.deep, mix(palette.ground, palette.mid, 0.5), palette.mid, ring === 1 ? palette.accent : palette.ground]);
      return svg`<polygon points=${pointList(points)} fill=${ink} stroke=${palette.light} stroke-width=${ring > 2 ? 0.5 : 0.9}/>`;
    });
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${shards}
      <path d="M0 212L200 196V300H0Z" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 218, height: 52, hang: 'middle' },
    style: { weight: 0.13, waist: 50, stretch: 0.8, spacing: 0.2 },
    ink: palette.light,
    focus: `${round(x - 54)} ${round(y - 81)} 108 162`,
  };
}
