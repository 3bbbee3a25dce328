import { expect, test } from 'vitest';
import { type TreeNode, visibleNodes } from './tree';

const nodes: readonly TreeNode[] = [
  { id: 'users', label: 'Users' },
  {
    id: 'system',
    label: 'System',
    children: [
      { id: 'security', label: 'Security', children: [{ id: 'csr', label: 'Certificate Signing Request' }] },
    ],
  },
];

function labels(open: readonly string[], filter: string) {
  return visibleNodes(nodes, new Set(open), filter).map(
    ({ node, level }) => `${String(level)} ${node.label}`,
  );
}

test('shows what lies in open nodes only', () => {
  expect(labels([], '')).toEqual(['1 Users', '1 System']);
  expect(labels(['system'], '')).toEqual(['1 Users', '1 System', '2 Security']);
});

test('a filter opens the way to what it finds and hides the rest', () => {
  expect(labels([], 'SIGNING')).toEqual(['1 System', '2 Security', '3 Certificate Signing Request']);
  expect(labels([], 'nothing like it')).toEqual([]);
});

test('counts siblings as they are shown', () => {
  const [users, system] = visibleNodes(nodes, new Set(), '');
  expect(users).toMatchObject({ place: 1, siblings: 2, open: undefined });
  expect(system).toMatchObject({ place: 2, siblings: 2, open: false });
});
