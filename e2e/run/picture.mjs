/* Draws the layers and what is in them, from the folders of `src` as they are: `npm run picture`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From top to bottom: what stands in a row may import from the rows below it. */
export const layers = [
  [['app', 'frame, site map, registry']],
  [
    ['portals', 'Mitel’s own pages'],
    ['desktop', 'programs of the PC'],
    ['workshop', 'vendor, CA, tools'],
    ['lessons', 'acts, checks, coach'],
  ],
  [['views', 'what certificates look like, and the words']],
  [['actions', 'prepare and perform: the only way to change the world']],
  [
    ['state', 'where the world is kept'],
    ['ui', 'fields, lists, tabs'],
  ],
  [['simulation', 'what the site is and how it reacts: pure decisions']],
  [['pki', 'keys, files, certificates, paths']],
  [['base', 'outcomes, bytes']],
];

const width = 880;
const gap = 14;
const chipHeight = 22;
/** Of the narrow letters in which folders are written: all are as wide. */
const letter = 6.7;

const style = `
  .page { fill: #fff } .layer { fill: #f4f6f9; stroke: #c3cbd6 } .chip { fill: #fff; stroke: #c3cbd6 }
  text { font: 12px system-ui, sans-serif; fill: #46505e } .name { font-weight: 600; font-size: 14px; fill: #14202f }
  .folder { font: 11px ui-monospace, Menlo, Consolas, monospace } .arrow { stroke: #66748a; fill: none }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } .layer { fill: #161b22; stroke: #3a4350 } .chip { fill: #0d1117; stroke: #3a4350 }
    text { fill: #aeb8c4 } .name { fill: #e6edf3 } .arrow { stroke: #8a96a6 }
  }`;

/**
 * The folders of a layer in lines that fit into its width.
 * @param {readonly string[]} folders
 * @param {number} room
 */
function linesOf(folders, room) {
  const lines = [[]];
  let used = 0;
  for (const folder of folders) {
    const chip = { folder, width: Math.ceil(folder.length * letter) + 14 };
    if (used + chip.width > room && lines.at(-1).length > 0) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1).push({ ...chip, x: used });
    used += chip.width + 6;
  }
  return lines;
}

/** @param {{ name: string, words: string, lines: { folder: string, x: number, width: number }[][], x: number, y: number, width: number, height: number }} layer */
function drawLayer({ name, words, lines, x, y, width: own, height }) {
  const chips = lines.flatMap((line, row) =>
    line.map((chip) => {
      const left = x + 12 + chip.x;
      const top = y + 34 + row * (chipHeight + 6);
      return (
        `<rect class="chip" x="${left}" y="${top}" width="${chip.width}" height="${chipHeight}" rx="4"/>` +
        `<text class="folder" x="${left + 7}" y="${top + 15}">${chip.folder}</text>`
      );
    }),
  );
  return [
    `<rect class="layer" x="${x}" y="${y}" width="${own}" height="${height}" rx="6"/>`,
    `<text x="${x + 12}" y="${y + 22}"><tspan class="name">${name}</tspan>  ${words}</text>`,
    ...chips,
  ].join('\n');
}

/**
 * The picture as SVG.
 * @param {(layer: string) => string[]} foldersOf
 */
export function drawPicture(foldersOf) {
  const parts = [];
  let y = gap;
  for (const row of layers) {
    const own = (width - gap - gap * row.length) / row.length;
    const boxes = row.map(([name, words], index) => ({
      ...{ name, words, x: gap + index * (own + gap), y, width: own },
      lines: linesOf(foldersOf(name), own - 24),
    }));
    const height =
      40 + Math.max(...boxes.map(({ lines }) => (lines[0].length > 0 ? lines.length : 0))) * (chipHeight + 6);
    if (y > gap) parts.push(`<path class="arrow" d="M${width / 2} ${y - gap}v${gap - 2}m-4 -4l4 4l4 -4"/>`);
    parts.push(...boxes.map((box) => drawLayer({ ...box, height })));
    y += height + gap;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" role="img"><title>The layers of the app</title>
<style>${style}
</style><rect class="page" width="${width}" height="${y}"/>
${parts.join('\n')}
</svg>
`;
}

/**
 * The folders inside a layer of `src`, in order.
 * @param {string} layer
 */
export function foldersInSource(layer) {
  const path = new URL(`../../src/${layer}/`, import.meta.url);
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../files/architecture.svg', import.meta.url), drawPicture(foldersInSource));
}
