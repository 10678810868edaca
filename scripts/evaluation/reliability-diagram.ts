import type { Bin } from './calibration-error.ts';

export interface Series {
  name: string;
  bins: readonly Bin[];
}

const side = 300;
const [left, top] = [56, 16];

/** What was said against what came true, as SVG: on the diagonal both agree. A dot's area is how many mails it stands for. */
export function reliabilityDiagram(series: readonly [Series, Series], title: string): string {
  const x = (value: number) => round(left + value * side);
  const y = (value: number) => round(top + (1 - value) * side);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const most = Math.max(...series.flatMap(({ bins }) => bins.map(({ items }) => items)));
  const dots = series.map(
    ({ bins }, i) =>
      `<g class="s${i}">${bins
        .map(
          ({ said, cameTrue, items }) =>
            `<circle cx="${x(said)}" cy="${y(cameTrue)}" r="${round(3 + 9 * Math.sqrt(items / most))}"/>`,
        )
        .join('')}</g>`,
  );
  const legend = series.map(
    ({ name }, i) =>
      `<g class="s${i}"><circle cx="${left + 16}" cy="${top + 18 + i * 20}" r="6"/></g><text x="${left + 28}" y="${top + 22 + i * 20}">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 372 372" width="372" height="372" role="img" aria-label="${title}">
<title>${title}</title>
<style>
text { font: 12px system-ui, sans-serif; fill: #333 }
.grid { stroke: #8885; fill: none }
.same { stroke: #888; stroke-dasharray: 4 4 }
.s0 { fill: #1f6feb; fill-opacity: .75 }
.s1 { fill: none; stroke: #c2540a; stroke-width: 2 }
@media (prefers-color-scheme: dark) { text { fill: #ccc } .s0 { fill: #6aa9ff } .s1 { stroke: #ffa057 } }
</style>
<path class="grid" d="${ticks.map((t) => `M${x(0)} ${y(t)}H${x(1)}M${x(t)} ${y(0)}V${y(1)}`).join('')}"/>
<path class="same" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
${ticks.map((t) => `<text x="${x(t)}" y="${top + side + 18}" text-anchor="middle">${t}</text><text x="${left - 8}" y="${y(t) + 4}" text-anchor="end">${t}</text>`).join('')}
<text x="${x(0.5)}" y="${top + side + 40}" text-anchor="middle">probability of a threat that was said</text>
<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">share that were threats</text>
${dots.join('\n')}
${legend.join('\n')}
</svg>
`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
