import { authorityIds } from '@/simulation/world/authority';
import { listIssuers } from '@/simulation/vendor/vendor-revocation';
import { recordOf } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { problemWords } from '@/views/words/problem-words';
import { Breadcrumb, Panel } from '../page-parts';
import { useRootWarning, useSavedFile } from '../use-saved-file';
import { vendorPages } from '../vendor-pages';

type Issuer = (typeof listIssuers)[number];

/** What the vendor publishes at the addresses in its certificates: its own certificates and its revocation lists. */
export default function RepositoryPage() {
  const { save, problem } = useSavedFile();
  return (
    <>
      <Breadcrumb page={vendorPages.repository.title} />
      <h1>{vendorPages.repository.title}</h1>
      <p className="mt-3 mb-12 text-ink-muted">
        The certificates of our authorities, and the lists of what they have revoked, under the addresses that
        stand in every certificate of ours.
      </p>
      {listIssuers.toReversed().map((id) => (
        <AuthorityPanel key={id} id={id} save={save} />
      ))}
      {problem !== undefined && (
        <p role="alert" className="ui-notice my-10" data-kind="refused">
          {problemWords(problem)}
        </p>
      )}
    </>
  );
}

interface AuthorityPanelProps {
  readonly id: Issuer;
  readonly save: ReturnType<typeof useSavedFile>['save'];
}

function AuthorityPanel({ id, save }: AuthorityPanelProps) {
  const authority = useWorld((world) => recordOf(world, 'authorities', id));
  const list = useWorld(({ revocationLists }) => revocationLists[authority.revocationList ?? '']);
  const { issuerAddress = '', revocationListAddress = '' } = authority;
  const saveCertificate = () =>
    save({
      type: 'save-certificates',
      certificates: [authority.certificate],
      format: 'der',
      fileName: lastPart(issuerAddress),
    });
  const saveRoot = useRootWarning(saveCertificate);
  const isRoot = id === authorityIds.vendorRoot;
  return (
    <Panel title={authority.name}>
      <table className="ui-table" data-stacks>
        <tbody>
          <tr>
            <th scope="row" className="whitespace-nowrap">
              Certificate
            </th>
            <td>
              <Button
                name={`save-${id}`}
                kind="link"
                onPress={() => void (isRoot ? saveRoot() : saveCertificate())}
              >
                {issuerAddress}
              </Button>
            </td>
            <td>DER</td>
          </tr>
          <tr>
            <th scope="row" className="whitespace-nowrap">
              Revocation list
            </th>
            <td>
              {list === undefined ? (
                revocationListAddress
              ) : (
                <Button
                  name={`save-list-${id}`}
                  kind="link"
                  onPress={() => void save({ type: 'save-revocation-list', authority: id })}
                >
                  {revocationListAddress}
                </Button>
              )}
            </td>
            <td>
              {list === undefined ? (
                'Not published yet: the first is signed with the first order.'
              ) : (
                <>
                  {entries(list.revoked.count)}, signed on <DateText at={list.thisUpdate} />
                </>
              )}
            </td>
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}

function entries(count: number): string {
  if (count === 0) return 'No certificate is revoked';
  return count === 1 ? '1 certificate is revoked' : `${String(count)} certificates are revoked`;
}

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
