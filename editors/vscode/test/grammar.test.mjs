import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import test from 'node:test';

const require = createRequire(import.meta.url);
const textmate = require('vscode-textmate');
const oniguruma = require('vscode-oniguruma');

const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(await readFile('syntaxes/svcpolicy.tmLanguage.json', 'utf8'), 'svcpolicy.json'),
});
const grammar = await registry.loadGrammar('source.svcpolicy');

/** The innermost scope of a word, in the editor's own engine. */
function scopeOf(line, word) {
  const at = line.indexOf(word);
  const token = grammar.tokenizeLine(line, textmate.INITIAL).tokens.find((t) => t.startIndex <= at && at < t.endIndex);
  return token.scopes.at(-1);
}

for (const [line, word, scope] of [
  ['rule ReturnWindow for Refund {', 'rule', 'keyword.declaration.svcpolicy'],
  ['rule ReturnWindow for Refund {', 'ReturnWindow', 'entity.name.type.svcpolicy'],
  ['    when age > 30 days', 'days', 'keyword.other.unit.svcpolicy'],
  ['    when age > 30 days', '30', 'constant.numeric.svcpolicy'],
  ['    then deny "The 30 days are over."', 'deny', 'constant.language.svcpolicy'],
  ['    then deny "The 30 days are over."', '30', 'string.quoted.double.svcpolicy'],
  ['    because "a \\"b\\" c" // rule', 'rule', 'comment.line.double-slash.svcpolicy'],
  ['    effective 2026-01-31', '2026-01-31', 'constant.numeric.date.svcpolicy'],
  ['example "A coat" for Refund on 2027-01-10 {', 'on', 'keyword.other.svcpolicy'],
  ['example "A coat" for Refund on 2027-01-10 {', '2027-01-10', 'constant.numeric.date.svcpolicy'],
  ['    suppress SVP3001 because "so"', 'SVP3001', 'support.constant.rule.svcpolicy'],
  ['    approves Refund up to 1_000 GBP', 'GBP', 'keyword.other.unit.svcpolicy'],
  ['    /// why', 'why', 'comment.line.documentation.svcpolicy'],
]) {
  test(`${word} in '${line.trim()}'`, () => assert.equal(scopeOf(line, word), scope));
}

test('a text that is not closed ends with its line', () => {
  const first = grammar.tokenizeLine('    because "open', textmate.INITIAL);
  assert.equal(grammar.tokenizeLine('rule A for B {', first.ruleStack).tokens[0].scopes.at(-1), 'keyword.declaration.svcpolicy');
});
