import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/lab-test';

/** The sizes that the pages are looked at in. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;

/** What pictures are taken on. */
interface Display {
  readonly viewport: { readonly width: number; readonly height: number };
  /** Pixels of the picture a pixel of the page. */
  readonly deviceScaleFactor: number;
}

/** The displays of every page and state: the sizes, and a projector that shows everything half as large again. */
export const displays: readonly Display[] = [
  ...sizes.map((viewport) => ({ viewport, deviceScaleFactor: 1 })),
  { viewport: { width: 960, height: 600 }, deviceScaleFactor: 1.5 },
];

/** Large monitors, on which a page may get lost: for the first page of each site and program. */
export const largeDisplays: readonly Display[] = [
  { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
  { viewport: { width: 3840, height: 2160 }, deviceScaleFactor: 1 },
];

/** The narrowest window in which everything can still be reached. */
export const narrowest: Display = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 };

/** Declares tests once for every display. */
export function onEach(shown: readonly Display[], declareTests: () => void): void {
  for (const display of shown) {
    const { width, height } = display.viewport;

    test.describe(`${String(width)} × ${String(height)}`, () => {
      test.use(display);

      declareTests();
    });
  }
}

/** Takes a picture of what is shown once every part of it has arrived, named by its place in the tour. */
export async function picture(page: Page, name: string): Promise<void> {
  await expect(page.getByText(onTheWay).filter({ visible: true })).toHaveCount(0);
  const { width, height } = page.viewportSize() ?? sizes[0];
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await page.screenshot({ path: `e2e/screenshots/${String(width)}x${String(height)}/${file}.png` });
}

/** What stands where a page, a program or what becomes of files is not there yet. */
const onTheWay = /^(?:Opening|Waiting for|Reading the files).*…$/;

/** The same, with a part of a long page in sight. */
export async function pictureOf(part: Locator, name: string): Promise<void> {
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await picture(part.page(), name);
}
