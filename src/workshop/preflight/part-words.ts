import type {
  Distrust,
  PartLine,
  PartName,
  PartSentence,
  PartState,
  PreflightPart,
} from '@/simulation/preflight/preflight-report';
import { confirmationWords } from '@/views/words/confirmation-words';
import { connectionWords } from '@/views/words/connection-words';
import { fillSentence } from '@/views/words/fill-sentence';
import { problemWords } from '@/views/words/problem-words';
import { trustWords } from '@/views/words/trust-words';
import { preflightWords } from './preflight-words';

/** What each part is called. */
export const partTitles: Readonly<Record<PartName, string>> = {
  device: 'The device takes it',
  name: 'The name fits',
  trust: 'Who trusts it',
};

const partAnswers: Readonly<Record<PartName, Readonly<Record<PartState, string>>>> = {
  device: { green: 'Yes', amber: 'With a warning', red: 'No', grey: 'Not known' },
  name: { green: 'Yes', amber: 'Not for all', red: 'No', grey: 'Not known' },
  trust: { green: 'All clients', amber: 'With exceptions', red: 'Nobody', grey: 'Not known' },
};

/** The answer of a part in a word or two. Whoever cannot be asked is not counted among those who refuse. */
export function partAnswer({ name, state, lines }: PreflightPart): string {
  if (name === 'trust') return trustAnswer(state, lines);
  if (name === 'name' && state === 'red' && lines.some((line) => line.state === 'grey')) return 'Not outside';
  const isSaidOfAll = lines.every((line) => line.kind !== 'said' || line.state === 'green');
  return name === 'name' && state === 'amber' && isSaidOfAll
    ? 'Yes, with a warning'
    : partAnswers[name][state];
}

/** Whoever is not known is named beside those who are. */
function trustAnswer(state: PartState, lines: readonly PartLine[]): string {
  const programs = lines.filter((line) => line.kind === 'program');
  const isOpen = programs.some((line) => line.state === 'grey');
  const isRefused = programs.some((line) => line.state === 'red');
  if (isOpen && state === 'grey' && programs.some((line) => line.state === 'green'))
    return 'Some do, others not known';
  if (isOpen && isRefused) return 'Some do not, others not known';
  return partAnswers.trust[state];
}

const sentences: Readonly<Record<PartSentence, string>> = {
  'device-takes-it': 'Its own page takes what is written below.',
  'https-is-off':
    'HTTPS is switched off at this appliance, so no client sees the certificate until it is enabled in step 1.',
  'name-fits': 'It is for {host}.',
  'name-fits-nobody': 'It is for {names|no name at all}, and not for {host}.',
  'name-fits-not-all':
    '{who}: not for {host}. It is for {names|no name at all}; the others find the name in it.',
  'name-fits-not-these': '{who}: not for {host}, the name used there. It is for {names|no name at all}.',
  'name-in-common-name':
    '{who}: {host} is not found, because it is in the common name only. The others find it there.',
  'name-in-wrong-place':
    'It has {host} only where clients do not look: in the common name, or as an alternative name of another kind.',
  'address-as-dns-name':
    'It has {host} as a DNS name. Clients that connect to an address look for an entry of kind IP address: have it issued again with IP:{host}.',
  'name-not-given':
    'Not known, because no name was given under which the device is reached. Enter it under “Reached as”.',
  'root-is-public':
    'The chain leads to {root}, which is in Mozilla’s list of public roots (as Node {version} has it, taken on {date}). A later distrust is not known here, and phones have lists of their own.',
  'root-is-private':
    'The root above it, {root}, is private or unknown: it is trusted only where it has been installed.',
  'roots-not-here': 'Not known, because the list of public roots did not arrive: {root} may be one of them.',
  'nobody-connects': 'Not known, because no client would see it.',
  'device-refuses': 'Not known, because the device does not take it, so no client sees it.',
};

/** A line of a part in a sentence or two; `names` are those of the files. */
export function partWords(line: PartLine, names: readonly string[]): string {
  switch (line.kind) {
    case 'said':
      return fillSentence(sentences[line.name], line.values);
    case 'finding': {
      const { text } = preflightWords(line.finding, names);
      return line.state === 'grey' ? `Not known, ${text}` : text;
    }
    case 'refused':
      return problemWords(line.problem);
    case 'asked':
      return confirmationWords(line.confirmation).text;
    case 'audience': {
      const who = `Trusted by ${trustWords([line.trust])}.`;
      return line.cause === undefined ? who : `${who} ${causeWords(line.cause)}`;
    }
    case 'program':
      return programWords(line);
  }
}

function programWords({ program, cause, state }: Extract<PartLine, { readonly kind: 'program' }>): string {
  if (cause === undefined) return `${program}: trusts it.`;
  if (state === 'grey' && cause.kind === 'root-not-given')
    return `${program}: not known, because the root is trusted only where it has been installed.`;
  return `${program}: ${causeWords(cause)}`;
}

function causeWords(cause: Distrust): string {
  if (cause.kind === 'reason') return connectionWords(cause.reason);
  return fillSentence('The root {root} is not among those trusted there.', { root: cause.root });
}
