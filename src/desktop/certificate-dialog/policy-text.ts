import { readCharacterString } from '@/pki/asn1/character-string';
import { tags, type Element } from '@/pki/asn1/element';
import { findContext, readObjectIdentifier, readSequence, readSmallInteger } from '@/pki/asn1/values';
import { visibleText } from '@/views/visible-text';
import { oidName } from './oid-names';
import { hexDump, indented } from './windows-text';

const statementPointer = '1.3.6.1.5.5.7.2.1';
const userNotice = '1.3.6.1.5.5.7.2.2';

/** The lines of certificate policies (RFC 5280 section 4.2.1.4). Throws DecodingError. */
export function certificatePoliciesLines(value: Element): readonly string[] {
  return readSequence(value).flatMap((policy, index) => {
    const [identifier, qualifiers] = readSequence(policy);
    const number = String(index + 1);
    return [
      `[${number}]Certificate Policy:`,
      ...indented([`Policy Identifier=${oidName(readObjectIdentifier(identifier))}`]),
      ...(qualifiers === undefined ? [] : readSequence(qualifiers)).flatMap((qualifier, place) =>
        indented([
          `[${number},${String(place + 1)}]Policy Qualifier Info:`,
          ...indented(qualifierLines(qualifier)),
        ]),
      ),
    ];
  });
}

function qualifierLines(qualifier: Element): readonly string[] {
  const [identifier, content] = readSequence(qualifier);
  const oid = readObjectIdentifier(identifier);
  const names: Readonly<Record<string, string>> = { [statementPointer]: 'CPS', [userNotice]: 'User Notice' };
  return [
    `Policy Qualifier Id=${names[oid] ?? oid}`,
    ...(content === undefined ? [] : ['Qualifier:', ...indented(contentLines(oid, content))]),
  ];
}

function contentLines(oid: string, content: Element): readonly string[] {
  if (oid === statementPointer) return [textOf(content)];
  if (oid === userNotice)
    return readSequence(content)
      .filter(({ tag }) => tag !== tags.sequence)
      .map((text) => `Notice Text=${textOf(text)}`);
  return hexDump(content.bytes).split('\n');
}

function textOf(element: Element): string {
  return visibleText(readCharacterString(element).text);
}

/** The lines of policy mappings (RFC 5280 section 4.2.1.5). Throws DecodingError. */
export function policyMappingsLines(value: Element): readonly string[] {
  return readSequence(value).flatMap((mapping, index) => {
    const [issuer, subject] = readSequence(mapping);
    return [
      `[${String(index + 1)}]Issuer Domain=${oidName(readObjectIdentifier(issuer))}`,
      ...indented([`Subject Domain=${oidName(readObjectIdentifier(subject))}`]),
    ];
  });
}

/** The lines of policy constraints (RFC 5280 section 4.2.1.11). Throws DecodingError. */
export function policyConstraintsLines(value: Element): readonly string[] {
  const parts = readSequence(value);
  return [
    ...skipLine('Required Explicit Policy Skip Certs', findContext(parts, 0)),
    ...skipLine('Inhibit Policy Mapping Skip Certs', findContext(parts, 1)),
  ];
}

function skipLine(label: string, element: Element | undefined): readonly string[] {
  if (element === undefined) return [];
  return [`${label}=${String(readSmallInteger({ ...element, tag: tags.integer }))}`];
}

/** What an authority says about its policies: the address of its statement, and notices. Nothing where it says nothing. */
export function issuerStatement(value: Element): {
  readonly addresses: readonly string[];
  readonly notices: readonly string[];
} {
  const qualifiers = readSequence(value).flatMap((policy) => {
    const [, list] = readSequence(policy);
    return list === undefined ? [] : readSequence(list);
  });
  const contents = qualifiers.map((qualifier) => {
    const [identifier, content] = readSequence(qualifier);
    const oid = readObjectIdentifier(identifier);
    return { oid, lines: content === undefined ? [] : contentLines(oid, content) };
  });
  const linesOf = (wanted: string) =>
    contents.filter(({ oid }) => oid === wanted).flatMap(({ lines }) => lines);
  return {
    addresses: linesOf(statementPointer),
    notices: linesOf(userNotice).map((line) => line.replace(/^Notice Text=/, '')),
  };
}
