import { toUtf8, type Bytes } from '@/base/bytes';

/** The letters of the code pages that consoles of Windows have, from 0x80 on: browsers know none of them. */
const consolePages: Readonly<Record<string, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■ ',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´­˝˛ˇ˘§÷¸°¨˙űŘř■ ',
  ibm737:
    'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀ωάέήϊίόύϋώΆΈΉΊΌΎΏ±≥≤ΪΫ÷≈°∙·√ⁿ²■ ',
  ibm857:
    'ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ�ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ�×ÚÛÙìÿ¯´­±�¾¶§÷¸°¨·¹³²■ ',
};

/** Those of Windows itself, and of the consoles of Russian ones, by the names that browsers have for them. */
const windowsPages = [
  ...[
    'windows-1252',
    'windows-1250',
    'windows-1251',
    'windows-1253',
    'windows-1254',
    'windows-1257',
    'windows-1255',
  ],
  ...[
    'windows-1256',
    'windows-1258',
    'windows-874',
    'iso-8859-15',
    'iso-8859-2',
    'macintosh',
    'ibm866',
    'koi8-r',
  ],
];

/** The octets of a text in each of the code pages that have all of its letters, UTF-8 first; each once. */
export function octetsInCodePages(text: string): readonly Bytes[] {
  const pages = [latin1(), ...windowsPages.slice(0, 1).map(lettersOf), ...Object.values(consolePages)];
  const others = windowsPages.slice(1).map(lettersOf);
  const all = [toUtf8(text), ...[...pages, ...others].flatMap((letters) => encoded(text, letters))];
  return [...new Map(all.map((octets) => [octets.join(), octets])).values()];
}

function latin1(): string {
  return String.fromCharCode(...Array.from({ length: 128 }, (_, index) => index + 0x80));
}

function lettersOf(page: string): string {
  return new TextDecoder(page).decode(Uint8Array.from({ length: 128 }, (_, index) => index + 0x80));
}

/** Nothing where a letter is not on the page. */
function encoded(text: string, letters: string): readonly Bytes[] {
  const octets: number[] = [];
  for (const letter of text) {
    const place = letters.indexOf(letter);
    if (letter >= '\u0080' && place < 0) return [];
    octets.push(letter < '\u0080' ? letter.charCodeAt(0) : place + 0x80);
  }
  return [Uint8Array.from(octets)];
}
