import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Action } from '@/simulation/catalogue/catalogue';
import { confirmationNames } from '@/simulation/world/problem';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, must } from '@/testing/lab';
import { LabContext, type LabAccess } from '../../shell/lab';
import { Forecast } from './forecast';

const subject = {
  commonName: 'eg.sb7.com',
  alternativeNames: ['eg.sb7.com'],
  organization: 'ShoreTel',
  organizationalUnit: '',
  city: 'Sunnyvale',
  state: 'California',
  country: 'US',
  keyLength: 2048,
} as const;

/** Foretells an action in a lab whose RAST certificate waits for the restart of the gateway. */
async function foretell(action: Action) {
  const { store, preview, perform } = await anInstalledLab();
  const waiting = {
    type: 'generate-certificate',
    slot: 'rast',
    ...subject,
    accepted: confirmationNames,
  } as const;
  must(await perform(waiting));
  render(
    <LabStoreContext value={store}>
      <LabContext value={{ preview } as LabAccess}>
        <Forecast heading="After it" action={action} />
      </LabContext>
    </LabStoreContext>,
  );
  return screen.findByText(/puts into effect/);
}

test('of a restart that is foretold for itself all is said to take effect that waits', async () => {
  const said = await foretell({ type: 'restart-appliance', equipment: 'sb7-eg' });
  expect(said).toHaveTextContent('The restart puts into effect what waits: RAST.');
});

test('of something that needs a restart it is said what else that puts into effect', async () => {
  const said = await foretell({ type: 'generate-certificate', slot: 'turn', ...subject, accepted: [] });
  expect(said).toHaveTextContent('The restart also puts into effect what waits already: RAST.');
});
