import { toHex } from '@/base/bytes';
import { algorithmFields } from '../gate/algorithm-identifier';
import { contextTag, type Element } from '../gate/element';
import { optional, structure } from '../gate/structure';
import { DecodingError, onlyChild, readInteger, readObjectIdentifier, readSequence } from '../gate/values';
import { readDigest } from './digest-algorithms';

/** How a signature with RSASSA-PSS is made, or what a key is made for (RFC 4055 section 3.1). */
export interface PssParameters {
  readonly digest: string;
  /** The digest of MGF1; the OID of any other mask generation function. */
  readonly maskDigest: string;
  /** Octets; what no number holds exactly is larger than any key. */
  readonly saltLength: number;
  readonly trailer: number;
}

const defaults: PssParameters = { digest: 'SHA-1', maskDigest: 'SHA-1', saltLength: 20, trailer: 1 };

const parameterFields = structure({
  digest: optional(contextTag(0)),
  maskDigest: optional(contextTag(1)),
  saltLength: optional(contextTag(2)),
  trailer: optional(contextTag(3)),
});

/** Reads RSASSA-PSS-params; defaults that are written out are the defect `default-written`. Throws DecodingError. */
export function readPssParameters(element: Element | undefined, defects = new Set<string>()): PssParameters {
  const fields = parameterFields(readSequence(element));
  const valueOf = <Name extends keyof PssParameters>(
    name: Name,
    read: (element: Element) => PssParameters[Name],
  ): PssParameters[Name] => {
    const field = fields[name];
    if (!field) return defaults[name];
    const value = read(onlyChild(field));
    if (value === defaults[name]) defects.add('default-written');
    return value;
  };
  return {
    digest: valueOf('digest', readDigest),
    maskDigest: valueOf('maskDigest', readMaskDigest),
    saltLength: valueOf('saltLength', readCount),
    trailer: valueOf('trailer', readCount),
  };
}

const maskGeneration1 = '1.2.840.113549.1.1.8';

function readMaskDigest(element: Element): string {
  const { oid, parameters } = algorithmFields(readSequence(element));
  const name = readObjectIdentifier(oid);
  if (name !== maskGeneration1) return name;
  if (!parameters) throw new DecodingError('MGF1 without a digest');
  return readDigest(parameters);
}

/** An INTEGER of any size from 0 on. */
function readCount(element: Element): number {
  const digits = toHex(readInteger(element));
  if (/^[89a-f]/.test(digits)) throw new DecodingError('a negative number');
  return Number(`0x${digits}`);
}
