import type { Certificate } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import type { PreflightForm } from '@/simulation/world/appliance';
import { nameWithin, wayOutCommand } from '@/views/files/reading-notes';
import { type Shell, shellCommand, submitRequest } from '@/views/files/shell-command/shell-command';

/** A command with what it is for. */
export interface OpensslCommand {
  readonly purpose: string;
  readonly command: string;
}

/** Files to be put together in one. */
interface Joining {
  readonly parts: readonly string[];
  readonly into: string;
}

interface Step {
  readonly purpose: string;
  readonly words: readonly string[] | Joining;
}

/**
 * What would be typed to get with OpenSSL from the files to what the target takes: each given file to PEM, the pieces
 * together, then the checks; before that, what is done with files of other programs, which may be all. `names` are those
 * of the files, in their order.
 */
export function opensslCommands(
  items: readonly Item[],
  names: readonly string[],
  report: PreflightReport,
  { form, shell }: { readonly form: PreflightForm; readonly shell: Shell },
): readonly OpensslCommand[] {
  const opening = waysOut(items, names, shell);
  if (report.certificate === undefined) return [...opening, ...submissions(items, names, shell)];
  const conversions = names.map((name, file) =>
    conversionOf(
      items.filter(({ origin }) => origin.file === file),
      { name, number: String(file + 1) },
      report,
    ),
  );
  const issuers = conversions.flatMap(({ issuer }) => issuer ?? []).toSorted();
  const hasKey = report.keyPlace?.kind === 'file';
  const steps = [
    ...conversions.flatMap((conversion) => conversion.steps),
    ...assembly(form, hasKey, issuers),
    ...checks(hasKey, issuers.length > 0),
  ];
  return [...opening, ...steps.map(({ purpose, words }) => ({ purpose, command: written(words, shell) }))];
}

/** What makes something usable of files of other programs, each command once. */
function waysOut(items: readonly Item[], names: readonly string[], shell: Shell): readonly OpensslCommand[] {
  const all = items.flatMap((item) => {
    if (item.kind !== 'unknown' || item.wayOut === undefined) return [];
    const name = nameWithin(names[item.origin.file] ?? '', item.origin.entry);
    const command = wayOutCommand(item.wayOut, name, shell);
    return [
      { purpose: `${name} is ${item.found}; no phone system takes it. Do this, and come back`, command },
    ];
  });
  return [...new Map(all.map((step) => [step.command, step])).values()];
}

/** How a company's own CA signs the requests that have no certificate yet. */
function submissions(
  items: readonly Item[],
  names: readonly string[],
  shell: Shell,
): readonly OpensslCommand[] {
  return items.flatMap(({ kind, origin }) => {
    if (kind !== 'request') return [];
    const name = nameWithin(names[origin.file] ?? '', origin.entry);
    const purpose = `Have a Windows CA of your own sign ${name}. For a device that is a client too, name a copy of the template that has Client Authentication`;
    return [{ purpose, command: shellCommand(submitRequest(name), shell) }];
  });
}

interface Conversion {
  readonly steps: readonly Step[];
  /** The file that holds issuers afterwards. */
  readonly issuer?: string;
}

interface NumberedFile {
  readonly name: string;
  readonly number: string;
}

function conversionOf(items: readonly Item[], file: NumberedFile, report: PreflightReport): Conversion {
  const [first] = items;
  const { name, number } = file;
  if (first === undefined || first.kind === 'unknown' || first.origin.entry !== undefined)
    return { steps: [] };
  const bundle = `bundle-${number}.pem`;
  if (first.origin.container === 'pkcs12') return { steps: pfxSteps(name, bundle), issuer: bundle };
  if (first.origin.container === 'pkcs7') {
    const form = first.origin.line === undefined ? ['-inform', 'DER'] : [];
    const words = ['openssl', 'pkcs7', ...form, '-in', name, '-print_certs', '-out', bundle];
    return {
      steps: [{ purpose: `Unpack ${name}; move the server’s own into server.pem`, words }],
      issuer: bundle,
    };
  }
  if (items.length > 1)
    return {
      steps: [
        {
          purpose: `Look at what ${name} holds; put each block into a file of its own`,
          words: ['openssl', 'storeutl', '-text', name],
        },
      ],
    };
  return readingOf(first, name, report);
}

