/** The titles and addresses of the tool's pages, for its manifest and for the links between them. */
export const csrCommandPages = {
  createCommand: { title: 'OpenSSL CSR Command', address: 'create-command' },
  checkRequest: { title: 'Check a CSR', address: 'check-request' },
} as const;

/** The pages in the order of the navigation bar. */
export const csrCommandMenu = [csrCommandPages.createCommand, csrCommandPages.checkRequest];
