import type { Page } from '@playwright/test';

/** The sizes that the pages are looked at in. */
export const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;

/** Takes a picture of what is shown, named by its place in the tour. */
export async function picture(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? sizes[0];
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await page.screenshot({ path: `e2e/screenshots/${String(width)}x${String(height)}/${file}.png` });
}
