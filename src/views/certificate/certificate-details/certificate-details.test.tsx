import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LabStoreContext } from '@/state/use-world';
import { aName } from '@/pki/distinguished-name';
import { issueServer } from '@/testing/certificates';
import { noteTime, openLab } from '@/testing/lab';
import { PcContext, type Pc } from '@/views/shell/pc';
import { type Draft, type Drafts, DraftsContext } from '@/views/shell/use-draft';
import { CertificateDetails } from './certificate-details';

async function show(...values: Parameters<typeof issueServer>) {
  const { store } = await openLab();
  const { certificate } = await issueServer(...values);
  render(
    <LabStoreContext value={store}>
      <CertificateDetails certificate={certificate} />
    </LabStoreContext>,
  );
  return certificate;
}

it('offers a window of its own, which is there again after a reload', async () => {
  const { certificate } = await issueServer('sb7-hq.sb7.com');
  const { store } = await openLab();
  const kept = new Map<string, Draft>();
  const drafts: Drafts = {
    read: (form) => kept.get(form),
    keep: (form, draft) => {
      if (draft === undefined) kept.delete(form);
      else kept.set(form, draft);
    },
  };
  const shown: string[] = [];
  const closings: (() => void)[] = [];
  const pc = {
    showCertificate: ({ fingerprint }: { readonly fingerprint: string }) => {
      shown.push(fingerprint);
      return new Promise<void>((resolve) => closings.push(resolve));
    },
  } as unknown as Pc;
  const openPage = () =>
    render(
      <LabStoreContext value={store}>
        <DraftsContext value={drafts}>
          <PcContext value={pc}>
            <CertificateDetails certificate={certificate} />
          </PcContext>
        </DraftsContext>
      </LabStoreContext>,
    );
  const first = openPage();
  await userEvent.click(screen.getByRole('button', { name: 'Open in a certificate window' }));
  first.unmount();
  const again = openPage();
  expect(shown).toEqual([certificate.fingerprint, certificate.fingerprint]);
  again.unmount();
  for (const close of closings) close();
  await waitFor(() => expect([...kept]).toEqual([]));
});

const row = (name: string | RegExp) => screen.getByRole('row', { name });

it('shows every field and extension in words, critical ones marked', async () => {
  const certificate = await show('sb7-hq.sb7.com');
  expect(row(/^Version/)).toHaveTextContent('V3');
  expect(row(/^Subject CN/)).toHaveTextContent('CN=sb7-hq.sb7.com');
  expect(row(/^Key usage/)).toHaveTextContent('digitalSignature, keyEncipherment');
  expect(row(/^Extended key usage/)).toHaveTextContent('Server authentication (1.3.6.1.5.5.7.3.1)');
  const extensions = within(screen.getByRole('table', { name: 'Extensions' })).getAllByRole('row');
  expect(extensions).toHaveLength(certificate.extensions.length);
  const critical = certificate.extensions.filter((extension) => extension.critical).length;
  expect(screen.getAllByText(/\(critical\)$/)).toHaveLength(critical);
});

it('says how long it is still valid by lab time', async () => {
  await show('sb7-hq.sb7.com', { notAfter: noteTime + 2.5 * 86_400_000 });
  expect(screen.getByText('valid for 2 days')).toBeVisible();
});

it('makes characters visible that would hide in a name', async () => {
  await show('sb7-hq.sb7.com', { subject: aName([['CN', 'sb7.com\u202egro.live']]) });
  expect(row(/^Subject CN/)).toHaveTextContent('CN=sb7.com⟨U+202E⟩gro.live');
});
