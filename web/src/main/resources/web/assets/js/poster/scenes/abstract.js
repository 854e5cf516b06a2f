// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, HEAD, onCircle, round, upTo } from './scene.js';

/** A signal, line below line, loud in the middle. @type {import('./scene.js').Scene} */
export function signal({ random, palette }) {
  const rows = 23;
  const loudest = random.between(84, 116);
  const loud = random.whole(8, 14);
  const lines = upTo(rows).map((row) => {
    const base = 88 + row * 7.6;
    let level = 10;
    const points = upTo(57).map((at) => {
      const x = 18 + at * 2.93;
      const envelope = Math.exp(-(((x - loudest) / 34) ** 2)) * (0.45 + 0.55 * Math.sin(((row + 1) / rows) * Math.PI));
      level = level * 0.45 + random.between(0, 50) * 0.55;
      return `${round(x)} ${round(base - envelope * level - random.between(0, 1.4))}`;
    });
    return svg`<path d=${`M${points.join('L')}`} fill=${palette.ground} stroke=${row === loud ? palette.accent : palette.light}
      stroke-width=${row === loud ? 2.2 : 1.2} stroke-linejoin="round"/>`;
  });
  return {
    picture: svg`<rect width="200" height="300" fill=${palette.ground}/>${lines}
      <rect y="262" width="200" height="38" fill=${palette.ground}/>`,
    box: { ...HEAD, height: 42 },
    style: { weight: 0.11, waist: 50, stretch: 1.05, spacing: 0.3 },
    focus: `${round(loudest - 56)} 72 112 168`,
  };
}

/** A maze with one way in. @type {import('./scene.js').Scene} */
export function maze({ random, palette }) {
  const y = 108;
  const rings = [20, 34, 48, 62, 76, 90];
  const walls = rings.map((reach, ring) => {
    const gap = random.between(0, 360);
    const width = 760 / reach;
    const [x1, y1] = onCircle(100, y, reach, gap + width);
    const [x2, y2] = onCircle(100, y, reach, gap);
    const bars = ring === 0 ? [] : upTo(random.whole(1, 3)).map((_, at) => {
      const degrees = gap + 60 + at * 97;
      const [fromX, fromY] = onCircle(100, y, rings[ring - 1], degrees);
      const [toX, toY] = onCircle(100, y, reach, degrees);
      return `M${fromX} ${fromY}L${toX} ${toY}`;
    });
    return svg`<path d=${`M${x1} ${y1}A${reach} ${reach} 0 1 1 ${x2} ${y2}${bars.join('')}`}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx="100" cy=${y} r="96" fill=${palette.deep}/>
      <circle cx="100" cy=${y} r="41" fill=${mix(palette.deep, palette.mid, 0.45)}/>
      <g fill="none" stroke=${palette.light} stroke-width="4.6" stroke-linecap="round">${walls}</g>
      <circle cx="100" cy=${y} r="8" fill=${palette.accent}/>`,
    box: { ...FOOT, y: 218, height: 52, hang: 'middle' },
    style: { weight: 0.13, waist: 56, stretch: 1, spacing: 0.24, ends: 'round' },
    focus: '40 18 120 180',
  };
}
