/*
 * What the server sends along with each file: the one source of `vite preview`, of the ready files for other servers and
 * of the policy inside the page.
 */

/**
 * No request to anything but the app's own files, no script but its own, no HTML from strings. `frame-ancestors`
 * counts in the header only: change that one line in `everywhere` to let a learning platform frame the lab.
 */
const policyOfPages: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lab default',
};

/** Directives of a content security policy with their sources. */
type Policy = Readonly<Record<string, string>>;

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** The policy as a page has it inside, where directives may differ from those of the served app. */
export function policyInside(different: Policy = {}): string {
  return written({ ...policyOfPages, ...different });
}

function written(policy: Policy): string {
  return Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** With every file. */
const everywhere: Headers = {
  'Content-Security-Policy': written({ ...policyOfPages, 'frame-ancestors': "'none'" }),
  // Closes what no policy can, such as WebRTC and a change of the location. Browsers that do not know it leave it out.
  'Connection-Allowlist': '(response-origin)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The files hold no secret, and a page in a sandboxed frame has no origin that could be named here.
  'Access-Control-Allow-Origin': '*',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The service worker, which fetches the app's own files to keep them: beside the page it is the only one that may ask. */
export const serviceWorkerFile = 'sw.js';

/** With that file instead of what is sent everywhere. */
const withServiceWorker: Headers = {
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
  // Whoever keeps an old one does not learn of the next version.
  'Cache-Control': 'no-cache',
};

/** All headers of a file, by its path in the folder that is served. */
export function headersOf(path: string): Headers {
  return path === serviceWorkerFile ? { ...everywhere, ...withServiceWorker } : everywhere;
}
