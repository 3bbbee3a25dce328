import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, must } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/lab';
import { PcContext, SiteContext, type Pc, type Question } from '@/views/pc';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import PlatformEquipment from './platform-equipment';

const page = 'administration/appliances-servers/platform-equipment';
const host = 'sb7-hq.sb7.com';

function Tab({ children }: { readonly children: ReactNode }) {
  const [path, setPath] = useState(page);
  const rest = path
    .slice(page.length)
    .split('/')
    .filter((part) => part !== '');
  return (
    <SiteContext value={{ host, scheme: 'https', rest, address: page, navigate: setPath }}>
      {children}
    </SiteContext>
  );
}

async function show(user = 'admin') {
  const lab = await anInstalledLab();
  must(
    await lab.perform(
      { type: 'sign-in', session: host, user, server: '' },
      { secrets: { password: 'changeme' } },
    ),
  );
  const opened: string[] = [];
  const asked: Question[] = [];
  const pc = {
    browse: (url: string, where: string) => opened.push(`${where} ${url}`),
    ask: (question: Question) => {
      asked.push(question);
      return Promise.resolve(question.buttons[0]?.id ?? '');
    },
    setUnsaved: () => undefined,
  } as unknown as Pc;
  render(
    <LabStoreContext value={lab.store}>
      <LabContext value={lab as unknown as LabAccess}>
        <PcContext value={pc}>
          <Tab>
            <PlatformEquipment />
          </Tab>
        </PcContext>
      </LabContext>
    </LabStoreContext>,
  );
  return { lab, opened, asked, user: userEvent.setup() };
}

function rowOf(name: string) {
  return screen.getByRole('row', { name: new RegExp(`^Select ${name}|^${name}`) });
}

test('an underlined name opens the device’s portal in a new tab and does not select the row', async () => {
  const { user, opened } = await show();
  await user.click(screen.getByRole('link', { name: 'SB7-vSA100' }));
  expect(opened).toEqual(['new-tab http://SB7-vSA100.SB7.COM/']);
  expect(screen.queryByRole('row', { selected: true })).not.toBeInTheDocument();
});

test('a restricted administrator has no link to the service appliance', async () => {
  await show('helpdesk');
  expect(screen.queryByRole('link', { name: 'SB7-vSA100' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'SB7-EG' })).toBeInTheDocument();
});

test('the general values are saved, and a refusal is shown at its field', async () => {
  const { user, lab } = await show();
  await user.click(screen.getByText('SB7-DVS1'));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'SB7-EG');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
  expect(name).toHaveAccessibleDescription(/already something named “SB7-EG”/);
  await user.type(name, '2');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('SB7-EG2 was saved.')).toBeVisible();
  expect(lab.store.world().equipment['sb7-dvs1']?.name).toBe('SB7-EG2');
});

test('deleting names the device and what stops, and takes it out of the list', async () => {
  const { user, asked } = await show();
  await user.click(screen.getByText('SB7-SG90-1'));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('SB7-SG90-1 deleted.')).toBeVisible();
  expect(asked[0]?.text).toBe('Delete SB7-SG90-1? The phones on this switch go out of service.');
  expect(within(screen.getByRole('grid')).queryByText('SB7-SG90-1')).not.toBeInTheDocument();
});

test('the headquarters server stays', async () => {
  const { user } = await show();
  await user.click(rowOf('Headquarters'));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText(/cannot be removed/)).toBeVisible();
  expect(rowOf('Headquarters')).toBeInTheDocument();
});

test('only service appliances have a Collaboration tab; switches have no certificate', async () => {
  const { user } = await show();
  const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent);
  await user.click(screen.getByText('Conferencing and instant messages'));
  expect(tabs()).toEqual(['General', 'Certificate', 'Collaboration']);
  await user.click(screen.getByText('SB7-SG90-2'));
  expect(tabs()).toEqual(['General']);
});
