import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { recordOf, withRecords } from '@/simulation/world/world';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, changeWorld, type TestLab } from '@/testing/lab';
import { CredentialTrustedBy } from './trusted-by';

let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab();
});

/** What the screen says of the certificate of a slot. */
function said(slot: string): string | null {
  const { active } = recordOf(lab.store.world(), 'slots', slot);
  if (active === undefined) throw new Error('the slot has a certificate');
  const { container } = render(
    <LabStoreContext value={lab.store}>
      <CredentialTrustedBy credential={active} />
    </LabStoreContext>,
  );
  return container.textContent;
}

it('says whose trust it has, audience by audience', () => {
  expect(said('vendor-web-site')).toBe('Trusted by: all PCs · no phone inside · remote phones');
});

it('says how many of an audience', async () => {
  await changeWorld(lab, (world) => {
    const { certificate } = recordOf(world, 'authorities', 'mitel-uc');
    const placement = { pc: 'trainee', store: 'trusted-root', certificate, addedAt: 0 } as const;
    return withRecords(world, 'placements', { own: placement });
  });
  expect(said('headquarters-https')).toBe('Trusted by: 1 of 27 PCs · phones inside · remote phones');
});

it('says of which audience nobody does', async () => {
  await changeWorld(lab, (world) => ({ ...world, placements: {} }));
  said('vendor-web-site');
  expect(screen.getByText(/no PC/)).toHaveTextContent('Trusted by: no PC · no phone inside · remote phones');
});

it('says that it cannot be said where something in the lab cannot be judged', async () => {
  await changeWorld(lab, (world) => ({ ...world, authorities: {} }));
  expect(said('headquarters-https')).toMatch(/^The lab cannot say who trusts it/);
});
