import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Perform } from '@/actions/perform';
import { routerSlot } from '@/simulation/appliances/mobility-router/cluster';
import { usersOf } from '@/simulation/appliances/mobility-router/mobility-users';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { PcContext, SiteContext, type Pc } from '@/views/shell/pc';
import Users from './users';

const router = 'sb7-mr1';
const site = {
  host: 'sb7-mr1.sb7.com',
  scheme: 'http',
  rest: [],
  address: '',
  navigate: () => undefined,
} as const;

async function generateAuthority({ store, perform, wait }: TestLab) {
  const [slot] = routerSlot(store.world(), router, 'mobility-authority');
  const subject = { organization: 'ShoreTel', organizationalUnit: '', city: '', state: '', country: 'US' };
  must(
    await perform({
      type: 'generate-certificate',
      slot,
      commonName: 'sb7.com',
      alternativeNames: [],
      ...subject,
      keyLength: 2048,
      accepted: ['authority-generated'],
    }),
  );
  must(await perform({ type: 'restart-appliance', equipment: router }));
  wait(120_000);
}

/** The PC answers every question with the button that goes on. */
const pc = { setUnsaved: () => undefined, ask: () => Promise.resolve('ok') } as unknown as Pc;

function showPage(lab: TestLab) {
  render(
    <LabStoreContext value={lab.store}>
      <LabContext value={lab as unknown as LabAccess}>
        <PcContext value={pc}>
          <SiteContext value={site}>
            <Users />
          </SiteContext>
        </PcContext>
      </LabContext>
    </LabStoreContext>,
  );
}

/** The page after the authority was replaced: whoever was provisioned before is stopped. What is pressed waits for `go`. */
async function show() {
  const lab = await anInstalledLab();
  await generateAuthority(lab);
  const users = usersOf(lab.store.world(), router).map(([id]) => id);
  must(await lab.perform({ type: 'provision-clients', router, users }));
  await generateAuthority(lab);
  must(await lab.perform({ type: 'advance-clock', by: 1000 }));
  let go = (): void => undefined;
  const pressed = new Promise<void>((resolve) => {
    go = resolve;
  });
  const perform: Perform = async (action) => {
    await pressed;
    return lab.perform(action);
  };
  showPage({ ...lab, perform });
  return { user: userEvent.setup(), go };
}

const busyButtons = () =>
  screen.getAllByRole('button').flatMap((button) => (button.dataset['pending'] ? [button.textContent] : []));

test('“Re-provision all” shows that its work is under way, alone among the buttons, and has nothing left to do', async () => {
  const { user, go } = await show();
  await user.click(screen.getByRole('button', { name: 'Re-provision all' }));
  await waitFor(() => expect(busyButtons()).toEqual(['Re-provision all']));
  go();
  expect(await screen.findByText(/^Provisioned: David Kim, Maria Rossi, Sarah Lopez\./)).toBeVisible();
  expect(busyButtons()).toEqual([]);
  expect(screen.getByRole('button', { name: 'Re-provision all' })).toBeDisabled();
});

test('what Provision does to the chosen is said below them, and nothing once that is done', async () => {
  const lab = await anInstalledLab();
  await generateAuthority(lab);
  must(await lab.perform({ type: 'advance-clock', by: 1000 }));
  showPage(lab);
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: 'All users' }));
  const forecast = await screen.findByRole('region', { name: 'After Provision' });
  await waitFor(() => expect(forecast).toHaveTextContent('Mobility clients'));
  await user.click(screen.getByRole('button', { name: 'Provision' }));
  expect(await screen.findByText(/^Provisioned: David Kim, Maria Rossi, Sarah Lopez\./)).toBeVisible();
  await waitFor(() => expect(forecast).not.toBeInTheDocument());
});

test('that there is no authority yet stands above the users, before anybody presses a button', async () => {
  showPage(await anInstalledLab());
  const reason = screen.getByText(/^There is no certificate authority/);
  const table = screen.getByRole('table');
  expect(reason.compareDocumentPosition(table)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
