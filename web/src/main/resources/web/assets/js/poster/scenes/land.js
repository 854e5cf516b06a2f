// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, HEAD, onCircle, pointList, round, upTo } from './scene.js';

/** Mountain ridges, one behind the other. @type {import('./scene.js').Scene} */
export function ridges({ random, palette }) {
  const sunX = random.between(50, 150);
  const sunY = random.between(108, 128);
  const ridge = (/** @type {number} */ base, /** @type {number} */ height, /** @type {string} */ ink) => {
    const points = [[-10, 300], [-10, base]];
    for (let x = -10, up = random.chance(0.5); x < 210; up = !up) {
      x += random.between(14, 34);
      points.push([x, base - (up ? random.between(height * 0.5, height) : random.between(0, height * 0.25))]);
    }
    return svg`<polygon points=${pointList([...points, [210, 300]])} fill=${ink}/>`;
  };
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx=${sunX} cy=${sunY} r="46" fill=${mix(palette.ground, palette.accent, 0.35)}/>
      <circle cx=${sunX} cy=${sunY} r="32" fill=${palette.accent}/>
      ${upTo(5).map((at) => ridge(158 + at * 20, 44 - at * 4, mix(palette.mid, palette.deep, at / 4)))}
      ${upTo(3).map((at) => {
        const x = sunX + (sunX < 100 ? 1 : -1) * (40 + at * 13);
        const y = 96 + (at % 2) * 8;
        return svg`<path d=${`M${round(x - 6)} ${y}Q${round(x - 3)} ${y - 5} ${x} ${y}Q${round(x + 3)} ${y - 5} ${round(x + 6)} ${y}`}
          fill="none" stroke=${palette.deep} stroke-width="1.4"/>`;
      })}`,
    box: { ...HEAD, height: 60 },
    style: { weight: 0.15, waist: 50, stretch: 0.95, spacing: 0.2 },
    noteInk: palette.light,
    focus: `${round(Math.max(0, Math.min(84, sunX - 58)))} 66 116 174`,
  };
}

/** Table mountains, a striped sun and a cactus. @type {import('./scene.js').Scene} */
export function desert({ random, palette }) {
  const sunX = random.between(62, 138);
  const mesa = (/** @type {number} */ x, /** @type {number} */ width, /** @type {number} */ top, /** @type {string} */ ink) =>
    svg`<path d=${`M${x - width} 220L${round(x - width * 0.62)} ${top + 16}L${round(x - width * 0.55)} ${top}H${round(x + width * 0.5)}L${round(x + width * 0.6)} ${top + 22}L${x + width} 220Z`} fill=${ink}/>`;
  const cactusX = sunX < 100 ? random.between(148, 166) : random.between(34, 52);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx=${sunX} cy="128" r="56" fill=${palette.accent}/>
      ${upTo(6).map((at) => svg`<rect x="0" y=${126 + at * 10} width="200" height=${1.6 + at * 1.1} fill=${palette.ground}/>`)}
      ${mesa(random.between(20, 50), random.between(46, 60), random.between(140, 156), mix(palette.mid, palette.ground, 0.25))}
      ${mesa(random.between(150, 186), random.between(38, 60), random.between(130, 152), palette.mid)}
      ${mesa(random.between(84, 116), random.between(20, 30), random.between(166, 182), mix(palette.mid, palette.deep, 0.3))}
      <path d="M0 212Q100 200 200 212V300H0Z" fill=${palette.deep}/>
      <g transform=${`translate(${cactusX} 216)`} fill="none" stroke=${palette.deep} stroke-linecap="round">
        <path d="M0 6V-66" stroke-width="10"/><path d="M0 -22H-17V-42M0 -32H16V-54" stroke-width="7" stroke-linejoin="round"/>
      </g>`,
    box: { ...HEAD, y: 17, height: 50 },
    style: { weight: 0.22, waist: 40, stretch: 0.86, spacing: 0.12, ends: 'square' },
    noteInk: palette.light,
    focus: '42 66 116 174',
  };
}

