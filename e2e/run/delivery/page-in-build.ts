import { type BuildFile, integrityOf } from './build-files.ts';

/** A script or link element with the file that it names. */
const naming = /<(?:script|link)\b[^>]*?\b(?:src|href)="\.\/([^"]+\.(?:js|css))"[^>]*(?=>)/gu;

/** The page with the digest of every script and style sheet that it names: the browser takes no other octets for them. */
export function withIntegrity(page: string, files: readonly BuildFile[]): string {
  return page.replaceAll(naming, (element, path: string) => {
    const file = files.find((each) => each.path === path);
    if (file === undefined) throw new Error(`index.html names ${path}, which is not in the build`);
    return `${element} integrity="${integrityOf(file.bytes)}"`;
  });
}

/** The page with the digest of the build, for About. */
export function withDigest(page: string, digest: string): string {
  return page.replace('</title>', `</title>\n    <meta name="build" content="${digest}" />`);
}
