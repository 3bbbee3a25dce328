import { marked, type Tokens } from 'marked';
import { beforeAll, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { preflightTargets } from '@/simulation/preflight/preflight-target';
import { thingsIn } from '@/simulation/preflight/compared-things';
import { issueServer } from '@/testing/certificates';
import { judgeFiles } from '@/testing/judged-files';
import { anInstalledLab, noteTime } from '@/testing/lab';
import type { Judged } from '../use-preflight';
import { compareTicket } from './compare-ticket';
import { ticketMarkdown } from './take-along';
import { preflightTicket } from './preflight-ticket';
import { ticketJson, ticketText, type Ticket } from './ticket';

/* What goes into a ticket is read back by another hand, says what the issue of it needs, and no secret. */

let judged: Judged;
const password = 'a secret of mine';

beforeAll(async () => {
  const lab = await anInstalledLab();
  const { certificate, key } = await issueServer('sb7-hq.sb7.com');
  const files = [
    { name: 'a|b.crt', bytes: toUtf8(toPem('CERTIFICATE', certificate.der)) },
    { name: 'server.key', bytes: toUtf8(toPem('PRIVATE KEY', key.pkcs8)) },
  ];
  const items = await directOperations.readFiles(
    files.map(({ bytes }) => bytes),
    [],
  );
  const report = await judgeFiles(lab, files);
  const target = preflightTargets(lab.store.world()).find(({ id }) => id === 'headquarters-https');
  if (target === undefined) throw new Error('the headquarters server is a target');
  judged = {
    ...{ items, files, password, target, report, at: noteTime, isLabTime: true },
    names: files.map(({ name }) => name),
    host: 'sb7-hq.sb7.com',
    outsideHost: '',
  };
});

const certificateOf = ({ report }: Judged) => {
  if (report.certificate === undefined) throw new Error('a certificate is meant');
  return report.certificate;
};

test('the Markdown of the pre-flight has its headings and its table', () => {
  const certificate = certificateOf(judged);
  const ticket = preflightTicket(judged, { ...certificate, serialNumber: '0102' });
  const tokens = marked.lexer(ticketMarkdown(ticket));
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  expect(headings.map(({ depth }) => depth)).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
  expect(headings.slice(1).map(({ text }) => text)).toEqual([
    ...['What', 'Where', 'When', 'Who is affected', 'Checked before', 'Check afterwards', 'The way back'],
  ]);
  const table = tokens.find((token): token is Tokens.Table => token.type === 'table');
  expect(table?.rows.map(([kind, , serial]) => [kind?.text, serial?.text])).toEqual([
    ['old', '01:02'],
    ['new', certificate.serialNumber.toUpperCase().match(/../g)?.join(':')],
  ]);
});

const marks = '# *a* _b_ `c` [d](http://e) <f> | g \\ ~~h~~ ![i](j) &amp; $k$';

function aTicket(text: string): Ticket {
  return {
    title: text,
    sections: [{ heading: text, lines: [text], table: { head: [text, 'b'], rows: [[text, 'x']] } }],
    data: {},
  };
}

test.each([
  marks,
  'http://a.example',
  'www.a.example',
  'a@b.example',
  '1. first',
  '- point',
  '+ plus',
  '> quoted',
  'two\nlines',
  '===',
  '| --- |',
])('a text of others stays a text: %s', (text) => {
  const tokens = marked.lexer(ticketMarkdown(aTicket(text)));
  expect(tokens.map(({ type }) => type).filter((type) => type !== 'space')).toEqual([
    ...['heading', 'heading', 'list', 'table'],
  ]);
  expect(marked.parse(ticketMarkdown(aTicket(text)))).not.toContain('<a ');
  const shown = marked.parse(ticketMarkdown(aTicket(text)), { async: false }).replaceAll(/<[^>]*>/g, '\n');
  expect(linesOf(shown).filter((line) => line === text.replaceAll('\n', ' '))).toHaveLength(5);
});

/** The lines of HTML without tags, its entities as the letters that they are. */
function linesOf(html: string): readonly string[] {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return html
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim());
}

test('no form of a ticket holds a key or a password', () => {
  const ticket = preflightTicket(judged, undefined);
  for (const text of [ticketMarkdown(ticket), ticketText(ticket), ticketJson(ticket)]) {
    expect(text).not.toContain('PRIVATE KEY');
    expect(text).not.toContain(password);
  }
});

test('the JSON has what, where, when, who, serials, checks and the way back', () => {
  const certificate = certificateOf(judged);
  const data: unknown = JSON.parse(
    ticketJson(preflightTicket(judged, { ...certificate, serialNumber: '0102' })),
  );
  expect(data).toMatchObject({
    what: { serialNumber: certificate.serialNumber, names: ['sb7-hq.sb7.com'] },
    serials: { old: '0102', new: certificate.serialNumber },
    where: { device: judged.target.label, host: 'sb7-hq.sb7.com' },
    when: { judgedFor: new Date(noteTime).toISOString(), clock: 'lab' },
    verdict: judged.report.verdict,
  });
  expect(Object.keys(data as object)).toEqual(
    expect.arrayContaining(['whoIsAffected', 'checks', 'findings', 'checksAfterwards', 'rollBack']),
  );
});

test('a comparison goes into a ticket too', () => {
  const things = thingsIn([
    { label: 'one.crt', items: judged.items },
    { label: 'two.crt', items: judged.items },
  ]);
  const ticket = compareTicket({ things, reference: 0, at: noteTime });
  const tokens = marked.lexer(ticketMarkdown(ticket));
  const table = tokens.find((token): token is Tokens.Table => token.type === 'table');
  expect(table?.header.map(({ text }) => text)).toEqual(['', 'one.crt', 'two.crt']);
  expect(ticketText(ticket)).toContain('The same, byte by byte.');
  expect(JSON.parse(ticketJson(ticket))).toMatchObject({ comparedWith: 'one.crt', things: [{}, {}] });
});
