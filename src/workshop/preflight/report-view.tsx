import { FileSearch } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { Progress } from '@/ui/progress';
import type { Item } from '@/pki/item';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { OutputSection } from './output-section';
import { PartsView } from './parts-view';
import { PrintedHeader, RealSystem } from './real-system';
import type { Judged } from './use-preflight';
import { VerdictBanner } from './verdict-banner';
import { CopyButton } from '@/ui/copy-button';
import { SelectField } from '@/ui/select-field';
import { shellLabels, type Shell } from '@/views/files/shell-command/shell-command';
import { opensslCommands } from './openssl-commands';
import { preflightFindingName, type PreflightFinding } from '@/simulation/preflight/preflight-finding';
import { briefLines } from '@/views/certificate/findings/brief-lines';
import { FindingLine } from '@/views/certificate/findings/findings';
import { OtherLines } from '@/views/certificate/findings/other-lines';
import { preflightWords } from './preflight-words';
import { NameText } from '@/views/words/name-text';
import { partsOf, type FoundParts } from './groups';

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
    <div className="preflight-empty">
      <FileSearch size={44} strokeWidth={1.25} aria-hidden />
      <h2>Will these files work?</h2>
      <p>
        Drop everything that the vendor sent anywhere in this window, and choose the device that is to get it.
      </p>
      <ul>
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
      {(certificate !== undefined || judged.items.some(hasWayOut)) && (
        <Section title="The same with OpenSSL">
          <CommandSection judged={judged} />
        </Section>
      )}
    </>
  );
}

function hasWayOut(item: Item): boolean {
  return item.kind === 'unknown' && item.wayOut !== undefined;
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="preflight-section" aria-label={title}>
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
      ...{ kind: preflightFindingName(finding), severity: finding.severity },
      ...preflightWords(finding, names),
    })),
  );
  return (
    <ul className="preflight-findings">
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
