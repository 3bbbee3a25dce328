import { expect, test } from 'vitest';
import { menuTree, waysTo } from './menu-tree';

const pages = [
  { menuPath: ['Administration', 'System', 'Security', 'CSR'], address: 'a/csr' },
  { menuPath: ['Administration', 'Users'], address: 'a/users' },
  { menuPath: [], address: 'bare' },
  { menuPath: ['Maintenance'], address: 'maintenance' },
];

test('pages become a tree along their menu paths; a page without one is not in it', () => {
  expect(menuTree(pages)).toEqual([
    {
      id: 'Administration',
      label: 'Administration',
      children: [
        {
          id: 'Administration › System',
          label: 'System',
          children: [
            {
              id: 'Administration › System › Security',
              label: 'Security',
              children: [{ id: 'a/csr', label: 'CSR' }],
            },
          ],
        },
        { id: 'a/users', label: 'Users' },
      ],
    },
    { id: 'maintenance', label: 'Maintenance' },
  ]);
});

test('the way to a page names every node that has to be open', () => {
  const tree = menuTree(pages);
  expect(waysTo(tree, 'a/csr')).toEqual([
    'Administration',
    'Administration › System',
    'Administration › System › Security',
  ]);
  expect(waysTo(tree, 'a/users')).toEqual(['Administration']);
  expect(waysTo(tree, 'maintenance')).toEqual([]);
});
