import type { Certificate } from '@/pki/certificate';
import { displayNameOf, nameToText } from '@/pki/distinguished-name';
import { namesIn } from '@/simulation/appliances/registry';
import type { PreflightPart } from '@/simulation/preflight/preflight-report';
import { dateInWords, hexPairs, visibleText } from '@/views/words/value-words';
import { partAnswer, partTitles, partWords } from '../part-words';
import { preflightWords } from '../preflight-words';
import type { Judged } from '../use-preflight';
import { reachedWords, verdictTitle } from '../verdict-banner';
import { pageOf } from '../what-to-give';
import { isoDate, type Ticket, type TicketSection } from './ticket';

/** What a device serves until now; undefined where it is not known. */
type Replaced = Certificate | undefined;

/** The report of the pre-flight for a change ticket. */
export function preflightTicket(judged: Judged, replaced: Replaced): Ticket {
  const { report, target } = judged;
  const { certificate } = report;
  const subject = certificate === undefined ? 'no certificate' : displayNameOf(certificate.subject);
  return {
    title: visibleText(`Install ${subject} on ${target.label}: ${verdictTitle(report)}`),
    sections: [
      ...(certificate === undefined ? [] : [whatSection(judged, certificate, replaced)]),
      whereSection(judged),
      whenSection(judged, certificate, replaced),
      { heading: 'Who is affected', lines: affected(judged) },
      { heading: 'Checked before', lines: [...answers(judged), ...problems(judged)] },
      { heading: 'Check afterwards', lines: checksAfterwards(judged, certificate) },
      { heading: 'The way back', lines: wayBack(replaced) },
    ],
    data: dataOf(judged, certificate, replaced),
  };
}

function whatSection({ report }: Judged, certificate: Certificate, replaced: Replaced): TicketSection {
  const row = (what: string, one: Certificate) => [
    what,
    visibleText(displayNameOf(one.subject)),
    hexPairs(one.serialNumber),
    visibleText(nameToText(one.issuer)),
    `${dateInWords(one.notBefore)} to ${dateInWords(one.notAfter)}`,
  ];
  return {
    heading: 'What',
    lines: [
      `Names: ${namesIn(certificate).map(visibleText).join(', ')}`,
      `SHA-256 fingerprint: ${hexPairs(certificate.fingerprint)}`,
    ],
    table: {
      head: ['', 'Certificate', 'Serial number', 'Issuer', 'Valid'],
      rows: [
        ...(replaced === undefined ? [] : [row('old', replaced)]),
        row('new', certificate),
        ...report.chain.map((part) => row('sent with it', part.certificate)),
      ],
    },
  };
}

function whereSection({ target, ...judged }: Judged): TicketSection {
  const page = pageOf[target.device];
  const device = visibleText(`${target.label}${reachedWords(judged)}`);
  return { heading: 'Where', lines: [device, ...(page === undefined ? [] : [page])] };
}

function whenSection(
  { at, isLabTime }: Judged,
  certificate: Certificate | undefined,
  replaced: Replaced,
): TicketSection {
  return {
    heading: 'When',
    lines: [
      `Judged for ${dateInWords(at)}${isLabTime ? ', the clock of the lab' : ''}`,
      ...(replaced === undefined ? [] : [`The old one ends on ${dateInWords(replaced.notAfter)}`]),
      ...(certificate === undefined
        ? []
        : [
            `The new one is valid from ${dateInWords(certificate.notBefore)} and ends on ${dateInWords(certificate.notAfter)}`,
          ]),
    ],
  };
}

const partNamed = ({ report }: Judged, wanted: PreflightPart['name']) =>
  report.parts.find(({ name }) => name === wanted);

function affected(judged: Judged): readonly string[] {
  const lines = partNamed(judged, 'trust')?.lines ?? [];
  const told = lines.map((line) => partWords(line, judged.names));
  return told.length > 0 ? told : ['Not known: there is no certificate for it.'];
}

function answers({ report }: Judged): readonly string[] {
  return report.parts.map((part) => `${partTitles[part.name]}: ${partAnswer(part)}`);
}

function problems({ report, names }: Judged): readonly string[] {
  const lines = report.findings.map((finding) => {
    const { text, remedy } = preflightWords(finding, names);
    return `${finding.severity}: ${text} ${remedy}`.trim();
  });
  return [...new Set(lines)];
}

function checksAfterwards({ target, host }: Judged, certificate: Certificate | undefined): readonly string[] {
  if (certificate === undefined) return ['Nothing is installed yet.'];
  const address = host === '' ? 'the device' : `https://${visibleText(host)}/`;
  const steps = [
    `Open ${address} in a browser: the lock is there, and the serial number is ${hexPairs(certificate.serialNumber)}.`,
    'Sign in with one client of each kind named under “Who is affected”, inside and from outside.',
  ];
  // What was pasted waits for it.
  const restarts = target.form === 'paste';
  return restarts ? ['Restart the device: until then it serves the old certificate.', ...steps] : steps;
}

function wayBack(replaced: Replaced): readonly string[] {
  const old = replaced === undefined ? 'what is installed now' : hexPairs(replaced.serialNumber);
  return [
    `Before the change, keep the old certificate (${old}) with its chain and, where the device lets it out, its key.`,
    'If a check fails, install these again on the same page, and restart the device where it asks for it.',
    'Do not revoke the old certificate before the new one has passed its checks.',
  ];
}

function certificateData(certificate: Certificate) {
  return {
    subject: nameToText(certificate.subject),
    issuer: nameToText(certificate.issuer),
    names: namesIn(certificate),
    serialNumber: certificate.serialNumber,
    sha256: certificate.fingerprint,
    validFrom: isoDate(certificate.notBefore),
    validTo: isoDate(certificate.notAfter),
  };
}

function dataOf(judged: Judged, certificate: Certificate | undefined, replaced: Replaced): Ticket['data'] {
  const { report, target, host, outsideHost, at, names } = judged;
  return {
    tool: 'Connect Certificate Lab (simulation), pre-flight',
    what: certificate === undefined ? null : certificateData(certificate),
    replaces: replaced === undefined ? null : certificateData(replaced),
    serials: { old: replaced?.serialNumber ?? null, new: certificate?.serialNumber ?? null },
    chain: report.chain.map((part) => certificateData(part.certificate)),
    where: { device: target.label, page: pageOf[target.device] ?? null, host, outsideHost },
    when: { judgedFor: isoDate(at), clock: judged.isLabTime ? 'lab' : 'computer' },
    whoIsAffected: affected(judged),
    verdict: report.verdict,
    checks: report.parts.map((part) => ({ name: part.name, state: part.state, answer: partAnswer(part) })),
    findings: report.findings.map((finding) => ({
      severity: finding.severity,
      ...preflightWords(finding, names),
    })),
    checksAfterwards: checksAfterwards(judged, certificate),
    rollBack: wayBack(replaced),
  };
}
