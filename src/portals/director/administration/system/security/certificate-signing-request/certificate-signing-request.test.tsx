import type { KeyShape, RequestTemplate } from '@/pki/operations';
import { labOf } from '@/simulation/world/world';
import { openLabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab, aRequest, must, noteTime, type TestLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { PcContext, type Pc, type Question } from '@/views/shell/pc';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import CertificateSigningRequest from './certificate-signing-request';

/** The same lab, whose keys are fresh from now on. */
async function withFreshKeys({ store }: TestLab): Promise<TestLab['store']> {
  const { world, ...rest } = store.snapshot();
  const lab = { lab: { ...labOf(world), keySource: 'fresh' as const } };
  const snapshot = { ...rest, world: { ...world, lab } };
  const storage = createMemoryStorage({ snapshot, secrets: [], contents: [] });
  return openLabStore(storage, () => noteTime);
}

test('a key is made ahead for a server without one, and where a new one is ticked: not where its key is used again', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const awaited: KeyShape[] = [];
  const awaitKey = (shape: KeyShape) => {
    awaited.push(shape);
    return () => void awaited.pop();
  };
  const pc = { setUnsaved: () => undefined } as unknown as Pc;
  const asked: RequestTemplate[] = [];
  const awaitRequest = (_shape: KeyShape, template: RequestTemplate) => void asked.push(template);
  const access = {
    awaitKey,
    awaitRequest,
    readFile: (id: string) => lab.store.storage.readContent(id),
  } as LabAccess;
  const { user, unmount } = draw(await withFreshKeys(lab), access, pc);
  expect(awaited).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'Create a new private key' }));
  expect(awaited).toEqual([2048]);
  await user.click(screen.getByRole('checkbox', { name: 'Create a new private key' }));
  expect(awaited).toEqual([]);
  await user.click(screen.getByRole('button', { name: /Server/ }));
  await user.click(screen.getByRole('option', { name: 'SB7-DVS1' }));
  expect(awaited).toEqual([2048]);
  // What is asked for is signed ahead once typing has rested, although it cannot be refused yet that a request is replaced.
  const lastAsked = () => JSON.stringify(asked.at(-1)?.subject);
  await expect.poll(lastAsked).toContain('sb7-dvs1.sb7.com');
  await user.type(screen.getByRole('textbox', { name: 'State' }), 'lifornia');
  await expect.poll(lastAsked).toContain('CAlifornia');
  unmount();
  expect(awaited).toEqual([]);
});

/** The page over a real lab; what it asks and downloads is noted. `answer` is given to every question. */
async function showPage(answer = 'accept') {
  const lab = await anInstalledLab();
  const asked: Question[] = [];
  const downloaded: string[] = [];
  const pc = {
    ask: (question: Question) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
    download: ({ name }: { readonly name: string }) => downloaded.push(name),
    setUnsaved: () => undefined,
  } as unknown as Pc;
  const access = {
    perform: lab.perform,
    readFile: (id: string) => lab.store.storage.readContent(id),
  } as LabAccess;
  return { lab, asked, downloaded, ...draw(lab.store, access, pc) };
}

function draw(store: TestLab['store'], access: LabAccess, pc: Pc) {
  const { unmount } = render(
    <LabStoreContext value={store}>
      <LabContext value={access}>
        <PcContext value={pc}>
          <CertificateSigningRequest />
        </PcContext>
      </LabContext>
    </LabStoreContext>,
  );
  return { user: userEvent.setup(), unmount };
}

function storedRequest({ store }: TestLab) {
  return store.world().slots['headquarters-https']?.request;
}

const generate = () => screen.getByRole('button', { name: 'Generate' });

test('the form is filled in from Platform Equipment; another server fills it anew', async () => {
  const { user } = await showPage();
  expect(screen.getByRole('textbox', { name: 'Common name' })).toHaveValue('SB7-HQ.SB7.com');
  expect(screen.getByRole('textbox', { name: 'Country' })).toHaveValue('US');
  await user.click(screen.getByRole('button', { name: /Server/ }));
  await user.click(screen.getByRole('option', { name: 'SB7-DVS1' }));
  expect(screen.getByRole('textbox', { name: 'Common name' })).toHaveValue('sb7-dvs1.sb7.com');
});

