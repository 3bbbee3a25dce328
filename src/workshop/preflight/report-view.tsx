import { FileSearch } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { isSelfIssued } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { Item } from '@/pki/item';
import { type PreflightFinding, preflightFindingName } from '@/simulation/preflight/preflight-finding';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import { CopyButton } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { SelectField } from '@/ui/select-field';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { briefLines, FindingLine, OtherLines } from '@/views/certificate/findings/findings';
import { type Shell, shellLabels } from '@/views/files/shell-command/shell-command';
import { itemWords } from '@/views/words/item-words';
import { NameText } from '@/views/words/shown-text';
import { opensslCommands } from './openssl-commands';
import { OutputSection } from './output-section';
import { PartsView } from './parts-view';
import { preflightWords } from './preflight-words';
import { PrintedHeader, RealSystem } from './real-system';
import type { Judged } from './use-preflight';
import { VerdictBanner } from './verdict-banner';

interface ReportViewProps {
  /** Undefined: nothing was given yet. */
  readonly judged: Judged | 'reading' | undefined;
}

/** What is said of the files: the verdict, every problem, what to install, the chain, and what each file is. */
export function ReportView({ judged }: ReportViewProps) {
  const [printed, setPrinted] = useState<'sheet' | 'report'>('report');
  return (
    <section
      className="preflight-report"
      aria-label="Report"
      aria-busy={judged === 'reading'}
      data-printed={printed}
    >
      {judged === undefined && <NothingGiven />}
      {judged === 'reading' && <Progress label="Reading the files…" />}
      {typeof judged === 'object' && <Report judged={judged} onPrint={setPrinted} />}
    </section>
  );
}

function NothingGiven() {
  return (
    <div className="mx-auto mt-[9vh] mb-0 max-w-460 text-center text-preflight-empty">
      <FileSearch
        className="mx-auto mt-0 mb-10 text-preflight-empty-icon"
        size={44}
        strokeWidth={1.25}
        aria-hidden
      />
      <h2 className="text-19">Will these files work?</h2>
      <p>
        Drop everything that the vendor sent anywhere in this window, and choose the device that is to get it.
      </p>
      <ul className="mx-0 mt-10 mb-0 inline-block list-disc pl-18 text-left leading-[1.7]">
        <li>a verdict, and every problem with what to do about it</li>
        <li>files or text in exactly the form and order that the device takes</li>
        <li>whether the chain is whole, in order, and trusted</li>
        <li>what each file is, and which key fits which certificate</li>
      </ul>
    </div>
  );
}

function Report({ judged, onPrint }: ComponentProps<typeof RealSystem>) {
  const { report, names } = judged;
  const { certificate, validation, findings } = report;
  return (
    <>
      <PrintedHeader judged={judged} />
      <VerdictBanner judged={judged} />
      <PartsView parts={report.parts} names={names} />
      <Section title="Problems and notes">
        <FindingList findings={findings} names={names} />
      </Section>
      {certificate !== undefined && (
        <Section title="3. What to install">
          <OutputSection key={`${certificate.fingerprint} ${judged.target.id}`} judged={judged} />
        </Section>
      )}
      {certificate !== undefined && (
        <Section title="The certificate and its chain">
          <CertificateSummary certificate={certificate} report={validation} isOfLab={false} />
        </Section>
      )}
      <Section title="What each of them is">
        <GroupTable judged={judged} />
      </Section>
      <RealSystem judged={judged} onPrint={onPrint} />
      {(certificate !== undefined || judged.items.some(hasCommand)) && (
        <Section title="The same with OpenSSL">
          <CommandSection judged={judged} />
        </Section>
      )}
    </>
  );
}

