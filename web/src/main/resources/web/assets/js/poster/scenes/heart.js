// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, HEAD, onCircle, round, upTo } from './scene.js';

/** Two circles that meet. @type {import('./scene.js').Scene} */
export function pair({ random, palette }) {
  const y = random.between(100, 110);
  const apart = random.between(27, 38);
  const radius = random.between(54, 60);
  const half = Math.sqrt(radius * radius - apart * apart);
  const meet = `M100 ${round(y - half)}A${radius} ${radius} 0 0 1 100 ${round(y + half)}A${radius} ${radius} 0 0 1 100 ${round(y - half)}Z`;
  const echoes = upTo(5).map((at) => svg`<circle cx=${round(100 - apart)} cy=${y} r=${radius + 8 + at * 9}/><circle cx=${round(100 + apart)} cy=${y} r=${radius + 8 + at * 9}/>`);
  const heart = svg`<path transform=${`translate(100 ${round(y)}) scale(${random.between(0.9, 1.1)})`} fill=${palette.light}
    d="M0 18C-14 8 -19 0 -19 -8C-19 -19 -5 -21 0 -10C5 -21 19 -19 19 -8C19 0 14 8 0 18Z"/>`;
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <g fill="none" stroke=${mix(palette.ground, palette.mid, 0.5)} stroke-width="1">${echoes}</g>
      <circle cx=${round(100 - apart)} cy=${y} r=${radius} fill=${palette.mid}/>
      <circle cx=${round(100 + apart)} cy=${y} r=${radius} fill=${palette.accent}/>
      <path d=${meet} fill=${palette.deep}/>
      ${heart}
      <rect y="200" width="200" height="100" fill=${palette.ground}/>`,
    box: { ...FOOT, y: 210, height: 60, hang: 'middle' },
    style: { weight: 0.07, waist: 38, stretch: 1.05, spacing: 0.26, ends: 'round' },
    focus: `42 ${round(y - 87)} 116 174`,
  };
}

/** Flowers, as many as chance gives. @type {import('./scene.js').Scene} */
export function bouquet({ random, palette }) {
  const footX = random.between(86, 114);
  const heads = random.shuffle([[48, 92], [100, 62], [150, 86], [76, 132], [128, 136]]).slice(0, random.whole(3, 5));
  const flower = (/** @type {number[]} */ [x, y], /** @type {number} */ at) => {
    const petals = random.pick([5, 6, 8, 12]);
    const size = random.between(17, 27);
    const ink = [palette.accent, palette.mid, palette.light][at % 3];
    return svg`${upTo(petals).map((petal) => {
      const [petalX, petalY] = onCircle(x, y, size * 0.62, (petal * 360) / petals + at * 20);
      return svg`<ellipse cx=${petalX} cy=${petalY} rx=${round(size * 0.56)} ry=${round((size * 2.3) / petals + 2.4)} fill=${ink}
        transform=${`rotate(${round((petal * 360) / petals + at * 20)} ${petalX} ${petalY})`}/>`;
    })}<circle cx=${x} cy=${y} r=${round(size * 0.36)} fill=${palette.deep}/>
      <circle cx=${x} cy=${y} r=${round(size * 0.16)} fill=${ink === palette.accent ? palette.light : palette.accent}/>`;
  };
  const stem = (/** @type {number[]} */ [x, y]) => {
    const bendX = (x + footX) / 2 + (x - footX) * 0.3;
    const leafX = round((bendX + footX) / 2);
    const side = x < footX ? -1 : 1;
    return svg`<path d=${`M${x} ${y}Q${round(bendX)} 170 ${footX} 214`} fill="none" stroke=${palette.deep} stroke-width="3"/>
      <path d=${`M${leafX} 188Q${leafX + side * 10} 166 ${leafX + side * 30} 168Q${leafX + side * 22} 188 ${leafX} 188Z`} fill=${palette.deep}/>`;
  };
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx="100" cy="110" r="92" fill=${mix(palette.ground, palette.mid, 0.28)}/>
      ${heads.map(stem)}${heads.map(flower)}
      <path d=${`M${footX - 20} 178H${footX + 20}L${footX + 14} 216H${footX - 14}Z`} fill=${palette.deep}/>
      <path d=${`M${footX - 18} 190H${footX + 18}`} stroke=${palette.accent} stroke-width="3"/>`,
    box: { ...FOOT, y: 226, height: 46, hang: 'middle' },
    style: { weight: 0.08, waist: 62, stretch: 0.95, spacing: 0.24, ends: 'round' },
    focus: '38 28 124 186',
  };
}

/** Two windows, lit, in one wall. @type {import('./scene.js').Scene} */
export function windows({ random, palette }) {
  const lit = new Set(random.shuffle(upTo(12)).slice(0, random.whole(2, 4)));
  const panes = upTo(12).map((at) => {
    const x = 22 + (at % 3) * 56;
    const y = 92 + Math.floor(at / 3) * 46;
    const on = lit.has(at);
    const who = random.pick(['cat', 'person', 'plant', 'plant']);
    return svg`<rect x=${x - 3} y=${y - 3} width="50" height="42" fill=${mix(palette.ground, palette.deep, 0.5)}/>
      <rect x=${x} y=${y} width="44" height="36" fill=${on ? palette.accent : palette.deep}/>
      ${on && who === 'person' ? svg`<path d=${`M${x + 13} ${y + 36}v-8q0-8 6-9a7 7 0 1 1 8 0q6 1 6 9v8z`} fill=${palette.deep}/>` : ''}
      ${on && who === 'cat' ? svg`<path d=${`M${x + 16} ${y + 36}v-9l-1-8l4 3h5l4-3l-1 8q6 3 5 9q4 0 4-5`} fill=${palette.deep}/>` : ''}
      ${on && who === 'plant' ? svg`<path d=${`M${x + 17} ${y + 36}l-2-8h12l-2 8zM${x + 21} ${y + 28}q-9-5-7-14q7 3 7 12q1-10 8-12q1 10-6 14z`} fill=${palette.deep}/>` : ''}
      <path d=${`M${x + 22} ${y}v36M${x} ${y + 13}h44`} stroke=${on ? palette.light : palette.mid} stroke-width="1.4"/>
      <rect x=${x - 5} y=${y + 38} width="54" height="3" fill=${palette.mid}/>`;
  });
  return {
    picture: svg`<rect width="200" height="300" fill=${palette.ground}/>
      ${panes}<rect y="274" width="200" height="26" fill=${palette.deep}/>`,
    box: { ...HEAD, height: 58 },
    style: { weight: 0.09, waist: 40, stretch: 1, spacing: 0.22, ends: 'round' },
    noteInk: palette.light,
    focus: '12 84 122 183',
  };
}
