import { flushSync } from 'react-dom';
import { displayNameOf, nameToText } from '@/pki/distinguished-name';
import type { Certificate } from '@/pki/certificate';
import { Button } from '@/ui/button';
import { dateInWords, hexPairs, visibleText } from '@/views/words/value-words';
import { filesToGive, givenPfx, GiveTable, pageOf, textToGive, type ThingToGive } from './what-to-give';
import { piecesOf } from './output-section';
import { PartsView } from './parts-view';
import { reachedWords, verdictTitle } from './verdict-banner';
import type { Judged } from './use-preflight';
import { namesIn } from '@/simulation/appliances/registry';

interface RealSystemProps {
  readonly judged: Judged;
  /** Sets what is printed: this sheet alone, or the whole report. */
  readonly onPrint: (what: 'sheet' | 'report') => void;
}

/** A sheet for whoever stands before the real device: what to give where, names, dates, fingerprints, the three parts. */
export function RealSystem({ judged, onPrint }: RealSystemProps) {
  const { report, target, names } = judged;
  const pieces = piecesOf(judged);
  if (pieces === undefined || report.certificate === undefined) return null;
  const print = () => {
    flushSync(() => onPrint('sheet'));
    window.print();
    onPrint('report');
  };
  return (
    <section
      className="preflight-sheet mt-16 max-w-980 border border-line bg-white px-16 pt-12 pb-14 print:border-0 print:p-0"
      aria-label="Prepare for the real system"
    >
      <h2>Prepare for the real system</h2>
      <p>
        For {target.label}
        {reachedWords(judged)}.
      </p>
      <div className="break-inside-avoid">
        <h3 className="mt-14 mb-4 text-12 font-semibold">What to give where: {pageOf[target.device]}</h3>
        <GiveTable things={thingsOf(judged)} />
      </div>
      <div className="break-inside-avoid">
        <h3 className="mt-14 mb-4 text-12 font-semibold">What it holds</h3>
        <CertificateTable
          certificates={[report.certificate, ...report.chain.map((part) => part.certificate)]}
        />
      </div>
      <p className="mt-10 flex flex-wrap items-center gap-8 print:hidden">
        <Button name="print-sheet" onPress={print}>
          Print this sheet…
        </Button>
      </p>
      <div className="hidden in-data-[printed=sheet]:print:block">
        <h3 className="mt-14 mb-4 text-12 font-semibold">What will come of it: {verdictTitle(report)}</h3>
        <PartsView parts={report.parts} names={names} />
      </div>
    </section>
  );
}

/** On paper: whose tool says so, and for which date. */
export function PrintedHeader({ judged: { at, isLabTime } }: Pick<RealSystemProps, 'judged'>) {
  return (
    <p className="preflight-header mb-12 hidden border-b border-line pb-5 text-ink-muted print:block">
      Pre-flight · Connect Certificate Lab (simulation) · judged for {dateInWords(at)}
      {isLabTime && ', the lab’s clock'}
    </p>
  );
}

function thingsOf(judged: Judged): readonly ThingToGive[] {
  const pieces = piecesOf(judged);
  if (pieces === undefined) return [];
  const { form } = judged.target;
  if (form === 'paste') return textToGive(pieces);
  const pfx = form === 'files' ? givenPfx(judged) : undefined;
  const holds = 'certificate, chain and private key';
  const field = 'Certificate files, with its password under Certificate password';
  return pfx === undefined ? filesToGive(pieces, form) : [{ file: visibleText(pfx), holds, field }];
}

function CertificateTable({ certificates }: { readonly certificates: readonly Certificate[] }) {
  return (
    <table className="ui-table wrap-anywhere" data-quiet data-stacks>
      <thead>
        <tr>
          <th scope="col">Certificate</th>
          <th scope="col">Names and dates</th>
          <th scope="col">SHA-256 fingerprint</th>
        </tr>
      </thead>
      <tbody>
        {certificates.map((certificate, index) => (
          <tr key={certificate.fingerprint}>
            <th scope="row" className="w-[32%]">
              {visibleText(displayNameOf(certificate.subject))}
            </th>
            <td>
              {index === 0
                ? namesIn(certificate).map(visibleText).join(', ')
                : visibleText(nameToText(certificate.subject))}
              <br />
              {dateInWords(certificate.notBefore)} to {dateInWords(certificate.notAfter)}
            </td>
            <td>
              <Fingerprint fingerprint={certificate.fingerprint} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In lines of eight octets, to be compared by eye. */
function Fingerprint({ fingerprint }: Pick<Certificate, 'fingerprint'>) {
  const lines = fingerprint.match(/.{1,16}/g) ?? [];
  return (
    <code className="font-mono text-11 leading-[1.4]">
      {lines.map((line, index) => (
        <span className="block whitespace-nowrap" key={line}>
          {hexPairs(line)}
          {index < lines.length - 1 && ':'}
        </span>
      ))}
    </code>
  );
}
