import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { PcContext, SiteContext, type Pc, type Question } from '@/views/shell/pc';
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

/** A question as the PC shows it, over the same lab. */
function renderQuestion(lab: TestLab, question: Question | undefined) {
  return render(
    <LabStoreContext value={lab.store}>
      <LabContext value={lab as unknown as LabAccess}>{question?.text}</LabContext>
    </LabStoreContext>,
  );
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
  const { user, asked, lab } = await show();
  await user.click(screen.getByText('SB7-SG90-1'));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText(/^SB7-SG90-1 deleted\./)).toBeVisible();
  expect(renderQuestion(lab, asked[0]).container).toHaveTextContent(
    'Delete SB7-SG90-1? The phones on this switch go out of service.',
  );
  expect(within(screen.getByRole('grid')).queryByText('SB7-SG90-1')).not.toBeInTheDocument();
});

test('several are deleted in one step, each named with what stops', async () => {
  const { user, asked, lab } = await show();
  await user.click(screen.getByRole('checkbox', { name: 'Select SB7-EG' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select SB7-MR1' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText(/^SB7-EG, SB7-MR1 deleted\./)).toBeVisible();
  renderQuestion(lab, asked[0]);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'SB7-EG: Its four certificates go with it.',
    'SB7-MR1: Its Certificate Authority, its certificates and its 3 mobile users go with it.',
  ]);
  await expect.poll(() => document.activeElement?.getAttribute('data-name')).toBe('row-headquarters');
  must(await lab.perform({ type: 'undo' }));
  expect(await screen.findByRole('link', { name: 'SB7-EG' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'SB7-MR1' })).toBeInTheDocument();
});

test('keys and the right click mean the row that they are used on, not the boxes of others', async () => {
  const { user, asked } = await show();
  await user.click(screen.getByRole('checkbox', { name: 'Select SB7-EG' }));
  await user.pointer({ keys: '[MouseRight]', target: screen.getByText('Second server') });
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
  expect(await screen.findByText(/^SB7-DVS1 deleted\./)).toBeVisible();
  await user.click(screen.getByText('Mobile users'));
  await user.keyboard('{Delete}');
  expect(await screen.findByText(/^SB7-MR1 deleted\./)).toBeVisible();
  expect(asked).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'SB7-EG' })).toBeInTheDocument();
});

test('F2 leads to the name, the search icon puts the filter boxes away', async () => {
  const { user } = await show();
  await user.click(screen.getByText('Second server'));
  await user.keyboard('{F2}');
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Filter the columns' }));
  expect(screen.queryByRole('textbox', { name: /^Filter/ })).not.toBeInTheDocument();
});

test('under a filter the list says how many of all devices it shows', async () => {
  const { user } = await show();
  const all = screen.getByText(/^\d+ devices$/).textContent;
  await user.type(screen.getByRole('textbox', { name: /^Filter Name/ }), 'SB7-vSA{Enter}');
  expect(screen.getByText(`1 of ${all}`)).toBeVisible();
});

test('the headquarters server stays, and all others with it; a copy of it is another server', async () => {
  const { user, lab, asked } = await show();
  await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText(/^Nothing was deleted\..*cannot be removed/)).toBeVisible();
  expect(asked).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
  await user.click(rowOf('Headquarters'));
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'SB7-DVS2');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('SB7-DVS2 was added.')).toBeVisible();
  expect(lab.store.world().equipment['sb7-dvs2']?.kind).toBe('server');
});

test('Cancel leaves a new device without adding it', async () => {
  const { user, lab } = await show();
  const before = Object.keys(lab.store.world().equipment);
  await user.click(screen.getByRole('button', { name: 'New' }));
  await user.keyboard('SB7-DVS9');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('textbox', { name: 'Name' })).not.toBeInTheDocument();
  expect(Object.keys(lab.store.world().equipment)).toEqual(before);
});

test('only service appliances have a Collaboration tab; switches have no certificate', async () => {
  const { user } = await show();
  const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent);
  await user.click(screen.getByText('Conferencing and instant messages'));
  expect(tabs()).toEqual(['General', 'Certificate', 'Collaboration']);
  await user.click(screen.getByText('SB7-SG90-2'));
  expect(tabs()).toEqual(['General']);
});
