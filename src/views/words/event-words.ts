import type { LabEvent } from '@/simulation/world/decision';
import type { ConnectionReasonName, ConnectionState } from '@/simulation/connections/connection';
import { connectionWords, lockWord } from './connection-words';
import { fillSentence } from './fill-sentence';

const sentences: Readonly<Record<LabEvent['name'], string>> = {
  'site-installed': 'The site was installed.',
  'signed-in': '{user|Somebody} signed in at {session|a portal}.',
  'signed-out': 'Signed out of {session|a portal}.',
  'equipment-changed': 'The settings of {name|the equipment} were saved.',
  'equipment-added': '{name|The equipment} was added.',
  'equipment-removed': '{name|The equipment} was removed.',
  'several-equipment-removed': '{names|Several devices} were removed.',
  'https-enabled': 'HTTPS was enabled on {names|an appliance}.',
  'https-disabled': 'HTTPS was disabled on {names|an appliance}.',
  'web-server-restarted': 'The web server of {name|an appliance} was restarted.',
  'pending-discarded': 'The certificate for {certificate|a host}, which waited for a restart, was discarded.',
  'conference-deleted': 'The conference {name} was deleted.',
  'request-generated':
    'A certificate request for {commonName|a server} was made and saved as {fileName|a file}.',
  'certificate-installed': 'The certificate for {certificate|a host} was installed on {slot|the server}.',
  'certificate-restored': 'The certificate for {certificate|a host} was restored on {slot|the server}.',
  'certificate-generated':
    'A certificate for {certificate|a host} was generated for {slot|the device}. It takes effect at the next restart.',
  'certificate-imported':
    'The certificate for {certificate|a host} was imported for {slot|the device}. It takes effect at the next restart.',
  'appliance-restarted': '{name|The device} is restarting.',
  'certificate-ordered': 'Order {number}: the certificate for {name} was ordered.',
  'certificate-reissued': 'Order {number}: a further certificate for {name} was issued.',
  'certificate-revoked': 'Order {number}: a certificate for {name} was revoked.',
  'domain-proof-started': 'The vendor was asked to check the domain {domain}.',
  'domain-proof-published': 'A proof for the domain {domain} was published.',
  'domain-proven': 'The vendor accepted the proof for the domain {domain}.',
  'file-saved': '{fileName|A file} was saved.',
  'file-renamed': '{from|A file} was renamed to {to|another name}.',
  'file-deleted': '{fileName|A file} was deleted.',
  'certificate-trusted': 'Certificates placed in {store|a store}: {count|1}.',
  'certificate-removed': 'A certificate was removed from {store|a store}.',
  'root-deployed': 'The root {name|certificate} was handed to {count|all} PCs by group policy.',
  'pc-settings-changed': 'The settings of {pc|a PC} were changed.',
  'clock-moved': 'The lab clock was moved to {to:date|a later time}.',
  'checkpoint-restored': 'The lab was put back to the checkpoint “{name|without a name}”.',
  'lab-file-opened': 'The lab “{name|without a name}” was opened from {file|a file}.',
  'lesson-begun': 'A lesson was begun, in a lab of its own.',
  'lesson-ended': 'The lesson was ended; the lab stays as it is.',
  'colleague-acted': '{says|A colleague has changed something.}',
  'site-renamed': 'The whole site was renamed to {name|another company}.',
  'practice-key-made': 'The private key {name|without a name} was made.',
  'practice-request-made': 'The certificate request {name|without a name} was made.',
  'practice-certificate-issued': 'The certificate {name|without a name} was issued.',
  'practice-certificate-renewed':
    'The certificate {name|without a name} was renewed until {notAfter:date|a later date}.',
  'practice-certificates-revoked': 'Certificates revoked: {count|1}, first {name|one without a name}.',
  'practice-certificates-reinstated':
    'Revocations taken back: {count|1}, first that of {name|one without a name}.',
  'practice-list-issued': 'Revocation list {number|1} of {name|an authority} was generated.',
  'practice-template-saved': 'The template {name|without a name} was saved.',
  'practice-items-imported':
    'Imported. Certificates: {certificates|0}, keys: {keys|0}, requests: {requests|0}, revocation lists: {lists|0}.',
  'practice-item-renamed': '{from|An item} was renamed to {to|another name}.',
  'practice-items-deleted': 'Items deleted: {count|1}, first {name|one without a name}.',
  'authority-imported':
    'A certificate authority was imported to {router|the router}. It takes effect at the next restart.',
  'clients-provisioned': 'Mobility clients were provisioned: {users|none}.',
  'clients-re-provisioned': 'Mobility clients were provisioned again: {users|none}.',
  'mobility-user-added': '{name|A user} was added.',
  'mobility-user-changed': '{name|A user} was changed.',
  'mobility-users-removed': 'Users were removed: {users|none}.',
  'cluster-made': 'The cluster {name|of two routers} was made.',
  'cluster-changed': 'The cluster {name|of two routers} was changed.',
  'cluster-dissolved': 'The cluster {name|of two routers} was dissolved.',
  'taken-over': '{router|The standby node} took over and answers at the virtual names.',
  'connections-not-judged':
    'What that does to connections could not be judged: something in this lab cannot be read.',
  'connection-changed':
    '{program|A program}{people|} at {host|the device} is now: {stateWord|changed}. {cause|}',
  'connection-will-change':
    '{program|A program}{people|} at {host|the device}, once the restart is over: {stateWord|changed}. {cause|}',
  'connection-cause-changed':
    '{program|A program}{people|} at {host|the device} is as before: {stateWord|unchanged}, for another reason now. {cause|}',
  'connection-cause-will-change':
    '{program|A program}{people|} at {host|the device}, once the restart is over, is as before: {stateWord|unchanged}, for another reason then. {cause|}',
  'step-undone': 'Undo: {sentence|the last step}',
  'step-redone': 'Redo: {sentence|the last step}',
};

const ofConnections: readonly LabEvent['name'][] = [
  'connection-changed',
  'connection-will-change',
  'connection-cause-changed',
  'connection-cause-will-change',
];

/** What happened, in a sentence. */
export function eventWords(event: LabEvent): string {
  if (ofConnections.includes(event.name))
    return fillSentence(sentences[event.name], connectionValues(event.values));
  const { of, ...values } = event.values;
  const sentence = isEventName(of) ? { sentence: fillSentence(sentences[of], values) } : {};
  return fillSentence(sentences[event.name], { ...values, ...sentence });
}

function isEventName(text: string | undefined): text is LabEvent['name'] {
  return text !== undefined && Object.hasOwn(sentences, text);
}

/** Who is meant, the word of the lock, and the cause as every screen words it. */
function connectionValues(values: LabEvent['values']): LabEvent['values'] {
  const { who = '', state = '', reason = '' } = values;
  return {
    ...values,
    people: who === '' ? '' : ` (${who})`,
    stateWord: lockWord(state as ConnectionState),
    cause: connectionWords({ name: reason as ConnectionReasonName, values }),
  };
}
