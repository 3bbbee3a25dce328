import type { VisibleNode } from './visible-nodes';

/** What a key does: opens or closes the node, chooses it, or leads to another one. */
export type TreeAct = 'toggle' | 'choose' | VisibleNode;

/** The answer to a key on a node, by the tree pattern of ARIA; undefined for keys that mean nothing there. */
export function treeAct(
  key: string,
  item: VisibleNode,
  visible: readonly VisibleNode[],
): TreeAct | undefined {
  const index = visible.indexOf(item);
  const answers: Readonly<Record<string, TreeAct | undefined>> = {
    Enter: 'choose',
    ' ': 'choose',
    ArrowRight: item.open === false ? 'toggle' : visible[index + 1],
    ArrowLeft: item.open === true ? 'toggle' : parentOf(index, visible),
    ArrowDown: visible[index + 1],
    ArrowUp: visible[index - 1],
    Home: visible[0],
    End: visible.at(-1),
  };
  return key in answers || key.length > 1 ? answers[key] : nextStartingWith(key, index, visible);
}

function parentOf(index: number, visible: readonly VisibleNode[]) {
  const level = visible[index]?.level ?? 0;
  return visible.slice(0, index).findLast((other) => other.level < level);
}

function nextStartingWith(letter: string, index: number, visible: readonly VisibleNode[]) {
  const others = [...visible.slice(index + 1), ...visible.slice(0, index)];
  return others.find(({ node }) => node.label.toLowerCase().startsWith(letter.toLowerCase()));
}
