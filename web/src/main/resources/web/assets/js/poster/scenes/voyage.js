// @ts-check
import { svg } from 'lit';
import { mix } from '../palettes.js';
import { FOOT, HEAD, round, upTo } from './scene.js';
import { stars } from './space.js';

/** A rocket on its way up. @type {import('./scene.js').Scene} */
export function rocket(sheet) {
  const { random, palette } = sheet;
  const lean = random.pick([-1, 1]) * random.between(8, 20);
  const clouds = upTo(11).map((at) => svg`<circle cx=${at * 20} cy=${random.between(206, 216)} r=${random.between(15, 27)}
    fill=${at % 2 ? palette.light : mix(palette.light, palette.mid, 0.3)}/>`);
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      <circle cx=${lean > 0 ? 46 : 154} cy="62" r="24" fill=${palette.mid}/>
      ${stars(sheet, 190, 40)}
      <g transform=${`rotate(${lean} 100 240) translate(100 ${random.between(100, 110)})`}>
        <path d="M-12 52Q0 130 0 150Q0 130 12 52Z" fill=${palette.accent}/><path d="M-7 52Q0 96 0 108Q0 96 7 52Z" fill=${palette.light}/>
        <path d="M-21 22L-40 58L-17 48ZM21 22L40 58L17 48Z" fill=${palette.accent}/>
        <path d="M0 -74C24 -46 28 4 16 52H-16C-28 4 -24 -46 0 -74Z" fill=${palette.light}/>
        <path d="M0 -74C24 -46 28 4 16 52H2C16 4 14 -46 0 -74Z" fill=${mix(palette.light, palette.mid, 0.4)}/>
        <path d="M0 -74C9 -63 15 -51 19 -38H-19C-15 -51 -9 -63 0 -74Z" fill=${palette.accent}/>
        <circle cy="-12" r="11.5" fill=${palette.accent}/><circle cy="-12" r="7.5" fill=${palette.deep}/>
        <path d="M-2.6 18H2.6V56H-2.6Z" fill=${palette.accent}/>
      </g>
      ${clouds}
      <rect y="212" width="200" height="88" fill=${palette.deep}/>`,
    box: { ...FOOT, y: 222, height: 48, hang: 'middle' },
    style: { weight: 0.17, waist: 60, stretch: 1.05, spacing: 0.22, ends: 'round' },
    ink: palette.light,
    focus: lean > 0 ? '58 26 112 168' : '30 26 112 168',
  };
}

/** Visitors, and the beam they come down by. @type {import('./scene.js').Scene} */
export function visitors(sheet) {
  const { random, palette } = sheet;
  const x = random.between(80, 120);
  const y = random.between(104, 112);
  const pines = upTo(13).map((at) => {
    const foot = at * 16 + random.between(-4, 4);
    const tall = random.between(18, 40) * (Math.abs(foot - x) < 26 ? 0.35 : 1);
    return svg`<path d=${`M${round(foot - 9)} 262L${round(foot)} ${round(250 - tall)}L${round(foot + 9)} 262Z`} fill=${palette.deep}/>`;
  });
  return {
    picture: svg`
      <rect width="200" height="300" fill=${palette.ground}/>
      ${stars(sheet, 240, 50)}
      <path d=${`M${x - 20} ${y + 8}H${x + 20}L${round(x + 54)} 258H${round(x - 54)}Z`} fill=${palette.accent} opacity="0.5"/>
      <path d=${`M${x - 12} ${y + 8}H${x + 12}L${round(x + 32)} 258H${round(x - 32)}Z`} fill=${palette.light} opacity="0.55"/>
      <path d=${`M${x - 24} ${y - 8}A24 22 0 0 1 ${x + 24} ${y - 8}Z`} fill=${mix(palette.mid, palette.light, 0.4)}/>
      <ellipse cx=${x} cy=${y} rx="58" ry="14.5" fill=${palette.mid}/><ellipse cx=${x} cy=${y - 4} rx="46" ry="8" fill=${mix(palette.mid, palette.light, 0.25)}/>
      ${upTo(7).map((at) => svg`<circle cx=${round(x - 42 + at * 14)} cy=${round(y + 5 + Math.sin((at / 6) * Math.PI) * 4)} r="2.8" fill=${at % 2 ? palette.light : palette.accent}/>`)}
      <g transform=${`translate(${x} ${random.between(176, 206)}) rotate(${random.between(-24, 24)})`} fill=${palette.deep}>
        <circle cy="-13" r="4.2"/><path d="M-3.5 -8H3.5L11 -15L13 -13L5 -3L4.5 6L8 16L5 17L0 7L-5 17L-8 16L-4.5 6L-5 -3L-13 -13L-11 -15Z"/>
      </g>
      ${pines}<rect y="256" width="200" height="44" fill=${palette.deep}/>`,
    box: { ...HEAD, height: 58 },
    style: { weight: 0.1, waist: 66, stretch: 1.2, spacing: 0.3, ends: 'round' },
    noteInk: palette.light,
    focus: `${round(x - 62)} 76 124 186`,
  };
}
