import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, PBES2Params, PBKDF2Params } from 'pkijs';
import type { FreshScheme } from '../protected/password-encryption';
import { passwordOids } from '../protected/password-oids';

/** The AlgorithmIdentifier of a fresh scheme: PBES2 (RFC 8018), or PKCS#12's own with Triple DES (RFC 7292 appendix C). */
export function schemeIdentifier({ derivation, initialVector }: FreshScheme): AlgorithmIdentifier {
  const { kind, salt, rounds } = derivation;
  if (kind === 'pkcs12')
    return new AlgorithmIdentifier({
      algorithmId: passwordOids.tripleDesWithSha1,
      algorithmParams: new asn1js.Sequence({
        value: [new asn1js.OctetString({ valueHex: salt }), new asn1js.Integer({ value: rounds })],
      }),
    });
  const parameters = new PBES2Params({
    keyDerivationFunc: derivationIdentifier(derivation),
    encryptionScheme: new AlgorithmIdentifier({
      algorithmId: passwordOids.aes256,
      algorithmParams: new asn1js.OctetString({ valueHex: initialVector }),
    }),
  });
  return new AlgorithmIdentifier({
    algorithmId: passwordOids.pbes2,
    algorithmParams: parameters.toSchema(),
  });
}

function derivationIdentifier({ salt, rounds }: FreshScheme['derivation']): AlgorithmIdentifier {
  const parameters = new PBKDF2Params({
    salt: new asn1js.OctetString({ valueHex: salt }),
    iterationCount: rounds,
    prf: new AlgorithmIdentifier({
      algorithmId: passwordOids.hmacWithSha256,
      algorithmParams: new asn1js.Null(),
    }),
  });
  return new AlgorithmIdentifier({
    algorithmId: passwordOids.pbkdf2,
    algorithmParams: parameters.toSchema(),
  });
}