function pfxSteps(name: string, issuer: string): readonly Step[] {
  const take = (what: string, ...options: readonly string[]): Step => ({
    purpose: `Take the ${what} out of ${name}`,
    words: ['openssl', 'pkcs12', '-in', name, ...options],
  });
  return [
    take('certificate', '-clcerts', '-nokeys', '-out', 'server.pem'),
    take('issuers', '-cacerts', '-nokeys', '-out', issuer),
    take(
      'private key (with -legacy for files of Windows Server 2016 and older)',
      '-nocerts',
      '-nodes',
      '-out',
      'server.key',
    ),
  ];
}

function readingOf(item: Item, name: string, report: PreflightReport): Conversion {
  const form = item.origin.container === 'der' ? ['-inform', 'DER'] : [];
  const step = (purpose: string, program: string, ...rest: readonly string[]): Step => ({
    purpose,
    words: ['openssl', program, ...form, '-in', name, ...rest],
  });
  switch (item.kind) {
    case 'certificate': {
      const place = placeOf(item.certificate, report);
      if (place === undefined) return { steps: [] };
      const steps = [step(`Write ${name} as PEM`, 'x509', '-out', place)];
      return place.startsWith('issuer') ? { steps, issuer: place } : { steps };
    }
    case 'private-key':
      return {
        steps: [
          step(`Write the key in ${name} without a password`, 'pkey', '-traditional', '-out', 'server.key'),
        ],
      };
    case 'request':
      return { steps: [step(`Read ${name}`, 'req', '-noout', '-verify', '-text')] };
    case 'revocation-list':
    case 'unknown':
      return { steps: [] };
  }
}

/** The file that a certificate becomes; undefined where it is not needed. */
function placeOf(
  { fingerprint }: Certificate,
  { certificate, chain, root }: PreflightReport,
): string | undefined {
  if (fingerprint === certificate?.fingerprint) return 'server.pem';
  if (fingerprint === root?.fingerprint) return 'root.pem';
  const place = chain.findIndex((part) => part.certificate.fingerprint === fingerprint);
  return place < 0 ? undefined : `issuer-${String(place + 1)}.pem`;
}

function assembly(form: PreflightForm, hasKey: boolean, issuers: readonly string[]): readonly Step[] {
  const chain: readonly Step[] =
    issuers.length === 0
      ? []
      : [
          {
            purpose: 'Put the chain together, nearest issuer first',
            words: { parts: issuers, into: 'chain.pem' },
          },
        ];
  const rest = issuers.length === 0 ? [] : ['chain.pem'];
  if (form === 'paste') {
    const parts = ['server.pem', ...(hasKey ? ['server.key'] : []), ...rest];
    return [
      ...chain,
      {
        purpose: 'Put the text together in the order that Import asks for',
        words: { parts, into: 'paste.txt' },
      },
    ];
  }
  if (form !== 'files' || !hasKey) return chain;
  const more = rest.flatMap((file) => ['-certfile', file]);
  const words = [
    'openssl',
    'pkcs12',
    '-export',
    '-in',
    'server.pem',
    '-inkey',
    'server.key',
    ...more,
    '-out',
    'server.pfx',
  ];
  return [...chain, { purpose: 'Put all into one PFX file', words }];
}

function checks(hasKey: boolean, hasChain: boolean): readonly Step[] {
  const certificate = ['openssl', 'x509', '-in', 'server.pem', '-noout', '-pubkey'];
  const key = ['openssl', 'pkey', '-in', 'server.key', '-pubout'];
  const untrusted = hasChain ? ['-untrusted', 'chain.pem'] : [];
  const verify = [
    'openssl',
    'verify',
    '-CAfile',
    'root.pem',
    ...untrusted,
    '-purpose',
    'sslserver',
    'server.pem',
  ];
  return [
    ...(hasKey
      ? [
          { purpose: 'Compare certificate and key: this…', words: certificate },
          { purpose: '…and this have to print the same', words: key },
        ]
      : []),
    { purpose: 'Verify the chain up to the vendor’s root, root.pem', words: verify },
  ];
}

function written(words: Step['words'], shell: Shell): string {
  return 'parts' in words ? joined(words, shell) : shellCommand(words, shell);
}

function joined({ parts, into }: Joining, shell: Shell): string {
  if (shell === 'cmd') return `copy /b ${parts.join('+')} ${into}`;
  if (shell === 'power-shell') return `Get-Content ${parts.join(', ')} | Set-Content -Encoding ascii ${into}`;
  return `cat ${parts.join(' ')} > ${into}`;
}
