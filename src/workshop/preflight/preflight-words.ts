import { displayNameOf } from '@/pki/distinguished-name';
import type { PathProblem } from '@/pki/path/validation-report';
import type { PreflightFindingName, PreflightFinding } from '@/simulation/preflight/preflight-finding';
import { certificateValues, checkResultWords, pathProblemRemedy } from '@/views/words/path-problem-words';
import { fillSentence } from '@/views/words/fill-sentence';
import { findingRemedy } from '@/views/words/finding-remedies';
import { findingWords } from '@/views/words/finding-words';
import { itemWords } from '@/views/words/item-words';
import { visibleText } from '@/views/words/value-words';

/** What was found, and what to do about it; both with the places of `fillSentence`. */
interface Words {
  readonly text: string;
  readonly remedy: string;
}

const words: Readonly<Record<PreflightFindingName, Words>> = {
  'only-requests': {
    text: 'There is a certificate request, and no certificate yet.',
    remedy:
      'Send the request to a vendor and come back with the answer. The request may stay here: it tells which key fits.',
  },
  'only-keys': { text: 'There is a private key, and no certificate.', remedy: 'Add the certificate.' },
  'no-certificate': {
    text: 'There is no certificate in it.',
    remedy: 'Add what the vendor sent, all of it.',
  },
  'only-authorities': {
    text: 'There are certificates of authorities only ({names}), and none for a server.',
    remedy: 'Add the certificate for the server: a vendor sends it in the same mail or download.',
  },
  'key-of-no-certificate': {
    text: 'A private key of {bits} bits is among the files and belongs to none of the certificates.',
    remedy: 'Leave it out, and look for the key with which the request was made.',
  },
  'key-in-file': {
    text: 'The private key of {certificate} is in {file|the files}.',
    remedy: 'Delete the file once it is installed: anyone who has it can impersonate the server.',
  },
  'key-requested-there': {
    text: 'The private key of {certificate} is on the device already: the request was made there.',
    remedy: 'It does not have to be given.',
  },
  'key-installed-there': {
    text: 'The private key of {certificate} is on the device already, since its installation.',
    remedy: 'It does not have to be given.',
  },
  'key-imported-there': {
    text: 'The private key of {certificate} is on the device already: it was imported there with the certificate that it presents now.',
    remedy: 'It does not have to be given.',
  },
  'key-unused-there': {
    text: 'The private key of {certificate} is that of what the device presents now. Import does not use it: it takes the key in the text, or that of the stored request.',
    remedy: 'Add the key or a PFX file with it, or order for a new request of this device.',
  },
  'key-assumed-there': {
    text: 'The private key of {certificate} is taken to be on the device, as it is where the request was made there.',
    remedy:
      'Add the request (.csr) that was sent to the vendor: it tells for certain. Or add the key or the PFX file.',
  },
  'key-of-request': {
    text: 'The certificate of {certificate} answers the request in {file|the files}: its key is where that request was made.',
    remedy: 'Install it on that device, and do not make a new request there before.',
  },
  'key-replaced': {
    text: 'The certificate of {certificate} belongs to a key that the device has replaced: a new key was made after the order.',
    remedy: 'Make a new request and have the vendor issue the certificate again for it (re-issue).',
  },
  'key-in-other-slot': {
    text: 'The private key of {certificate} is in another place: {slot}.',
    remedy:
      'Have the vendor issue a duplicate for a request of this device. Or carry the key along, where it may be saved: the service appliance and the Mobility Router offer it, Director does not.',
  },
  'key-in-practice-ca': {
    text: 'The private key of {certificate} is in the Practice CA.',
    remedy: 'Export it there, with the certificate and the chain or as a PFX file, and add it here.',
  },
  'key-at-vendor': {
    text: 'The vendor made the private key of {certificate} and delivers it in a PFX file.',
    remedy: 'Download the PFX file from the order, and enter its password here.',
  },
  'key-not-known': {
    text: 'whether the device has the private key of {certificate}, because the request or the key among the files is for another.',
    remedy: 'Add the request (.csr) that was sent to the vendor for it. Or add its key or the PFX file.',
  },
  'key-perhaps-closed': {
    text: 'whether the device has the private key of {certificate}, because a file that may hold it is still closed.',
    remedy: 'Enter the password of the file.',
  },
  'key-missing': {
    text: 'The device has no private key for the certificate of {certificate}, and none was found among the files.',
    remedy: 'Add the key or a PFX file with it, or order for a request of this device.',
  },
  'key-not-rsa': {
    text: 'The key is of kind {kind}. This device takes RSA keys only.',
    remedy: 'Make a request with an RSA key of 2048 bits and have the certificate issued again.',
  },
  'key-was-encrypted': {
    text: 'The private key is protected by a password; this device takes it without.',
    remedy: 'What is written below holds it unprotected.',
  },
  'intermediate-missing': {
    text: 'The certificate of the issuer, {issuer}, was not sent. Phones, mobile clients and OpenSSL will not trust the server; Windows programs only where the PC has it or fetches it.',
    remedy: 'Get the intermediate certificate from the vendor’s download page{address|}.',
  },
  'intermediate-added': {
    text: 'The intermediate certificate {name} was not sent. The lab knows it.',
    remedy: 'It is added to what is written below.',
  },
  'root-not-among-files': {
    text: 'The chain goes up to {issuer}, whose certificate is neither among the files nor known here.',
    remedy: 'A device does not have to send it. Programs that trust it accept the chain.',
  },
  'public-root-not-here': {
    text: 'The PCs of the lab do not have the public root {root}.',
    remedy:
      'Import it into Trusted Root Certification Authorities to try it here, or choose the device of a real site as the target.',
  },
  'root-not-trusted-here': {
    text: 'This PC does not trust the root {root}.',
    remedy:
      'Import it into Trusted Root Certification Authorities of every PC, or order from a public vendor.',
  },
  'name-not-outside': {
    text: 'It is for {names|no name at all}, and not for {host}, by which it is reached from outside.',
    remedy: 'Add the name to the order as an alternative name.',
  },
  'wildcard-one-label': {
    text: 'The wildcard {wildcard} stands for exactly one label, so it does not cover {host}.',
    remedy: 'Add the name to the order as an alternative name.',
  },
  'several-fit': {
    text: 'There is also a certificate for {name} (serial number {otherSerial}), valid from {otherStart:date|another day} until {otherEnd:date|another day}. The one for {chosen} (serial number {serial}), valid until {end:date|another day}, was taken.{keys|}',
    remedy: '',
  },
  'older-left-out': {
    text: 'An older certificate for {name} (serial number {otherSerial}) ended on {otherEnd:date|another day} and is left out. The one with serial number {serial}, valid until {end:date|another day}, was taken.{keys|}',
    remedy: '',
  },
  'issuer-left-out': {
    text: 'The certificate of {name} that {issuer} signed ended on {end:date|an earlier day}. The certificate of {certificate} does not need it: programs that trust {name} itself accept it.',
    remedy: 'Leave it out. What is written below is without it.',
  },
  'issuer-of-another-key': {
    text: '{issuer} among the files has another key than the one that signed the certificate of {certificate}. It is of another generation.',
    remedy: 'Get the certificate of {issuer} that goes with it from the vendor’s download page{address|}.',
  },
  'request-of-another-key': {
    text: 'The request in {file|the files} is of another key: the certificate of {certificate} was not issued for it.',
    remedy:
      'Look for the request that was sent to the vendor, or have the certificate issued again for this one.',
  },
  'request-names-lost': {
    text: 'The request in {file|the files} asks for names that the certificate of {certificate} does not have: {names}.',
    remedy: 'Have it issued again with these names, if clients use them.',
  },
  'request-names-added': {
    text: 'The certificate of {certificate} has names that the request in {file|the files} does not ask for: {names}.',
    remedy: 'If the vendor was not asked for them in the order, have it issued again without them.',
  },
  'request-signature-bad': {
    text: 'The request in {file|the files} was changed after it was made: its own signature does not fit.',
    remedy: 'Make a new request. A vendor refuses this one.',
  },
  'pfx-too-new-for-old-windows': {
    text: '{file|The PFX file} is protected with {ciphers|no cipher} and a check value of {digest|no digest}. Windows Server 2016 and older do not know that: they answer that the password is not correct, whatever is typed.',
    remedy:
      'Where the server is that old, give it the copy under “Or all in one PFX file” with the protection TripleDES-SHA1.',
  },
  'signature-pss': {
    text: 'The certificate of {certificate} is signed with RSASSA-PSS. Windows and browsers of today check that; phones and appliances are assumed not to.',
    remedy:
      'Have it issued again with an ordinary RSA signature (sha256RSA). In a Windows CA the setting is AlternateSignatureAlgorithm: 0.',
  },
  'not-for-clients': {
    text: 'The certificate of {certificate} is for servers alone. The device is assumed to connect to others with it as well; one that checks the purpose refuses it as a client’s.',
    remedy:
      'If such a connection fails, have it issued for client authentication too. Public authorities have ceased to do so; a CA of your own does.',
  },
  'key-longer-than-usual': {
    text: 'The key of {certificate} has {bits} bits. Phones and appliances are assumed to take up to 4096, and each connection takes them long.',
    remedy: 'A key of 2048 or 3072 bits is as good for the time that a certificate lasts.',
  },
  'issued-by-windows-ca': {
    text: 'The certificate of {certificate} was issued by a Windows CA (AD CS).',
    remedy:
      '{downloads|} Clients without the root of that CA do not trust it: it has to be installed on phones and mobile clients. To renew it: certreq -submit -attrib "CertificateTemplate:WebServer" with a new request.',
  },
  'host-taken-apart': {
    text: 'What was entered as the name, {typed}, is more than one: {host} was judged.',
    remedy: '',
  },
  'host-missing': {
    text: 'whether the certificate is for the name of the device.',
    remedy: 'Enter the name by which it is reached.',
  },
};

