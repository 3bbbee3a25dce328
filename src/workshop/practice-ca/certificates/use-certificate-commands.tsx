import { chainOf, mayIssue } from '@/simulation/practice-ca/issuers';
import { useLabTime, useWorld } from '@/state/use-world';
import { useLab } from '@/views/lab';
import { useLastingWindow } from '@/views/use-lasting-window';
import { problemWords } from '@/views/problem-words';
import type { Command } from '../command';
import { ListForm } from '../revocation-lists/list-form';
import { obstacleOf } from '../use-common-commands';
import type { ListState } from '../use-list';
import { usePracticeWindows } from '../use-practice-windows';
import { CertificateForm } from './certificate-form';
import type { CertificateRow } from './certificate-rows';
import { firstValues, similarValues } from './certificate-values';
import { RenewForm } from './renew-form';
import { RevokeForm } from './revoke-form';

/** What can be done with certificates alone: make, renew, revoke, reinstate, list. */
export function useCertificateCommands(
  rows: readonly CertificateRow[],
  state: ListState,
): readonly Command[] {
  const { ids } = state;
  const chosen = rows.filter(({ id }) => ids.includes(id));
  const [first] = chosen;
  const { create, similar, renew, revoke, reinstate, generateList } = useCertificateActions(chosen, state);
  return [
    { name: 'new-certificate', label: 'New Certificate', run: create },
    {
      ...{ name: 'similar-certificate', label: 'Similar', isFirst: true, run: similar },
      obstacle: obstacleOf(ids, 'one'),
    },
    {
      ...{ name: 'renew', label: 'Renew', run: renew },
      obstacle: obstacleOf(ids, 'one') ?? renewObstacle(rows, first),
    },
    {
      ...{ name: 'revoke', label: 'Revoke', run: revoke },
      obstacle: obstacleOf(ids, 'some') ?? revokeObstacle(chosen),
    },
    {
      ...{ name: 'reinstate', label: 'Unrevoke', run: reinstate },
      obstacle: chosen.some(isRevoked) ? undefined : 'Select a revoked certificate first',
    },
    {
      ...{ name: 'new-list', label: 'Generate CRL', run: generateList },
      obstacle: rows.some(isAuthority) ? undefined : 'There is no authority with its key here yet',
    },
  ];
}

function useCertificateActions(chosen: readonly CertificateRow[], { ids, tell, tellOnly, say }: ListState) {
  const world = useWorld((present) => present);
  const now = useLabTime();
  const { perform } = useLab();
  const { openForm } = usePracticeWindows();
  const [first] = chosen;
  const reinstate = async () => {
    const certificates = chosen.filter(isRevoked).map(({ id }) => id);
    const outcome = await perform({ type: 'reinstate-practice-certificates', certificates });
    if (outcome.ok) tell(outcome.value);
    else say(problemWords(outcome.problem));
  };
  const create = useLastingWindow('new certificate', (issuer) =>
    openForm('Create certificate', 660, (close) => (
      <CertificateForm
        first={firstValues(world, now, world.practiceCertificates[issuer] === undefined ? {} : { issuer })}
        onClose={close}
      />
    )).then(tell),
  );
  return {
    create: () => create(first !== undefined && isAuthority(first) ? first.id : ''),
    similar: () => {
      if (first === undefined) return;
      void openForm('Create certificate', 660, (close) => (
        <CertificateForm first={similarValues(world, now, first.certificate, first.parent)} onClose={close} />
      )).then(tell);
    },
    renew: () => {
      if (first === undefined) return;
      const canRevoke = first.parent !== undefined && !isRevoked(first);
      void openForm(`Renew: ${first.name}`, 560, (close) => (
        <RenewForm certificate={first.certificate} canRevoke={canRevoke} onClose={close} />
      )).then(tell);
    },
    revoke: () =>
      void openForm('Revoke', 520, (close) => <RevokeForm certificates={ids} onClose={close} />).then(tell),
    reinstate: () => void reinstate(),
    generateList: () =>
      void openForm('Generate CRL', 520, (close) => (
        <ListForm authority={authorityFor(world, first)} onClose={close} />
      )).then(tellOnly),
  };
}

function isRevoked({ revocation }: CertificateRow): boolean {
  return revocation !== undefined;
}

function isAuthority({ hasKey, certificate }: CertificateRow): boolean {
  return hasKey && mayIssue(certificate);
}

/** The chosen certificate if it is an authority, else the one that signed it. */
function authorityFor(world: Parameters<typeof chainOf>[0], row: CertificateRow | undefined): string {
  if (row === undefined) return '';
  return isAuthority(row) ? row.id : (chainOf(world, row.id)[1] ?? '');
}

function renewObstacle(rows: readonly CertificateRow[], row: CertificateRow | undefined): string | undefined {
  if (row === undefined || row.signer.kind === 'unknown') return 'Its signer is not in the list';
  const signer = row.parent === undefined ? row : rows.find(({ id }) => id === row.parent);
  return signer?.hasKey === true ? undefined : 'The private key of its signer is not here';
}

function revokeObstacle(chosen: readonly CertificateRow[]): string | undefined {
  if (chosen.some(({ parent }) => parent === undefined))
    return 'Only what an authority of this list signed can be revoked';
  return chosen.some(isRevoked) ? 'It is revoked already' : undefined;
}
