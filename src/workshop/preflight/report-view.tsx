import { FileSearch } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { Progress } from '@/ui/progress';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { CommandSection } from './command-section';
import { FindingList } from './finding-list';
import { GroupTable } from './group-table';
import { OutputSection } from './output-section';
import { PartsView } from './parts-view';
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
      {certificate !== undefined && (
        <Section title="The same with OpenSSL">
          <CommandSection judged={judged} />
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="preflight-section" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
