/** Who acts, what is shown and what counts: `lessons/modes.ts` has the table. */
export type Mode = 'watch' | 'try' | 'practise' | 'test' | 'fix' | 'free';

/** What is refused while a run lasts. */
export type Lock = 'undo' | 'checkpoints' | 'lab-files' | 'start-over' | 'own-site';

/** What a site is called: names and addresses of all equipment. */
export interface SiteNames {
  readonly company: string;
  /** Such as `example.com`; the second part of every host name. */
  readonly domain: string;
  /** How inside and outside addresses begin, such as `10.20` and `198.51.100`; the rest of each stays. */
  readonly insidePrefix: string;
  readonly outsidePrefix: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** Of equipment that gets another: the first part of its host name, or its name where it has no host name. */
  readonly hosts: Readonly<Record<string, string>>;
}

/** What tells apart the runs of one lesson. */
export interface Variant {
  /** Hexadecimal: the seed of the lab's training keys. */
  readonly seed: string;
  /** Whose site it is; the note's where left out. */
  readonly names?: SiteNames;
  /** The faults that were dealt at the start. */
  readonly faults: readonly string[];
}

/** What a lesson is begun with. */
export interface RunPlan {
  readonly lesson: string;
  /** The version of the lesson: another one is shown, but not scored. */
  readonly version: number;
  readonly mode: Mode;
  readonly variant: Variant;
  /** How many acts of its solution are done already; none where left out. */
  readonly acts?: number;
  readonly locks: readonly Lock[];
  /** The answers that were given with those acts, by step. */
  readonly answered?: Readonly<Record<string, string>>;
  /** The checkpoint that the user's own lab was saved as; absent: there was nothing to save. */
  readonly checkpoint?: string;
}

/** A fault that a colleague brought about while a run was on. */
interface InjectedFault {
  readonly fault: string;
  /** Lab time in milliseconds. */
  readonly at: number;
}

/** A lesson that is being done in the lab. */
export interface Run extends RunPlan {
  /** The revision that it began with; the journal is kept to here. */
  readonly startRevision: number;
  /** The highest hint taken, by check; nobody takes one back. */
  readonly hints: Readonly<Record<string, number>>;
  /** How often *Check* was pressed while a check was open, by check. */
  readonly presses: Readonly<Record<string, number>>;
  /** The choice made, by step. */
  readonly answers: Readonly<Record<string, string>>;
  readonly injected: readonly InjectedFault[];
  /** Lab time in milliseconds; absent while it lasts. */
  readonly endedAt?: number;
}

/**
 * What is handed over with an action, by name: a file of the PC's folder, a certificate or private key by its fingerprint
 * (as PEM), or a text that is pasted, part after part.
 */
export type FileRef =
  | { readonly file: string }
  | { readonly certificate: string }
  | { readonly key: string }
  | { readonly text: readonly FileRef[] };

/** A password, by whose it is: that of an order's PKCS#12 file by the order's number, or that of a lab account. */
export type SecretRef = { readonly order: string } | 'account';

/** What was handed over with an action of a run: never bytes, never a secret. */
export interface Given {
  readonly files?: readonly (FileRef | 'from-outside')[];
  readonly secret?: SecretRef | 'from-outside';
}