/** A small ship among large waves. @type {import('./scene.js').Scene} */
export function waves({ random, palette }) {
  const size = random.pick([20, 25, 33.4]);
  const rows = upTo(Math.ceil(150 / (size * 0.55)));
  const shell = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ row) =>
    [1, 0.76, 0.52, 0.28].map((share, ring) => svg`<circle cx=${round(x)} cy=${round(y)} r=${round(size * share)}
      fill=${ring % 2 ? palette.light : mix(palette.mid, palette.deep, Math.min(1, row * 0.13))}/>`);
  const shipX = random.between(60, 140);
  const shipRow = 146;
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx=${shipX < 100 ? 146 : 54} cy="116" r="26" fill=${palette.accent}/>
      <g transform=${`translate(${shipX} ${shipRow}) rotate(${random.between(-9, 9)})`}>
        <path d="M-26 -4H26L18 12H-18Z" fill=${palette.deep}/>
        <path d="M-1 -6V-50" stroke=${palette.deep} stroke-width="2"/>
        <path d="M2 -48C20 -40 24 -22 23 -8H2Z" fill=${palette.accent}/><path d="M-4 -42C-18 -34 -21 -20 -20 -8H-4Z" fill=${palette.light}/>
      </g>
      ${rows.map((row) => upTo(Math.ceil(220 / (size * 2)) + 1).map((column) =>
        shell(column * size * 2 - (row % 2 ? size : 0), 172 + row * size * 0.55, row)))}
      <rect y="276" width="200" height="24" fill=${palette.deep}/>`,
    box: { ...HEAD, height: 58 },
    style: { weight: 0.11, waist: 44, stretch: 1.05, spacing: 0.26, ends: 'round' },
    noteInk: palette.light,
    focus: `${round(shipX - 54)} 74 108 162`,
  };
}

/** Balloons over round hills. @type {import('./scene.js').Scene} */
export function balloons({ random, palette }) {
  const inks = [palette.accent, palette.mid, palette.light];
  const balloon = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ size) => {
    const [first, second] = random.shuffle(inks);
    const envelope = 'M0 40C-12 26 -34 14 -34 -10A34 34 0 0 1 34 -10C34 14 12 26 0 40Z';
    return svg`<g transform=${`translate(${round(x)} ${round(y)}) scale(${size})`}>
      <path d=${envelope} fill=${first}/>
      <path d="M0 40C-22 10 -22 -30 0 -44C22 -30 22 10 0 40Z" fill=${second}/>
      <path d="M0 40C-8 10 -8 -30 0 -44C8 -30 8 10 0 40Z" fill=${first}/>
      <path d="M-6 40L-5 50M6 40L5 50" stroke=${palette.deep} stroke-width="1.2"/>
      <rect x="-7" y="50" width="14" height="9" rx="2" fill=${palette.deep}/>
    </g>`;
  };
  const mainX = random.between(74, 126);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${upTo(4).map((at) => svg`<path d=${`M${random.between(-10, 150)} ${30 + at * 46}h${random.between(34, 60)}`} stroke=${palette.light}
        stroke-width="9" stroke-linecap="round" opacity="0.7"/>`)}
      ${balloon(mainX < 100 ? 160 : 40, random.between(52, 76), random.between(0.5, 0.7))}
      ${balloon(mainX < 100 ? 28 : 172, random.between(118, 142), 0.4)}
      ${balloon(mainX, random.between(96, 110), random.between(1.2, 1.4))}
      <ellipse cx="30" cy="262" rx="130" ry="66" fill=${mix(palette.mid, palette.deep, 0.25)}/>
      <ellipse cx="180" cy="272" rx="140" ry="68" fill=${mix(palette.mid, palette.deep, 0.6)}/>
      <path d="M0 226Q100 206 200 222V300H0Z" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 228, height: 44, hang: 'middle' },
    style: { weight: 0.2, waist: 52, stretch: 0.95, spacing: 0.14, ends: 'round' },
    ink: palette.light,
    focus: `${round(mainX - 56)} 34 112 168`,
  };
}

/** The road under a turning sky of stars. @type {import('./scene.js').Scene} */
export function startrails({ random, palette }) {
  const x = random.between(70, 130);
  const y = random.between(150, 170);
  const trails = upTo(34).map((at) => {
    const reach = 12 + at * 5.4;
    const start = random.between(150, 300);
    const [x1, y1] = onCircle(x, y, reach, start);
    const [x2, y2] = onCircle(x, y, reach, start + random.between(20, 80));
    return svg`<path d=${`M${x1} ${y1}A${reach} ${reach} 0 0 1 ${x2} ${y2}`} fill="none" stroke-linecap="round"
      stroke=${random.pick([palette.light, palette.accent, palette.mid])} stroke-width=${random.pick([0.8, 1.2, 2])}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${trails}
      <path d=${`M0 196L${round(x)} 186L200 198V300H0Z`} fill=${palette.deep}/>
      <path d=${`M${round(x - 2)} 187H${round(x + 2)}L128 300H72Z`} fill=${mix(palette.deep, palette.mid, 0.5)}/>
      ${upTo(4).map((at) => svg`<path d=${`M${round(x + (100 - x) * (at * 0.06 + at * at * 0.02))} ${190 + at * at * 2.2}v${2 + at * 2}`}
        stroke=${palette.accent} stroke-width=${0.8 + at * 0.5}/>`)}
      <rect y="216" width="200" height="84" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 218, height: 54, hang: 'middle' },
    style: { weight: 0.1, waist: 60, stretch: 1.05, spacing: 0.26, ends: 'round' },
    ink: palette.light,
    focus: `${round(x - 62)} 34 124 186`,
  };
}

