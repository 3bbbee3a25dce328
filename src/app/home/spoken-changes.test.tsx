import { render, screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { type SiteConnection, siteConnections } from '@/simulation/connections/site-connections';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { OwnStepContext } from '@/views/shell/tell';
import { SpokenChanges } from './home';

let rows: readonly SiteConnection[];

beforeAll(async () => {
  rows = siteConnections((await anInstalledLab()).store.world(), noteTime);
});

function map(connections: readonly SiteConnection[], isOwnStep: boolean) {
  return (
    <OwnStepContext value={() => isOwnStep}>
      <SpokenChanges connections={connections} />
    </OwnStepContext>
  );
}

function allSecure(): readonly SiteConnection[] {
  return rows.map((row) => ({ ...row, state: 'secure' as const }));
}

test('what time or another tab has changed is said in sentences, a few of many', () => {
  const { rerender } = render(map(rows, false));
  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
  rerender(map(allSecure(), false));
  expect(screen.getByRole('status')).toHaveTextContent('Browser at SB7-HQ.SB7.com is now: Secure.');
  expect(screen.getByRole('status')).toHaveTextContent(/5 more connections have changed\.$/);
});

test('what a step of this tab has changed is told with the step, and not again', () => {
  const { rerender } = render(map(rows, true));
  rerender(map(allSecure(), true));
  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
});

test('a device that was not there before has not changed', () => {
  const { rerender } = render(map(rows.slice(1), false));
  rerender(map(rows, false));
  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
});
