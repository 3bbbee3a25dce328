import { chainOf, mayIssue } from '@/simulation/practice-ca/issuers';
import { usePresent } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { problemWords } from '@/views/words/problem-words';
import type { Command } from '../list-panel';
import { ListForm } from '../list-form';
import { obstacleOf, presentItems } from '../use-common-commands';
import type { ListState } from '../use-list';
import { usePracticeWindows, type CloseForm } from '../use-practice-windows';
import { CertificateForm } from './certificate-form';
import { certificateRows, type CertificateRow } from './certificate-rows';
import { firstValues, similarValues, type CertificateValues } from './certificate-values';
import { RenewForm } from './renew-form';
import { RevokeForm } from './revoke-form';
import { visibleText } from '@/views/words/value-words';

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
      name: 'similar-certificate',
      label: 'Similar',
      isFirst: true,
      run: similar,
      obstacle: obstacleOf(ids, 'one'),
    },
    {
      name: 'renew',
      label: 'Renew',
      run: renew,
      obstacle: obstacleOf(ids, 'one') ?? renewObstacle(rows, first),
    },
    {
      name: 'revoke',
      label: 'Revoke',
      run: revoke,
      obstacle: obstacleOf(ids, 'some') ?? revokeObstacle(chosen),
    },
    {
      name: 'reinstate',
      label: 'Unrevoke',
      run: reinstate,
      obstacle: chosen.some(isRevoked) ? undefined : 'Select a revoked certificate first',
    },
    {
      name: 'generate-list',
      label: 'Generate CRL',
      run: generateList,
      obstacle: rows.some(isAuthority) ? undefined : 'There is no authority with its key here yet',
    },
  ];
}

function useCertificateActions(chosen: readonly CertificateRow[], state: ListState) {
  const { ids, tell, say } = state;
  const { world } = usePresent();
  const { perform } = useLab();
  const windows = useCertificateWindows(state);
  const [first] = chosen;
  const reinstate = async () => {
    const certificates = chosen.filter(isRevoked).map(({ id }) => id);
    const outcome = await perform({ type: 'reinstate-practice-certificates', certificates });
    if (outcome.ok) tell(outcome.value);
    else say(problemWords(outcome.problem));
  };
  return {
    create: () => windows.create(first !== undefined && isAuthority(first) ? first.id : ''),
    similar: () => windows.similar(first?.id),
    renew: () => windows.renew(first?.id),
    revoke: () => windows.revoke(ids.join(' ')),
    reinstate: () => void reinstate(),
    generateList: () => windows.generateList(authorityFor(world(), first)),
  };
}

/** The windows of the commands, by the ids of certificates; each is there again after a reload. */
function useCertificateWindows({ tell, tellOnly }: ListState) {
  const { world, now } = usePresent();
  const { openForm } = usePracticeWindows();
  const rowOf = (id: string) => certificateRows(world()).find((row) => row.id === id);
  const openCreation = async (first: CertificateValues) =>
    tell(
      await openForm('create-certificate', 'Create certificate', 660, (close) => (
        <CertificateForm first={first} onClose={close} />
      )),
    );
  return {
    create: useLastingWindow('new certificate', (issuer) =>
      openCreation(
        firstValues(world(), now(), world().practiceCertificates[issuer] === undefined ? {} : { issuer }),
      ),
    ),
    similar: useLastingWindow('similar certificate', async (id) => {
      const row = rowOf(id);
      if (row !== undefined) await openCreation(similarValues(world(), now(), row.certificate, row.parent));
    }),
    renew: useLastingWindow('renew', async (id) => {
      const row = rowOf(id);
      if (row === undefined) return;
      const canRevoke = row.parent !== undefined && !isRevoked(row);
      const form = (close: CloseForm) => (
        <RenewForm certificate={row.certificate} canRevoke={canRevoke} onClose={close} />
      );
      tell(await openForm('renew', `Renew: ${visibleText(row.name)}`, 560, form));
    }),
    revoke: useLastingWindow('revoke', async (about) => {
      const certificates = presentItems(world(), 'certificates', about);
      if (certificates.length === 0) return;
      const form = (close: CloseForm) => <RevokeForm certificates={certificates} onClose={close} />;
      tell(await openForm('revoke', 'Revoke', 520, form));
    }),
    generateList: useLastingWindow('generate list', async (authority) =>
      tellOnly(
        await openForm('new-list', 'Generate CRL', 520, (close) => (
          <ListForm authority={authority} onClose={close} />
        )),
      ),
    ),
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
