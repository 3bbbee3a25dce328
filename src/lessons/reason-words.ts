import { connectionWords } from '@/views/words/connection-words';
import { fillSentence } from '@/views/words/fill-sentence';
import type { Judgement, Reason, ReasonName } from './reasons';

const sentences: Readonly<Record<ReasonName, string>> = {
  'no-request-yet': 'No certificate request was made yet.',
  'request-for-another-name': 'The request is for {names|no host}, and not for {host}.',
  'state-abbreviated': 'The state is “{state}” in the request, and not “{full}”.',
  'state-missing': 'The request names no state.',
  'not-ordered-yet': 'No certificate was ordered yet.',
  'ordered-with-another-key':
    'A certificate was ordered, but not with the request that the server keeps now: its key is another one.',
  'ordered-with-a-mistake': 'A certificate was ordered, but with the practice fault “{fault}”.',
  'order-revoked': 'A certificate was ordered with the request, and was revoked since.',
  'common-name-is-email':
    'The common name is {name}, an e-mail address as in the note’s example: clients compare it with {host}.',
  'no-name-yet': 'The tab Collaboration names no server yet.',
  "name-is-not-the-appliance's":
    'Conferencing is set to answer as {name}, but the appliance is called {host}.',
  'https-still-disabled': 'The appliance answers over http alone: HTTPS is still disabled.',
  'still-im-appliance': 'The appliance presents a certificate for “IM Appliance”, and not for {host}.',
  'waits-for-restart': 'It takes effect with the restart of the web server.',
  restarting: 'The web server restarts: nothing answers there for about two minutes.',
  'no-file-yet': 'No file of the latest order is in the PC’s folder yet.',
  'intermediate-not-saved': 'The certificate was saved, but not the intermediate that belongs to it.',
  'not-answered-yet': 'The question was not answered yet.',
  'answer-differs': '“{answer}” is not what the page shows: look once more.',
  'default-still-active': 'The server still presents the certificate of its installation.',
  'installed-from-elsewhere':
    'The server presents a certificate of {issuer}, and not one that was ordered from the vendor since the lesson began.',
  'services-restarting': 'The services restart with the new certificate: it takes effect in a few seconds.',
  'installed-for-another-key':
    'The files were refused: their certificate is for another key than the server has.',
  'password-missing': 'The file is protected: it needs the password that the vendor has sent.',
  'intermediate-missing':
    'The server does not send what is between its certificate and the root: {issuer|an intermediate certificate} was not among the files.',
  'not-signed-in-yet': 'Nobody has signed in to the Connect client yet.',
  'signed-in-elsewhere':
    'The client was pointed to {server|another name}, where this server does not answer.',
  'not-connected-securely': 'The client is not connected to {host} securely.',
  'lock-lost': '{who} connected to {host} securely when the lesson began, and does not now.',
  'key-copied': 'A private key was copied into the file {file}, which this lesson does not need.',
  'other-slot-changed': 'The certificate of {slot} is another one now, which this lesson does not ask for.',
};

/** Why, in a sentence. */
export function reasonWords({ name, values, connection }: Reason): string {
  return connection === undefined ? fillSentence(sentences[name], values) : connectionWords(connection);
}

/** What a judgement says beside its sign; nothing where the goal is reached. */
export function judgementWords(judgement: Judgement): string {
  if (judgement.is === 'met') return '';
  const words = reasonWords(judgement.why);
  return judgement.is === 'nearly' ? `Nearly: ${words}` : words;
}
