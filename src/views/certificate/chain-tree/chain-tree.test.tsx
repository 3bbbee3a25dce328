import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { ValidationInput } from '@/pki/path/validation-report';
import { issueAuthority, issueServer, verdictsAmong } from '@/testing/certificates';
import { withCertificates } from '@/simulation/world/world';
import { anInstalledLab, changeWorld, noteTime } from '@/testing/lab';
import { LabStoreContext } from '@/state/use-world';
import type { ReactNode } from 'react';
import { CheckResults } from '../findings/check-results';
import { ChainTree } from './chain-tree';

async function reportOf(values: (parts: Awaited<ReturnType<typeof aChain>>) => Partial<ValidationInput>) {
  const parts = await chain;
  return validateCertificate({
    certificate: parts.server.certificate,
    intermediates: [parts.middle.certificate],
    anchors: [parts.root.certificate],
    at: noteTime,
    purpose: 'serverAuth',
    nameRule: 'san-only',
    verdicts: await verdictsOfChain,
    ...values(parts),
  });
}

async function aChain() {
  const root = await issueAuthority('Trusted Root');
  const middle = await issueAuthority('Middle CA', { issuedBy: root });
  return { root, middle, server: await issueServer('sb7-hq.sb7.com', { issuedBy: middle }) };
}

/** The same for all tests, which change nothing of it. */
const chain = aChain();
const verdictsOfChain = chain.then(({ root, middle, server }) => verdictsAmong(root, middle, server));

async function draw(drawn: ReactNode) {
  const { store } = await anInstalledLab();
  render(<LabStoreContext value={store}>{drawn}</LabStoreContext>);
}

it('draws a good chain root first, each certificate good', async () => {
  const report = await reportOf(() => ({}));
  await draw(<ChainTree report={report} />);
  const tree = screen.getByRole('group', { name: 'Certificate chain, root first' });
  expect(tree).toHaveTextContent(/Trusted Root.*Middle CA.*sb7-hq\.sb7\.com/);
  expect(within(tree).getAllByRole('img', { name: 'Good' })).toHaveLength(3);
  expect(tree).toHaveTextContent('Trusted by: no PC · no phone inside · no remote phone');
});

it('names the issuer that is missing', async () => {
  await draw(<ChainTree report={await reportOf(() => ({ intermediates: [] }))} />);
  expect(screen.getByText('Middle CA')).toBeVisible();
  expect(screen.getByText(/The certificate of its issuer, Middle CA, is not here/)).toBeVisible();
});

it('shows nothing green below a root that is not trusted', async () => {
  const report = await reportOf(({ root, middle }) => ({
    anchors: [],
    intermediates: [middle.certificate, root.certificate],
  }));
  await draw(<ChainTree report={report} />);
  expect(screen.getByText('This root is trusted only where it has been installed.')).toBeVisible();
  expect(screen.queryByRole('img', { name: 'Good' })).not.toBeInTheDocument();
  expect(screen.getAllByRole('img', { name: 'No fault of its own' })).toHaveLength(2);
});

it('never shows green while a signature has not been verified', async () => {
  const report = await reportOf(() => ({ verdicts: {} }));
  await draw(
    <>
      <ChainTree report={report} />
      <CheckResults report={report} />
    </>,
  );
  expect(screen.queryByRole('img', { name: 'Good' })).not.toBeInTheDocument();
  expect(screen.getByText('Signatures:').parentElement).toHaveTextContent('Not checked');
});

it('opens a certificate by its name', async () => {
  const opened: string[] = [];
  const report = await reportOf(() => ({}));
  await draw(<ChainTree report={report} onOpen={(fingerprint) => opened.push(fingerprint)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Middle CA' }));
  expect(opened).toEqual([report.chain[1]?.certificate.fingerprint]);
});

it('says of a root that the lab knows that it has to be given, and nothing of an intermediate', async () => {
  const root = await issueAuthority('Own Root');
  const server = await issueServer('sb7-hq.sb7.com', { issuedBy: root });
  const verdicts = await verdictsAmong(root, server);
  const report = await reportOf(() => ({
    ...{ certificate: server.certificate, intermediates: [], anchors: [], verdicts },
  }));
  const lab = await anInstalledLab();
  await changeWorld(lab, (world) => withCertificates(world, [root.certificate], verdicts));
  render(
    <LabStoreContext value={lab.store}>
      <ChainTree report={report} />
    </LabStoreContext>,
  );
  expect(screen.getByText(/Own Root, is a root: servers need not send it/)).toBeVisible();
  expect(screen.queryByText(/intermediate has to be sent/)).not.toBeInTheDocument();
});
