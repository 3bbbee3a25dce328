/** `npm run compare -- <folder of pictures before> [folder after]`: which of the pictures look different now. */
import { chromium } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browserPath, headlessShell } from './browser-path.mjs';
import { projectFolder } from './run.mjs';

const differences = join(projectFolder, 'e2e', 'results', 'differences');

/** What share of a picture may differ unsaid: keys, serial numbers and times are new in every lab. */
const bound = 0.002;

const [before, after = join(projectFolder, 'e2e', 'screenshots')] = process.argv.slice(2);
if (before === undefined || !existsSync(before)) {
  console.error('Name the folder with the pictures of before: npm run compare -- <folder> [folder after]');
  process.exit(2);
}
process.exitCode = (await compareFolders()) === 0 ? 0 : 1;

/** Prints every picture that differs by more than the bound, and marks in a picture of its own where. */
async function compareFolders() {
  rmSync(differences, { recursive: true, force: true });
  const browser = await chromium.launch({
    executablePath: headlessShell({ environment: process.env }) ?? (await browserPath()),
  });
  const page = await browser.newPage();
  const found = [];
  for (const name of picturesIn(before).filter((other) => existsSync(join(after, other)))) {
    const addresses = [before, after].map((of) => addressOf(join(of, name)));
    if (addresses[0] === addresses[1]) continue;
    const { differing, marked } = await page.evaluate(comparePictures, { addresses, bound });
    if (marked !== undefined) found.push({ name, differing, marked });
  }
  await browser.close();
  found.sort((one, other) => other.differing - one.differing).forEach(keep);
  console.log(`${String(found.length)} pictures differ by more than ${String(bound * 100)} %.`);
  return found.length;
}

function picturesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .sort();
}

function addressOf(file) {
  return `data:image/png;base64,${readFileSync(file).toString('base64')}`;
}

function keep({ name, differing, marked }) {
  const file = join(differences, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(marked.split(',')[1], 'base64'));
  console.log(`${(differing * 100).toFixed(2).padStart(6)} %  ${name}`);
}

/**
 * In the page: the share of pixels that differ visibly, and the later picture, pale, with those in red.
 * Marked only where the share is above the bound.
 * @param {{ addresses: readonly string[], bound: number }} pictures - the earlier and the later
 */
async function comparePictures({ addresses, bound }) {
  const images = await Promise.all(
    addresses.map(async (address) => createImageBitmap(await (await fetch(address)).blob())),
  );
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const [earlier, later] = images.map((image) => {
    context.clearRect(0, 0, width, height);
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height);
  });
  const differ = (at) => Math.abs(earlier.data[at] - later.data[at]) > 24;
  let differing = 0;
  for (let at = 0; at < later.data.length; at += 4) {
    if (differ(at) || differ(at + 1) || differ(at + 2)) {
      differing += 1;
      later.data.set([220, 0, 0, 255], at);
    } else later.data[at + 3] = 60;
  }
  const share = differing / (width * height);
  if (share <= bound) return { differing: share };
  context.putImageData(later, 0, 0);
  return { differing: share, marked: canvas.toDataURL('image/png') };
}