/** A finding in a sentence, and what to do; `names` are those of the files. */
export function preflightWords(finding: PreflightFinding, names: readonly string[]): Words {
  switch (finding.kind) {
    case 'preflight':
      return ownWords(finding, names);
    case 'unreadable': {
      const { item } = finding;
      return { text: `${visibleText(names[item.origin.file] ?? '')}: ${itemWords(item)}`, remedy: '' };
    }
    case 'check': {
      return checkWords(finding);
    }
    case 'item': {
      const { about = '' } = finding;
      const text = findingWords(finding.finding);
      const remedy = findingRemedy(finding.finding);
      return { text: about === '' ? text : `${visibleText(about)}: ${text}`, remedy };
    }
  }
}

/** Of an issuer it is said whose fault it is, and nobody is told to renew it: that is the vendor's to do. */
function checkWords({
  result,
  certificate,
  isIssuer,
  host,
}: Extract<PreflightFinding, { readonly kind: 'check' }>): Words {
  const text = checkResultWords(result, { ...certificateValues(certificate), name: host });
  const name = visibleText(displayNameOf(certificate.subject));
  if (isIssuer) {
    const remedy = 'Get the certificates of the issuers that are valid now from the vendor.';
    return {
      text: `The issuer ${name}: ${text}`,
      remedy: issuerDates.includes(result.problem) ? remedy : '',
    };
  }
  return {
    text: `${name}: ${text}`,
    remedy: result.problem === undefined ? '' : pathProblemRemedy(result.problem),
  };
}

