// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, HEAD, onCircle, pointList, round, upTo } from './scene.js';

/** A town at night, some windows lit. @type {import('./scene.js').Scene} */
export function skyline({ random, palette }) {
  const row = (/** @type {number} */ low, /** @type {number} */ high, /** @type {string} */ ink, /** @type {number} */ lit) => {
    const blocks = [];
    for (let x = random.between(-14, 0); x < 200;) {
      const width = random.whole(3, 6) * 6;
      const top = random.between(low, high);
      const roof = random.pick(['', `M${x + width / 2} ${top}v-14`, `M${x + 6} ${top}v-6h${width - 12}v6`]);
      const windows = upTo(Math.floor((width - 4) / 6)).flatMap((column) => upTo(Math.floor((262 - top) / 8)).map((line) =>
        random.chance(lit) ? svg`<rect x=${round(x + 3.6 + column * 6)} y=${round(top + 6 + line * 8)} width="2.8" height="4.2"
          fill=${random.chance(0.8) ? palette.accent : palette.light}/>` : ''));
      blocks.push(svg`<rect x=${x} y=${top} width=${width} height=${300 - top} fill=${ink}/>
        <path d=${roof || 'M0 0'} stroke=${ink} stroke-width="2" fill=${ink}/>${windows}`);
      x += width + random.pick([0, 0, 3]);
    }
    return blocks;
  };
  const moonX = random.between(46, 154);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <rect y="90" width="200" height="210" fill=${mix(palette.ground, palette.mid, 0.3)}/>
      <rect y="126" width="200" height="174" fill=${mix(palette.ground, palette.mid, 0.6)}/>
      <circle cx=${moonX} cy=${random.between(112, 124)} r="28" fill=${palette.light}/>
      ${row(112, 160, mix(palette.mid, palette.ground, 0.35), 0)}
      ${row(138, 196, mix(palette.ground, palette.deep, 0.4), 0.16)}
      ${row(178, 232, palette.deep, 0.42)}
      <rect y="268" width="200" height="32" fill=${palette.deep}/>`,
    box: { ...HEAD, height: 60 },
    style: { weight: 0.17, waist: 46, stretch: 0.72, spacing: 0.14 },
    noteInk: palette.light,
    focus: '36 100 112 168',
  };
}

/** Light through a blind upon somebody in a hat. @type {import('./scene.js').Scene} */
export function blinds({ random, palette }) {
  const lean = random.chance(0.5) ? 1 : -1;
  const slats = upTo(9).map((at) => {
    const y = 84 + at * 17;
    const points = [[14, y], [186, y - 16], [186, y - 6], [14, y + 10]];
    return svg`<polygon points=${pointList(points)} fill=${mix(palette.accent, palette.light, 0.55 - at * 0.05)}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <g transform=${lean < 0 ? 'matrix(-1 0 0 1 200 0)' : 'scale(1)'}>
        ${slats}
        <rect x="14" y="60" width="2.4" height="180" fill=${palette.ground}/><rect x="97" y="60" width="5" height="190" fill=${palette.ground}/>
        <g transform=${`translate(${random.between(100, 112)} 0)`} fill=${palette.deep}>
          <path d="M-62 300C-60 246 -44 228 -17 219L-14 204H14L18 219C46 228 62 246 64 300Z"/>
          <path d="M-21 168C-24 196 -16 214 0 214C15 214 22 196 20 168Z"/>
          <path d="M20 182l6 10l-6 3z"/>
          <path d="M-46 170C-30 160 -28 158 -26 152C-24 134 -18 126 -8 127C-3 128 3 128 8 126C18 124 24 136 26 152C30 158 38 160 50 164C40 176 -34 180 -46 170Z"/>
        </g>
        <path d="M-26 152C-10 159 14 159 27 151" transform="translate(106 0)" fill="none" stroke=${palette.accent} stroke-width="3"/>
      </g>
      <rect y="262" width="200" height="38" fill=${palette.deep}/>`,
    box: { ...HEAD, height: 50, largest: 30 },
    style: { weight: 0.1, waist: 38, stretch: 0.85, spacing: 0.22 },
    noteInk: palette.light,
    focus: '44 100 116 174',
  };
}

/** What is behind the door? @type {import('./scene.js').Scene} */
export function keyhole({ random, palette }) {
  const y = random.between(84, 92);
  const plate = upTo(4).map((at) => svg`<rect x=${26 + at * 9} y=${14 + at * 9} width=${148 - at * 18} height=${182 - at * 18}
    rx=${74 - at * 9} fill="none" stroke=${mix(palette.mid, palette.ground, at * 0.18)} stroke-width=${at % 2 ? 1 : 3}/>`);
  const hole = `M${100 - 15} ${y + 24}A32 32 0 1 1 ${100 + 15} ${y + 24}L122 176H78Z`;
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${plate}
      <clipPath id="hole"><path d=${hole}/></clipPath>
      <g clip-path="url(#hole)">
        <rect width="200" height="200" fill=${palette.accent}/>
        <circle cx="100" cy=${y} r="21" fill=${mix(palette.accent, palette.light, 0.6)}/>
        <rect y="152" width="200" height="40" fill=${mix(palette.accent, palette.deep, 0.45)}/>
        <path d=${`M${random.pick([84, 92])} 178L97 146L103 146L${random.pick([106, 116])} 178Z`} fill=${palette.deep} opacity="0.6"/>
        <path d="M95.5 147V118Q100 112 104.5 118V147H101L100 134L99 147Z" fill=${palette.deep}/><circle cx="100" cy="108" r="4.6" fill=${palette.deep}/>
      </g>
      <path d=${hole} fill="none" stroke=${palette.light} stroke-width="2"/>
      ${[32, 164].map((screw) => svg`<circle cx="100" cy=${screw === 32 ? 26 : 186} r="3" fill=${palette.mid}/>`)}`,
    box: FOOT,
    style: { weight: 0.09, waist: 62, stretch: 0.9, spacing: 0.26, ends: 'round' },
    focus: `${100 - 58} 30 116 174`,
  };
}

