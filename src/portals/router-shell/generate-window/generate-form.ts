import type { GenerateCertificate } from '@/simulation/slots/generate-certificate';
import {
  type GeneratedKeyLength,
  generatedKeyLengths,
  type SubjectFields,
} from '@/simulation/slots/generation-rules';
import type { GenerateRequest } from '@/simulation/slots/request';
import type { ConfirmationName } from '@/simulation/world/problem';
import { subjectFields, type Taking } from '@/views/files/fill-in/filling';

/** What a *Generate* window asks for and offers; the portals differ in nothing else. */
export interface GenerateSettings {
  readonly title: string;
  /** Id of the slot. */
  readonly slot: string;
  /** Its buttons: *Generate*, *Generate CSR*, or both. */
  readonly makes: readonly ('certificate' | 'request')[];
  /** What the form is filled with. */
  readonly defaults: SubjectFields;
  readonly keyLength: GeneratedKeyLength;
  /** Names that can be chosen as alternative names; absent: the form asks for neither names nor a key length. */
  readonly names?: readonly string[];
  readonly labels: {
    readonly keyLength: string;
    readonly alternativeNames: string;
    /** A read-out of all that was chosen, below the fields; absent: none. */
    readonly readOut?: string;
  };
  /** What to say of a key length, if anything. */
  readonly noteOnKeyLength?: (bits: GeneratedKeyLength) => string | undefined;
  /** What to say of the names typed, if anything; nothing of it refuses. */
  readonly noteOnNames?: (commonName: string, alternativeNames: readonly string[]) => string | undefined;
  /** Whether the private key of a request can be saved once it is made (note, step 12). */
  readonly offersKey?: boolean;
  /** What the window says when the certificate was made. */
  readonly made: string;
}

/** What is typed and chosen in the window. */
export interface GenerateValues extends SubjectFields {
  /** Bits, as the drop-down list has them. */
  readonly keyLength: string;
}

/** The window as it opens. */
export function initialValues({ defaults, keyLength }: GenerateSettings): GenerateValues {
  return { ...defaults, keyLength: String(keyLength) };
}

/** What the window takes from an old certificate or request: names only where it asks for them. */
export function takingOf({ names }: GenerateSettings): Taking<GenerateValues> {
  const { alternativeNames, ...subject } = subjectFields;
  return {
    fields: names === undefined ? subject : { ...subject, alternativeNames },
    addsCommonName: false,
  };
}

/** *Generate*: the action that the form stands for. */
export function toAction(
  { keyLength, ...subject }: GenerateValues,
  slot: string,
  accepted: readonly ConfirmationName[] = [],
): GenerateCertificate {
  return { ...subject, type: 'generate-certificate', slot, keyLength: lengthOf(keyLength), accepted };
}

/** *Generate CSR*: always a new key, which replaces that of the stored request. */
export function toRequestAction(
  { keyLength, ...subject }: GenerateValues,
  slot: string,
  accepted: readonly ConfirmationName[] = [],
): GenerateRequest {
  return {
    ...{ ...subject, type: 'generate-request', slot, accepted },
    newKey: true,
    keyLength: lengthOf(keyLength),
  };
}

/** The form for an action. */
export function toValues(action: GenerateCertificate): GenerateValues {
  const { type: _type, slot: _slot, accepted: _accepted, keyLength, ...subject } = action;
  return { ...subject, keyLength: String(keyLength) };
}

/** A text as one of the lengths offered. */
export function lengthOf(text: string): GeneratedKeyLength {
  return generatedKeyLengths.find((bits) => String(bits) === text) ?? 2048;
}