test.each([
  ['Common name', '(The FQDN for your domain)'],
  ['Organization', '(Full legal company name)'],
  ['Organizational unit', '(Branch of organization)'],
  ['City', '(Full city name)'],
  ['State', '(Full state name)'],
  ['Country', '(Two letter abbreviation)'],
])('the field %s has the hint of the note: %s', async (label, hint) => {
  await showPage();
  expect(screen.getByRole('heading', { name: 'Generate Certificate Signing Request (CSR)' })).toBeVisible();
  expect(screen.getByRole('textbox', { name: label })).toHaveAccessibleDescription(
    expect.stringContaining(hint),
  );
});

test('an abbreviated state is a warning with a correction, and no reason to refuse', async () => {
  const { user, downloaded } = await showPage();
  const state = screen.getByRole('textbox', { name: 'State' });
  expect(state).toHaveAccessibleDescription(/“CA” is an abbreviation/);
  await user.click(generate());
  await screen.findByText(/was saved on this computer/);
  expect(downloaded).toEqual(['SB7-HQ.SB7.com.csr']);
  await user.click(screen.getByRole('button', { name: 'Change to California' }));
  expect(state).toHaveValue('California');
  expect(state).toHaveFocus();
  expect(state).toHaveAccessibleDescription('(Full state name)');
  await user.clear(state);
  await user.type(state, 'Cal');
  expect(state).toHaveAccessibleDescription('(Full state name)');
  await user.clear(state);
  await user.type(state, 'ZZ');
  expect(state).toHaveAccessibleDescription(/“ZZ” is not a state or province of US\./);
});

test('wrong names and countries are marked at their fields, and nothing is made', async () => {
  const { user, lab, downloaded } = await showPage();
  const commonName = screen.getByRole('textbox', { name: 'Common name' });
  await user.clear(commonName);
  await user.type(screen.getByRole('textbox', { name: 'Country' }), 'A');
  await user.click(screen.getByRole('button', { name: 'Add alternative common names if needed' }));
  await user.type(screen.getByRole('textbox', { name: 'Alternative names' }), 'no_host');
  await user.click(generate());
  expect(await screen.findByText(/A common name is required/)).toBeVisible();
  expect(screen.getByText(/“USA” is not a country code/)).toBeVisible();
  expect(
    screen.getByText(/“no_host” cannot be an alternative name: host names have no underscores/),
  ).toBeVisible();
  expect(commonName).toHaveFocus();
  expect([storedRequest(lab), downloaded]).toEqual([undefined, []]);
});

test('a new key over a stored request asks first; declined, nothing changes', async () => {
  const { user, lab, asked } = await showPage('cancel');
  await user.click(generate());
  await screen.findByText(/was saved on this computer/);
  const before = storedRequest(lab);
  await user.click(screen.getByRole('checkbox', { name: 'Create a new private key' }));
  await user.click(generate());
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]?.text).toMatch(/will no longer fit this server/);
  expect(storedRequest(lab)).toBe(before);
});

test('accepted, the new key replaces the stored one', async () => {
  const { user, lab } = await showPage();
  await user.click(generate());
  await screen.findByText(/was saved on this computer/);
  const before = storedRequest(lab);
  await user.click(screen.getByRole('checkbox', { name: 'Create a new private key' }));
  await user.click(generate());
  await expect.poll(() => storedRequest(lab)?.key).not.toBe(before?.key);
});

test('the stored request is copied as the text that vendors take, and saved again', async () => {
  const { user, downloaded } = await showPage();
  expect(screen.queryByRole('button', { name: 'Copy the CSR' })).toBeNull();
  await user.click(generate());
  await user.click(await screen.findByRole('button', { name: 'Copy the CSR' }));
  expect(await navigator.clipboard.readText()).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n/);
  await user.click(screen.getByRole('button', { name: 'Save the CSR again' }));
  await expect.poll(() => downloaded).toEqual(['SB7-HQ.SB7.com.csr', 'SB7-HQ.SB7.com (1).csr']);
});
