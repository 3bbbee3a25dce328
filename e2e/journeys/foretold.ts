import { expect, type Page } from '@playwright/test';
import { Forecast } from '../pages/lab/forecast';
import { LabFrame } from '../pages/lab/lab-frame';
import { SiteMapPage } from '../pages/lab/site-map-page';

/** Fails unless the forecast under a heading says each of these. */
export async function expectForetold(page: Page, heading: string, lines: readonly RegExp[]): Promise<void> {
  const forecast = new Forecast(page, heading);
  for (const line of lines) await expect(forecast.lines.filter({ hasText: line })).toHaveCount(1);
}

/** Fails unless the site map says so of each of these lines, and goes back to the PC. */
export async function expectOnMap(page: Page, lines: Readonly<Record<string, RegExp>>): Promise<void> {
  const frame = new LabFrame(page);
  const map = new SiteMapPage(page);
  await frame.show('Site map');
  for (const [start, state] of Object.entries(lines))
    await expect(map.line(start)).toHaveAccessibleName(state);
  await frame.show('The PC');
}
