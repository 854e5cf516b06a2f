// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { lettersOf, placed } from '../lettering.js';
import { FOOT, HEAD, onCircle, pointList, round, upTo } from './scene.js';

/** A record on its player, or the bars of its sound. @type {import('./scene.js').Scene} */
export function record({ random, palette }) {
  const x = random.between(88, 112);
  const y = 108;
  const grooves = upTo(11).map((at) => svg`<circle cx=${x} cy=${y} r=${76 - at * 4.4} fill="none"
    stroke=${mix(palette.deep, palette.mid, at % 3 ? 0.45 : 0.9)} stroke-width=${at % 3 ? 0.7 : 1.2}/>`);
  const shine = random.between(-60, -20);
  const wedge = (/** @type {number} */ degrees) => svg`<polygon opacity="0.16" fill=${palette.light}
    points=${pointList([[x, y], onCircle(x, y, 79, degrees), onCircle(x, y, 79, degrees + 16)])}/>`;
  const bars = upTo(17).map((at) => {
    const height = random.between(3, 20);
    return svg`<rect x=${16 + at * 10} y=${214 - height} width="6" height=${height} fill=${at % 4 ? palette.mid : palette.accent}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx=${x} cy=${y} r="80" fill=${palette.deep}/>${grooves}
      ${wedge(shine)}${wedge(shine + 180)}
      <circle cx=${x} cy=${y} r="27" fill=${palette.accent}/>
      <circle cx=${x} cy=${y} r="20" fill="none" stroke=${palette.light} stroke-width="1.4"/><circle cx=${x} cy=${y} r="4" fill=${palette.ground}/>
      <path d=${`M184 26L178 96L${round(x + 44)} 138`} fill="none" stroke=${palette.light} stroke-width="4.5" stroke-linejoin="round"/>
      <circle cx="184" cy="26" r="9" fill=${palette.light}/><path d=${`M${round(x + 50)} 131L${round(x + 38)} 148`} stroke=${palette.accent} stroke-width="8"/>
      ${bars}`,
    box: { ...FOOT, y: 222, height: 50, hang: 'middle' },
    style: { weight: 0.16, waist: 56, stretch: 1, spacing: 0.2, ends: 'round', inline: palette.ground },
    focus: `${round(x - 56)} 24 112 168`,
  };
}

/** The blades of a lens. @type {import('./scene.js').Scene} */
export function aperture({ random, palette }) {
  const y = 110;
  const blades = random.whole(6, 9);
  const open = random.between(20, 34);
  const turn = random.between(0, 60);
  const leaves = upTo(blades).map((at) => {
    const degrees = turn + (at * 360) / blades;
    const points = [onCircle(100, y, open, degrees), onCircle(100, y, 78, degrees + 34), onCircle(100, y, 84, degrees + 34 + 180 / blades),
      onCircle(100, y, 78, degrees + 34 + 360 / blades), onCircle(100, y, open, degrees + 360 / blades)];
    return svg`<polygon points=${pointList(points)} fill=${mix(palette.deep, palette.mid, 0.15 + (at % 3) * 0.25)} stroke=${palette.ground} stroke-width="1"/>`;
  });
  const ticks = upTo(60).map((at) => {
    const [x1, y1] = onCircle(100, y, 85, at * 6);
    const [x2, y2] = onCircle(100, y, at % 5 ? 88 : 92, at * 6);
    return svg`<path d=${`M${x1} ${y1}L${x2} ${y2}`} stroke=${palette.type} stroke-width=${at % 5 ? 0.6 : 1.4}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${ticks}
      <clipPath id="lens"><circle cx="100" cy=${y} r="78"/></clipPath>
      <circle cx="100" cy=${y} r="81" fill=${palette.deep}/>
      <g clip-path="url(#lens)"><circle cx="100" cy=${y} r="78" fill=${palette.accent}/>
        <path d=${`M0 ${y + 6}L60 ${y - 8}L110 ${y + 10}L200 ${y - 4}V200H0Z`} fill=${mix(palette.accent, palette.deep, 0.4)}/>
        <circle cx=${random.between(92, 108)} cy=${y - 9} r="8" fill=${palette.light}/>${leaves}</g>
      <path d="M15 212H185" stroke=${palette.type} stroke-width="0.8"/>`,
    box: { ...FOOT, y: 222, height: 50, align: 'left', hang: 'top', largest: 26 },
    style: { weight: 0.13, waist: 50, stretch: 0.9, spacing: 0.18 },
    focus: '42 24 116 174',
  };
}

/** One letter, very large. @type {import('./scene.js').Scene} */
export function monogram({ random, palette, title }) {
  const initial = /[\p{L}\p{N}]/u.exec(title.replace(/^(the|a|an)\s+/i, ''))?.[0] ?? '*';
  const waist = random.pick([40, 50, 62]);
  const { width, path } = lettersOf(initial, waist)?.[0] ?? { width: 72, path: 'M0 50A36 50 0 1 1 72 50A36 50 0 1 1 0 50Z' };
  const stretchX = Math.min(1.9, 126 / Math.max(width, 30));
  const x = (200 - width * stretchX) / 2;
  const letter = placed(path, stretchX, 1.5, x, 34);
  const weight = random.between(30, 40);
  const disc = random.pick([[54, 66], [146, 66], [146, 150], [54, 150]]);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx=${disc[0]} cy=${disc[1]} r=${random.between(40, 54)} fill=${palette.mid}/>
      <path d=${letter} fill="none" stroke=${palette.accent} stroke-width=${weight} stroke-miterlimit="3"/>
      <path d=${letter} fill="none" stroke=${palette.light} stroke-width="1.4" stroke-miterlimit="3"/>
      <path d="M15 214H185" stroke=${palette.type} stroke-width="1.2"/>`,
    box: { ...FOOT, y: 225, height: 47, align: 'left', hang: 'top', largest: 24 },
    style: { weight: 0.15, waist, stretch: 0.9, spacing: 0.18 },
    focus: '34 10 132 198',
  };
}

/** A beam from the projector's window. @type {import('./scene.js').Scene} */
export function projector({ random, palette }) {
  const left = random.chance(0.5);
  const motes = upTo(30).map(() => svg`<circle cx=${random.between(40, 196)} cy=${random.between(96, 176)} r=${random.between(0.4, 1.3)} fill=${palette.light}/>`);
  const heads = upTo(7).map((at) => {
    const x = 12 + at * 30 + random.between(-5, 5);
    const y = 200 + random.between(-4, 6);
    return svg`<circle cx=${x} cy=${y} r="9.5"/><path d=${`M${round(x - 17)} 236Q${round(x - 16)} ${round(y + 12)} ${x} ${round(y + 10)}Q${round(x + 16)} ${round(y + 12)} ${round(x + 17)} 236Z`}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <g transform=${left ? 'scale(1)' : 'matrix(-1 0 0 1 200 0)'}>
        <polygon points="20,104 210,70 210,206" fill=${palette.accent} opacity="0.4"/>
        <polygon points="20,104 210,92 210,184" fill=${palette.accent} opacity="0.55"/>
        <polygon points="20,104 210,114 210,162" fill=${palette.light} opacity="0.6"/>
        ${motes}
        <rect x="6" y="92" width="20" height="24" rx="2" fill=${palette.deep}/><circle cx="24" cy="104" r="6" fill=${palette.light}/>
      </g>
      <g fill=${palette.deep}>${heads}</g><rect y="226" width="200" height="74" fill=${palette.deep}/>`,
    box: { ...HEAD, height: 48 },
    style: { weight: 0.12, waist: 42, stretch: 1, spacing: 0.22 },
    noteInk: palette.light,
    focus: left ? '4 66 108 162' : '88 66 108 162',
  };
}
