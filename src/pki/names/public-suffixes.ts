/**
 * The common suffixes of two labels under which everybody registers names: of the public suffix list those of the large
 * country domains, and hosting domains that are handed out by name. A suffix of one label needs no list.
 */
const suffixes: ReadonlySet<string> = new Set(
  [
    'co.uk org.uk me.uk ltd.uk plc.uk net.uk sch.uk ac.uk gov.uk nhs.uk police.uk',
    'com.au net.au org.au edu.au gov.au asn.au id.au co.nz net.nz org.nz govt.nz ac.nz',
    'co.jp ne.jp or.jp ac.jp go.jp ad.jp ed.jp gr.jp lg.jp co.kr or.kr go.kr ac.kr ne.kr re.kr',
    'com.cn net.cn org.cn gov.cn edu.cn ac.cn com.hk net.hk org.hk edu.hk gov.hk com.tw net.tw org.tw gov.tw edu.tw',
    'com.sg net.sg org.sg gov.sg edu.sg com.my net.my org.my gov.my edu.my co.th or.th go.th ac.th in.th',
    'co.in net.in org.in firm.in gen.in ind.in gov.in ac.in co.id or.id go.id ac.id web.id com.ph net.ph org.ph gov.ph',
    'com.vn net.vn org.vn gov.vn edu.vn com.pk net.pk org.pk com.bd com.lk co.il org.il net.il ac.il gov.il',
    'com.tr net.tr org.tr gov.tr edu.tr com.sa net.sa org.sa gov.sa com.eg com.qa com.kw com.lb ae.org co.ae',
    'co.za org.za net.za gov.za ac.za web.za com.ng org.ng gov.ng co.ke or.ke go.ke com.gh co.tz co.ug',
    'com.br net.br org.br gov.br edu.br com.ar net.ar org.ar gob.ar com.mx org.mx gob.mx edu.mx net.mx',
    'com.co net.co org.co gov.co com.pe org.pe gob.pe com.ve com.ec com.uy com.py com.bo com.gt com.sv co.cr com.pa com.do',
    'com.ua net.ua org.ua gov.ua in.ua com.pl net.pl org.pl gov.pl edu.pl com.ru org.ru co.at or.at ac.at gv.at',
    'co.hu com.gr com.pt com.es nom.es org.es gob.es com.ro com.cy com.mt asso.fr com.fr gouv.fr nom.fr',
    'uk.com us.com eu.com de.com gb.net co.com github.io gitlab.io herokuapp.com azurewebsites.net cloudfront.net',
    'amazonaws.com blogspot.com pages.dev netlify.app vercel.app web.app firebaseapp.com appspot.com',
  ].flatMap((line) => line.split(' ')),
);

/** Whether names directly below this one belong to different owners, as far as the lab's short list knows. */
export function isPublicSuffix(domain: string): boolean {
  return !domain.includes('.') || suffixes.has(domain.toLowerCase());
}
