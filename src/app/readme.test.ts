import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outOfProcedureTexts as ofDirector } from '@/portals/director/out-of-procedure/out-of-procedure-texts';
import { outOfProcedureTexts as ofEdgeGateway } from '@/portals/edge-gateway/out-of-procedure/out-of-procedure-texts';
import { outOfProcedureTexts as ofMobilityRouter } from '@/portals/mobility-router/out-of-procedure/out-of-procedure-texts';
import { labPages } from './lab-pages';
import { registry } from './registry';

interface Row {
  readonly where: string;
  readonly page: string;
  readonly menus: string;
  readonly folder: string;
}

const headings = 2;
const noMenu = '–';

/** The table under *Where is…* in the README. */
function readTable(): readonly Row[] {
  const [, rest = ''] = readFileSync('README.md', 'utf8').split('## Where is…');
  const [section = ''] = rest.split('\n## ');
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(headings).map((line) => {
    const [, where = '', page = '', menus = '', folder = ''] = line.split('|').map((cell) => cell.trim());
    return { where, page, menus, folder: folder.replaceAll('`', '') };
  });
}

/** Menu entries outside the procedures share one page and one row. */
const shared = new Set([...ofDirector, ...ofEdgeGateway, ...ofMobilityRouter].map(({ address }) => address));

const pages = registry.sites.flatMap((site) =>
  site.pages
    .filter(({ address }) => !shared.has(address))
    .map(({ title, menuPath }) => [site.title, title, menuPath.join(' › ') || noMenu]),
);
const ofTheLab = labPages.map(({ title, path }) => ['The lab', title, path.join(' › ')]);
const programs = registry.programs.map(({ title }) => ['The PC', title, 'taskbar']);

describe('the table “Where is…” of the README', () => {
  const table = readTable();

  it('names every page and program of the registry and every page of the lab, and no other', () => {
    const named = table
      .filter(({ page }) => page !== 'every other menu entry')
      .map(({ where, page, menus }) => [where, page, menus]);
    expect(named.toSorted()).toEqual([...pages, ...programs, ...ofTheLab].toSorted());
  });

  it.each(labPages)('names the folder of $title', ({ title, folder }) => {
    expect(table).toContainEqual(expect.objectContaining({ page: title, folder }));
  });

  it.each(table)('leads to the folder of $where, $page', ({ folder }) => {
    const path = `src/${folder}`;
    expect(existsSync(path)).toBe(true);
    expect(readdirSync(path).some((file) => file.endsWith('.tsx'))).toBe(true);
  });
});

describe('the three ways in of the README', () => {
  const [, section = ''] = readFileSync('README.md', 'utf8').split(/^## (?=Three ways in)/mu);
  const [text = ''] = section.split(/^## /mu);
  const ways = text.split(/^\*\*(?=.+\.\*\* )/mu).slice(1);

  it('are practise, teach and a real job, before the long table, each with a picture that is there', () => {
    expect(ways.map((way) => way.split('.**')[0])).toEqual(['Practise', 'Teach', 'A real job tomorrow']);
    for (const way of ways) {
      const pictures = [...way.matchAll(/!\[.+\]\((.+)\)/gu)].map(([, path = '']) => path);
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
    }
    expect(section).toContain('## Where is…');
  });
});
