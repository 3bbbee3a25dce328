/* The parts of other libraries that the bench and tests call; two of them ship no types. */

declare module 'node-forge' {
  interface ForgeExtension {
    readonly id: string;
    readonly name: string;
    readonly critical?: boolean;
    readonly altNames?: readonly { readonly type: number; readonly value: string }[];
  }
  interface ForgeCertificate {
    readonly issued: (child: ForgeCertificate) => boolean;
    readonly verify: (child: ForgeCertificate) => boolean;
    readonly validity: { readonly notAfter: Date };
    readonly extensions: readonly ForgeExtension[];
  }
  interface ForgeRequest {
    readonly verify: () => boolean;
    readonly subject: { readonly attributes: readonly { readonly value: string }[] };
    readonly getAttribute: (wanted: { readonly name: string }) => {
      readonly extensions: readonly ForgeExtension[];
    };
  }
  interface ForgeBag {
    readonly cert?: ForgeCertificate;
    readonly key?: { readonly n: { readonly bitLength: () => number } };
  }
  const forge: {
    readonly asn1: {
      readonly fromDer: (bytes: string) => unknown;
      readonly toDer: (value: unknown) => { readonly getBytes: () => string };
    };
    readonly pki: {
      readonly certificateFromAsn1: (value: unknown) => ForgeCertificate;
      readonly certificateToAsn1: (certificate: ForgeCertificate) => unknown;
      readonly certificationRequestFromAsn1: (value: unknown) => ForgeRequest;
      readonly createCaStore: (certificates: readonly ForgeCertificate[]) => unknown;
      readonly verifyCertificateChain: (
        store: unknown,
        chain: readonly ForgeCertificate[],
        options: { readonly validityCheckDate: Date },
      ) => boolean;
    };
    readonly pkcs7: {
      readonly messageFromAsn1: (value: unknown) => { readonly certificates: readonly ForgeCertificate[] };
    };
    readonly pkcs12: {
      readonly pkcs12FromAsn1: (
        value: unknown,
        strict: boolean,
        password: string,
      ) => { readonly safeContents: readonly { readonly safeBags: readonly ForgeBag[] }[] };
    };
  };
  export default forge;
}

declare module 'jsrsasign' {
  interface ReadCertificate {
    readonly readCertHex: (hex: string) => void;
    readonly getPublicKey: () => unknown;
    readonly verifySignature: (key: unknown) => boolean;
  }
  const jsrsasign: { readonly X509: new () => ReadCertificate };
  export default jsrsasign;
}

declare module 'reflect-metadata';

declare module '@peculiar/x509' {
  export class X509Certificate {
    constructor(der: Uint8Array<ArrayBuffer>);
    readonly publicKey: unknown;
    verify(options: { readonly publicKey: unknown; readonly date: Date }): Promise<boolean>;
  }
  export class X509ChainBuilder {
    constructor(options: { readonly certificates: readonly X509Certificate[] });
    build(leaf: X509Certificate): Promise<readonly X509Certificate[]>;
  }
}
