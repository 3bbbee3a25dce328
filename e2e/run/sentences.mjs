/* Prints every sentence that the app can say, with its place, to be read in one go: `npm run sentences`. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Attributes that hold no words. */
const wordless = /^(className|key|name|type|role|href|to|id|htmlFor|d|viewBox|fill|stroke|data-.*|style)$/;

/**
 * Whether this is written for people: words with a blank between them, or one word that begins with a capital.
 * @param {string} text
 */
function isForPeople(text) {
  return /\p{L}{2}/u.test(text) && (/\S\s+\S/.test(text) || /^\p{Lu}\p{Ll}+[.…?!]?$/u.test(text));
}

/**
 * The text of a piece of source, `…` for what is filled in; undefined for what is no text.
 * @param {ts.Node} node
 */
function textOf(node) {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
  return undefined;
}

/** @param {ts.Node} node */
function isWordless(node) {
  const { parent } = node;
  if (ts.isExpressionStatement(parent)) return true; // a directive
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isThrowStatement(parent))
    return true;
  if (ts.isNewExpression(parent)) return true;
  return ts.isJsxAttribute(parent) && wordless.test(parent.name.getText());
}

/**
 * @param {ts.Node} node
 * @returns {Generator<string>}
 */
function* sentencesOf(node) {
  const text = isWordless(node) ? undefined : textOf(node)?.replace(/\s+/g, ' ').trim();
  if (text !== undefined && isForPeople(text)) yield text;
  if (ts.isTemplateExpression(node)) {
    for (const span of node.templateSpans) yield* sentencesOf(span.expression);
    return;
  }
  for (const child of node.getChildren()) yield* sentencesOf(child);
}

const files = readdirSync('src', { recursive: true }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^testing/.test(file),
);
for (const file of files.sort()) {
  const source = ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  const sentences = [...new Set(source.statements.flatMap((statement) => [...sentencesOf(statement)]))];
  if (sentences.length > 0)
    console.log(`\n${file}\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}`);
}
