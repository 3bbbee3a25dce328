import { FileSearch } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import type { Certificate } from '@/pki/certificate';
import { isSameName } from '@/pki/distinguished-name';
import type { Item } from '@/pki/item';
import { certificatesIn } from '@/simulation/preflight/found-items';
import { type PreflightFinding, preflightFindingName } from '@/simulation/preflight/preflight-finding';
import { useWorld } from '@/state/use-world';
import { CopyButton } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { SelectField } from '@/ui/select-field';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { briefLines, FindingLine, OtherLines } from '@/views/certificate/findings/findings';
import { type Shell, shellLabels } from '@/views/files/shell-command/shell-command';
import { preflightTicket } from './afterwards/preflight-ticket';
import { TakeAlong } from './afterwards/take-along';
import { FoundParts } from './found-parts';
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
      className={`overflow-auto px-20 pt-12 pb-28 max-wide:overflow-visible max-wide:px-12 ${typeof judged === 'object' ? 'on-paper' : ''}`}
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
    <div className="mx-auto mt-[9vh] mb-0 max-w-460 text-center text-ink-muted">
      <FileSearch className="mx-auto mt-0 mb-10 text-control-line" size={44} strokeWidth={1.25} aria-hidden />
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
        <FoundParts judged={judged} />
      </Section>
      <RealSystem judged={judged} onPrint={onPrint} />
      <div className="print:hidden">
        <Section title="Take it along">
          <TakeReport judged={judged} />
        </Section>
      </div>
      {(certificate !== undefined || judged.items.some(hasCommand)) && (
        <Section title="The same with OpenSSL">
          <CommandSection judged={judged} />
        </Section>
      )}
    </>
  );
}

/** The report for a change ticket, with what the device serves until now where that is known. */
function TakeReport({ judged }: { readonly judged: Judged }) {
  const { report, target } = judged;
  const { certificate } = report;
  const replaced = useWorld(({ slots, certificates }) => {
    const active = target.slot === undefined ? undefined : slots[target.slot]?.active;
    return active === undefined ? undefined : certificates[active.certificate];
  });
  const old = replaced ?? olderOf(judged);
  return (
    <TakeAlong
      holds="what, where, when, who is affected, what was checked, and the way back"
      ticket={() => preflightTicket(judged, old)}
      stem="pre-flight"
      reminded={certificate && { certificate, device: target.label }}
    />
  );
}

/** The certificate among the files that the one that is meant follows. */
function olderOf({ items, report: { certificate } }: Judged): Certificate | undefined {
  return certificatesIn(items).find(
    (other) =>
      certificate !== undefined &&
      other.fingerprint !== certificate.fingerprint &&
      isSameName(other.subject, certificate.subject) &&
      other.notAfter < certificate.notAfter,
  );
}

/** What is done with it first, or a request to be signed. */
function hasCommand(item: Item): boolean {
  return item.kind === 'request' || (item.kind === 'unknown' && item.wayOut !== undefined);
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section
      className="mt-16 max-w-980 border border-line bg-white px-16 pt-12 pb-14 print:border-0 print:p-0"
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
    <div>
      <SelectField
        name="shell"
        label="Shell"
        choices={shells}
        value={shell}
        onChange={(id) => setShell(id as Shell)}
      />
      <ol className="my-8 list-decimal pl-22">
        {commands.map(({ purpose, command }) => (
          <li className="mb-6" key={command}>
            {purpose}
            <code className="block bg-preflight-page px-8 py-3 font-mono text-12 leading-[1.4] wrap-anywhere">
              {command}
            </code>
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