const issuerDates: readonly (PathProblem | undefined)[] = ['expired', 'not-yet-valid'];

/** Which of two certificates has its private key here. */
const keyWords: Readonly<Record<string, string>> = {
  same: ' Both have the same key.',
  chosen: ' Only the key of that one is here.',
  other: ' The key here belongs to the other one.',
};

/** Which downloads of a Windows CA a target takes, by its form. */
const downloadWords: Readonly<Record<string, string>> = {
  files: 'The page takes each of its downloads, also the chain (certnew.p7b).',
  'three-files':
    'The page takes its downloads in Base 64, one certificate a file, and not the chain (certnew.p7b).',
  paste: 'Import takes text: the download in Base 64, and not the chain (certnew.p7b).',
};

function ownWords(
  { name, values }: Extract<PreflightFinding, { readonly kind: 'preflight' }>,
  names: readonly string[],
): Words {
  const { file, address = '', keys = '', form = '' } = values;
  const filled = {
    ...values,
    file: file === undefined ? '' : (names[Number(file)] ?? ''),
    address: address === '' ? '' : ` (${address})`,
    keys: keyWords[keys] ?? '',
    downloads: downloadWords[form] ?? '',
  };
  return { text: fillSentence(words[name].text, filled), remedy: fillSentence(words[name].remedy, filled) };
}
