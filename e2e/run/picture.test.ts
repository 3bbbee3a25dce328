import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawPicture, foldersInSource } from './picture.mjs';

it('shows the folders as they are; `npm run picture` draws it anew', () => {
  const picture = readFileSync(new URL('../files/architecture.svg', import.meta.url), 'utf8');
  expect(picture).toBe(drawPicture(foldersInSource));
});
