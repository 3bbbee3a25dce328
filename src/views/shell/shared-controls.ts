/** What parts hold that several pages and windows have in common, for their manifests. */

/** Of a `FileDrop`: the real computer, the PC's folder, pasted text, and what was given. */
export function fileDropControls<const Name extends string>(name: Name) {
  return {
    ...fileSourceControls(name),
    [`${name}-paste`]: 'Paste text…',
    [`${name}-pasted`]: 'Text with its BEGIN and END lines',
    [`${name}-paste-add`]: 'Add text',
    [`${name}-paste-cancel`]: 'Cancel',
    [`${name}-all-*`]: 'Show all *',
    [`${name}-remove-*`]: 'Remove *',
  } as Readonly<
    Record<
      `${Name}${'' | '-browse' | '-from-pc' | '-paste' | '-pasted' | '-paste-add' | '-paste-cancel' | '-all-*' | '-remove-*'}`,
      string
    >
  >;
}

/** Of the buttons beside a box for text: the real computer and the PC's folder. */
export function fileSourceControls<const Name extends string>(name: Name) {
  return {
    [name]: 'File* of this computer',
    [`${name}-browse`]: 'Browse…',
    [`${name}-from-pc`]: 'From the lab’s Files…',
  } as Readonly<Record<`${Name}${'' | '-browse' | '-from-pc'}`, string>>;
}

/** Filling in from an old certificate or request. */
export const fillInControls = {
  'fill-in': 'Fill in from a certificate or request…',
  'put-back': 'Put back what was there',
} as const;

/** Its window. */
export const fillInWindow = {
  opens: 'fill-in',
  controls: {
    ...fileDropControls('old-file'),
    'old-password': 'Password of the file',
    'old-choice': 'Several are in it. Which one?',
    'fill-in-now': 'Fill in',
    cancel: 'Cancel',
  },
} as const;

/** The request that a slot keeps, and where it goes next. */
export const storedRequestControls = {
  'copy-request': 'Copy the CSR',
  'save-request': 'Save the CSR again',
  'order-certificate': 'Order a certificate with it',
} as const;

/** A box for names of a certificate, and those that were added. */
export const namesControls = {
  'add-name': 'Add',
  'remove-name-*': 'Remove *',
} as const;

/** A request, pasted or as a file. */
export const requestInputControls = {
  csr: 'Paste your CSR',
  ...fileDropControls('request'),
} as const;

/** Of every forecast of what an action changes: the ways to where a cause is put right. */
export const forecastControls = { 'remedy-*': '*' } as const;

/** A certificate in full, field by field. */
export const certificateDetailsControls = {
  'copy-pem': 'Copy as PEM',
  'copy-fingerprint': 'Copy',
  'copy-*': 'Copy',
  'certificate-window': 'Open in a certificate window',
  'open-certificate-*': '*',
} as const;

/** The sign-in of a portal; its button has the portal's own word. */
export const signInControls = {
  user: 'User name',
  password: 'Password',
  'use-*': '*',
} as const;
