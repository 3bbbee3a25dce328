/* The parts of other libraries that the bench calls; two of them ship no types. */

declare module 'node-forge' {
  interface ForgeCertificate {
    readonly issued: (child: ForgeCertificate) => boolean;
  }
  const forge: {
    readonly asn1: { readonly fromDer: (bytes: string) => unknown };
    readonly pki: {
      readonly certificateFromAsn1: (value: unknown) => ForgeCertificate;
      readonly createCaStore: (certificates: readonly ForgeCertificate[]) => unknown;
      readonly verifyCertificateChain: (
        store: unknown,
        chain: readonly ForgeCertificate[],
        options: { readonly validityCheckDate: Date },
      ) => boolean;
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