/** What is done with it first, or a request to be signed. */
function hasCommand(item: Item): boolean {
  return item.kind === 'request' || (item.kind === 'unknown' && item.wayOut !== undefined);
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section
      className="mt-16 max-w-980 border border-preflight-line bg-white px-16 pt-12 pb-14 print:border-0 print:p-0"
      aria-label={title}
    >
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const shells = Object.entries(shellLabels).map(([id, label]) => ({ id, label }));

/** What would be typed on a computer with OpenSSL instead. */
function CommandSection({ judged: { items, names, report, target } }: { readonly judged: Judged }) {
  const [shell, setShell] = useState<Shell>('posix');
  const commands = opensslCommands(items, names, report, { form: target.form, shell });
  return (
    <div className="preflight-commands">
      <SelectField
        name="shell"
        label="Shell"
        choices={shells}
        value={shell}
        onChange={(id) => setShell(id as Shell)}
      />
      <ol>
        {commands.map(({ purpose, command }) => (
          <li key={command}>
            {purpose}
            <code>{command}</code>
          </li>
        ))}
      </ol>
      <CopyButton
        name="copy-commands"
        label="Copy all"
        text={commands.map(({ command }) => command).join('\n')}
      />
    </div>
  );
}

interface FindingListProps {
  readonly findings: readonly PreflightFinding[];
  /** Those of the files. */
  readonly names: readonly string[];
}

/** Everything that was found, gravest first, each once. */
function FindingList({ findings, names }: FindingListProps) {
  const { shown, others } = briefLines(
    findings.map((finding) => ({
      kind: preflightFindingName(finding),
      severity: finding.severity,
      ...preflightWords(finding, names),
    })),
  );
  return (
    <ul className="m-0 p-0">
      {shown.map(({ severity, text, remedy }) => (
        <FindingLine key={text} severity={severity} text={text} {...(remedy === '' ? {} : { remedy })} />
      ))}
      <OtherLines others={others} />
    </ul>
  );
}

/** Each file with its parts, and what each part is good for. */
function GroupTable({ judged: { items, names, report } }: { readonly judged: Judged }) {
  return (
    <table className="preflight-table">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      {names.map((name, file) => (
        // The same name may have been given twice.
        <PartsOfFile key={`${name} ${String(file)}`} name={name} {...partsOf(items, file, report)} />
      ))}
    </table>
  );
}

function PartsOfFile({ name, listed, others }: { readonly name: string } & FoundParts) {
  return (
    <tbody>
      {listed.map(({ what, role }, index) => (
        <tr key={`${what} ${String(index)}`}>
          <th scope="row">{index === 0 && <NameText>{name}</NameText>}</th>
          <td>{what}</td>
          <td>
            <NameText>{role}</NameText>
          </td>
        </tr>
      ))}
      {others > 0 && (
        <tr>
          <th scope="row" />
          <td>and {others} more</td>
          <td>not needed, or of no use here</td>
        </tr>
      )}
    </tbody>
  );
}

/** One thing found in a file. */
interface FoundPart {
  readonly item: Item;
  readonly what: string;
  /** What it is good for here. */
  readonly role: string;
}

/** How many parts of a file are listed that are good for nothing here. */
const mostNeedless = 12;

/** What is listed of a file: what is needed here and the first of the rest; the others are counted. */
interface FoundParts {
  readonly listed: readonly FoundPart[];
  readonly others: number;
}

/** The parts of a file with what each is good for. */
function partsOf(items: readonly Item[], file: number, report: PreflightReport): FoundParts {
  let needless = 0;
  const all = items.filter(({ origin }) => origin.file === file);
  const listed = all.flatMap((item): readonly FoundPart[] => {
    const role = roleOf(item, items, report);
    if (uselessRoles.includes(role) && ++needless > mostNeedless) return [];
    return [{ item, what: itemWords(item), role }];
  });
  return { listed, others: all.length - listed.length };
}

const needlessRole = 'not needed here';
const unreadRole = 'cannot be used';
const strayRole = 'fits none of the certificates';
const uselessRoles: readonly string[] = [needlessRole, unreadRole, strayRole];

function roleOf(item: Item, items: readonly Item[], report: PreflightReport): string {
  switch (item.kind) {
    case 'certificate':
      return certificateRole(item.certificate.fingerprint, report);
    case 'private-key':
      return keyRole(item.keyPair.publicKey.fingerprint, items, report);
    case 'request':
      return keyRole(item.request.publicKey.fingerprint, items, report);
    case 'revocation-list':
      return 'is looked up for this chain';
    case 'unknown':
      return unreadRole;
  }
}

function certificateRole(fingerprint: string, { certificate, chain, root }: PreflightReport): string {
  if (certificate?.fingerprint === fingerprint) return 'the certificate for the device';
  const place = chain.findIndex((part) => part.certificate.fingerprint === fingerprint);
  if (place >= 0) return `intermediate, place ${String(place + 1)} of the chain`;
  return root?.fingerprint === fingerprint ? 'the root: may be left out' : needlessRole;
}

/** A key and a request are told by the certificate that they fit. */
function keyRole(key: string, items: readonly Item[], { certificate }: PreflightReport): string {
  if (certificate?.publicKey.fingerprint === key) return 'fits the certificate for the device';
  const other = items.find(
    (item) => item.kind === 'certificate' && item.certificate.publicKey.fingerprint === key,
  );
  if (other?.kind !== 'certificate') return strayRole;
  const { subject } = other.certificate;
  return isSelfIssued(other.certificate)
    ? 'fits the root'
    : `fits the certificate of ${displayNameOf(subject)}`;
}
