/** ISO 3166-1 alpha-2, officially assigned. */
const countryCodes = new Set(
  [
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT',
    'BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH',
    'ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT',
    'HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS',
    'LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI',
    'NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG',
    'SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG',
    'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a text is a two-letter country code of ISO 3166-1, in capitals as certificates carry it. */
export function isCountryCode(text: string): boolean {
  return countryCodes.has(text);
}

/** Whether a text is one of the codes of ISO 3166-1 that anybody may give a meaning of their own: AA, QM to QZ, XA to XZ, ZZ. */
export function isUserAssignedCode(text: string): boolean {
  return /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(text);
}

/** The parts of countries whose codes (ISO 3166-2 without the country) are in everyday use, by code and full name. */
const subdivisions: Readonly<Record<string, string>> = {
  US: 'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia|AS American Samoa|GU Guam|MP Northern Mariana Islands|PR Puerto Rico|VI Virgin Islands',
  CA: 'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon',
  AU: 'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia',
  BR: 'AC Acre|AL Alagoas|AP Amapá|AM Amazonas|BA Bahia|CE Ceará|DF Distrito Federal|ES Espírito Santo|GO Goiás|MA Maranhão|MT Mato Grosso|MS Mato Grosso do Sul|MG Minas Gerais|PA Pará|PB Paraíba|PR Paraná|PE Pernambuco|PI Piauí|RJ Rio de Janeiro|RN Rio Grande do Norte|RS Rio Grande do Sul|RO Rondônia|RR Roraima|SC Santa Catarina|SP São Paulo|SE Sergipe|TO Tocantins',
  DE: 'BW Baden-Württemberg|BY Bayern|BE Berlin|BB Brandenburg|HB Bremen|HH Hamburg|HE Hessen|MV Mecklenburg-Vorpommern|NI Niedersachsen|NW Nordrhein-Westfalen|RP Rheinland-Pfalz|SL Saarland|SN Sachsen|ST Sachsen-Anhalt|SH Schleswig-Holstein|TH Thüringen',
  CH: 'AG Aargau|AR Appenzell Ausserrhoden|AI Appenzell Innerrhoden|BL Basel-Landschaft|BS Basel-Stadt|BE Bern|FR Fribourg|GE Genève|GL Glarus|GR Graubünden|JU Jura|LU Luzern|NE Neuchâtel|NW Nidwalden|OW Obwalden|SG Sankt Gallen|SH Schaffhausen|SZ Schwyz|SO Solothurn|TG Thurgau|TI Ticino|UR Uri|VS Valais|VD Vaud|ZG Zug|ZH Zürich',
  NL: 'DR Drenthe|FL Flevoland|FR Friesland|GE Gelderland|GR Groningen|LI Limburg|NB Noord-Brabant|NH Noord-Holland|OV Overijssel|UT Utrecht|ZE Zeeland|ZH Zuid-Holland',
  GB: 'ENG England|NIR Northern Ireland|SCT Scotland|WLS Wales',
  IE: 'C Connacht|L Leinster|M Munster|U Ulster',
  IN: 'AP Andhra Pradesh|AR Arunachal Pradesh|AS Assam|BR Bihar|CT Chhattisgarh|DL Delhi|GA Goa|GJ Gujarat|HR Haryana|HP Himachal Pradesh|JK Jammu and Kashmir|JH Jharkhand|KA Karnataka|KL Kerala|MP Madhya Pradesh|MH Maharashtra|MN Manipur|ML Meghalaya|MZ Mizoram|NL Nagaland|OR Odisha|PB Punjab|RJ Rajasthan|SK Sikkim|TN Tamil Nadu|TG Telangana|TR Tripura|UP Uttar Pradesh|UT Uttarakhand|WB West Bengal',
};

const fullNames = new Map(
  Object.entries(subdivisions).map(([country, list]) => [country, namesByCode(list)]),
);

/**
 * The full name of a state or province that was given by its code (`CA` in `US` is `California`), whatever its case.
 * Undefined when the value is no such code: a full name, or a country whose codes the lab does not know.
 */
export function fullStateName(country: string, value: string): string | undefined {
  return fullNames.get(country.trim().toUpperCase())?.get(value.trim().toUpperCase());
}

/**
 * The full name of a state that is not spelled out: of its code (`CA`), or of a beginning of its name with or without a
 * full stop (`Calif.`), where one state alone begins so. Undefined for a full name, and for what the lab does not know.
 */
export function abbreviatedState(country: string, value: string): string | undefined {
  const names = [...(fullNames.get(country.trim().toUpperCase())?.values() ?? [])];
  const text = plainLetters(value.trim().replace(/\.$/, ''));
  const begun = names.filter((name) => plainLetters(name).startsWith(text));
  if (text === '' || names.some((name) => plainLetters(name) === text)) return undefined;
  return fullStateName(country, value.replaceAll('.', '')) ?? (begun.length === 1 ? begun[0] : undefined);
}

/** Countries whose states have one name each; elsewhere a state is called differently in other languages. */
const oneLanguage = ['US', 'CA'];

/**
 * Whether a text is not a state or province of a country: no code, and no full name or the beginning of one, whatever its
 * case and accents. False where the lab does not know: countries without a list here, and full names where states have
 * several.
 */
export function isUnknownState(country: string, value: string): boolean {
  const code = country.trim().toUpperCase();
  const known = fullNames.get(code);
  const text = value.trim();
  if (known === undefined || text === '' || fullStateName(country, text) !== undefined) return false;
  if (!oneLanguage.includes(code)) return /^[A-Z]{2,3}$/.test(text);
  return ![...known.values()].some((name) => plainLetters(name).startsWith(plainLetters(text)));
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function namesByCode(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split('|').map((entry) => {
      const blank = entry.indexOf(' ');
      return [entry.slice(0, blank), entry.slice(blank + 1)];
    }),
  );
}
