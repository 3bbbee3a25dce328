import type { ForeignFormat } from './foreign-formats';

const files: readonly ForeignFormat[] = (
  [
    ['a JPEG picture', '\xff\xd8\xff'],
    ['a PNG picture', '\x89PNG'],
    ['a GIF picture', 'GIF8'],
    ['a TIFF picture', 'II*\0'],
    ['a TIFF picture', 'MM\0*'],
    ['a picture or sound in RIFF', 'RIFF'],
    ['an icon', '\0\0\x01\0'],
    ['a bitmap picture', 'BM'],
    ['a PDF document', '%PDF'],
    ['a PostScript document', '%!PS'],
    ['a rich text document', '{\\rtf'],
    ['an old Office document or Outlook message', '\xd0\xcf\x11\xe0'],
    ['a Windows program', 'MZ'],
    ['a Linux program', '\x7fELF'],
    ['a Java class', '\xca\xfe\xba\xbe'],
    ['a macOS program', '\xcf\xfa\xed\xfe'],
    ['a shortcut of Windows, not the file that it leads to', 'L\0\0\0\x01\x14\x02\0'],
    ['a help file of Windows', 'ITSF'],
    ['what the Finder of macOS keeps of a folder', '\0\0\0\x01Bud1'],
    ['what macOS keeps beside a file', '\0\x05\x16\x07'],
    ['a font or picture for the web', 'wOF'],
    ['a database of trust of GnuPG', '\x01gpg'],
  ] as const
).map(([name, opening]) => ({ name, opening, isByTheWay: true }));

const texts: readonly ForeignFormat[] = [
  {
    name: 'a shortcut to a web page, not the file that it leads to',
    text: /^\s*\[InternetShortcut\]/im,
    isByTheWay: true,
  },
  { name: 'an XML document', text: /^\s*<(?:\?xml|svg)\b/i, isByTheWay: true },
];

/** What vendors and systems put beside certificates, and what is dropped by mistake. */
export const byTheWayFormats: readonly ForeignFormat[] = [...files, ...texts];

/** What systems leave in archives under names of their own. */
const systemFiles: readonly (readonly [path: RegExp, name: string])[] = [
  [/(?:^|\/)\.DS_Store$/i, 'what the Finder of macOS keeps of a folder'],
  [/(?:^|\/)__MACOSX\/|(?:^|\/)\._[^/]*$/i, 'what macOS keeps beside a file'],
  [/(?:^|\/)(?:ehthumbs|Thumbs)\.db$/i, 'what Windows keeps of the pictures in a folder'],
  [/(?:^|\/)desktop\.ini$/i, 'what Windows keeps of a folder'],
  [
    /(?:^|\/)(?:\.directory|\.Spotlight-V100|\.Trashes|\.fseventsd)(?:\/|$)/i,
    'what a desktop keeps of a folder',
  ],
];

/** What a file is that a system left, by its path in an archive; undefined for all others. */
export function systemFile(path: string): string | undefined {
  return systemFiles.find(([pattern]) => pattern.test(path))?.[1];
}