/** Somebody falls into a spiral. @type {import('./scene.js').Scene} */
export function spiral({ random, palette }) {
  const x = random.between(88, 112);
  const y = random.between(100, 116);
  const turn = random.between(0, 360);
  const direction = random.pick([-1, 1]);
  const arm = (/** @type {number} */ offset) => {
    const outer = [];
    const inner = [];
    for (let at = 0; at <= 120; at++) {
      const degrees = turn + offset + direction * at * 11;
      const reach = 5 * Math.exp(at * 0.0335);
      outer.push(onCircle(x, y, reach, degrees, 0.94));
      inner.push(onCircle(x, y, reach * 0.74, degrees + direction * 10, 0.94));
    }
    return pointList([...outer, ...inner.reverse()]);
  };
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.accent}/>
      <polygon points=${arm(0)} fill=${palette.ground}/>
      <polygon points=${arm(180)} fill=${palette.ground}/>
      <circle cx=${x} cy=${y} r="7" fill=${palette.ground}/>
      <g transform=${`translate(${x} ${y}) rotate(${random.between(-40, 40)})`} fill=${palette.light}>
        <circle cy="-12" r="3.4"/><path d="M-2.5 -8L3 -8L5 0L12 -5L13.5 -3L5.5 5L4 4L4 8L11 17L8.5 19L0 9L-6 20L-9 18.5L-3 6L-3.5 0L-12 2L-12.5 -0.5Z"/>
      </g>
      <path d="M0 206H200V300H0Z" fill=${palette.ground}/>`,
    box: { ...FOOT, y: 216, height: 54, hang: 'middle' },
    style: { weight: 0.2, waist: 54, stretch: 0.82, spacing: 0.12 },
    focus: `${round(x - 56)} ${round(y - 84)} 112 168`,
  };
}