/** A map, a route, a cross. @type {import('./scene.js').Scene} */
export function treasureMap({ random, palette }) {
  const rose = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ size) => upTo(8).map((at) => {
    const reach = at % 2 ? size * 0.55 : size;
    const tip = onCircle(x, y, reach, at * 45);
    return svg`<polygon points=${pointList([[x, y], onCircle(x, y, size * 0.2, at * 45 - 30), tip])} fill=${palette.deep}/>
      <polygon points=${pointList([[x, y], onCircle(x, y, size * 0.2, at * 45 + 30), tip])} fill=${palette.accent}/>`;
  });
  const coast = (/** @type {number} */ grow) => {
    const shift = new Array(16).fill(0).map((_, at) => Math.sin(at * 2.4 + turn) * 12 + Math.cos(at * 1.3 + turn * 2) * 9);
    return pointList(shift.map((push, at) => onCircle(86, 122, 66 + push + grow, at * 22.5, 0.86)));
  };
  const turn = random.between(0, 6);
  const [crossX, crossY] = [random.between(70, 120), random.between(92, 116)];
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <g fill="none" stroke=${mix(palette.ground, palette.mid, 0.55)} stroke-linejoin="round">
        ${[30, 22, 14].map((grow) => svg`<polygon points=${coast(grow)} stroke-width="1"/>`)}</g>
      <polygon points=${coast(0)} fill=${palette.mid} stroke=${palette.deep} stroke-width="2" stroke-linejoin="round"/>
      <polygon points=${coast(-22)} fill=${mix(palette.mid, palette.light, 0.3)}/>
      ${rose(164, 44, 27)}
      <path d=${`M28 204C${random.between(20, 60)} 160 ${random.between(100, 150)} 176 ${random.between(104, 130)} 146S${round(crossX - 24)} 140 ${crossX} ${crossY}`}
        fill="none" stroke=${palette.deep} stroke-width="3.4" stroke-dasharray="9 6"/>
      <path d=${`M${crossX - 11} ${crossY - 11}l22 22m0 -22l-22 22`} stroke=${palette.accent} stroke-width="7.5"/>
      <rect y="208" width="200" height="92" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 218, height: 54, hang: 'middle' },
    style: { weight: 0.17, waist: 60, stretch: 0.86, spacing: 0.18, ends: 'square' },
    ink: palette.light,
    focus: '26 26 124 186',
  };
}
