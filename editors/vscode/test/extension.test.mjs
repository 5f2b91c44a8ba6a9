import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import * as esbuild from 'esbuild';

// An editor that takes everything, and a client that remembers how it was made.
const anything = new Proxy(function () {}, { get: (_, key) => (key === 'then' ? undefined : anything), apply: () => anything, construct: () => anything });
const made = [];
globalThis.stubs = {
  vscode: {
    workspace: { getConfiguration: () => ({ get: () => ['policylint'] }), onDidChangeConfiguration: () => anything, onDidSaveTextDocument: () => anything },
    commands: anything,
    languages: anything,
    window: anything,
  },
  'vscode-languageclient/node': {
    TransportKind: {},
    LanguageClient: class {
      constructor(id, name, server, options) {
        made.push({ server, options });
      }

      async start() {}
    },
  },
};
const stubs = {
  name: 'stubs',
  setup(build) {
    build.onResolve({ filter: /^vscode(-languageclient\/node)?$/ }, (found) => ({ path: found.path, namespace: 'stub' }));
    build.onLoad({ filter: /.*/, namespace: 'stub' }, (found) => ({ contents: `module.exports = globalThis.stubs[${JSON.stringify(found.path)}];`, loader: 'js' }));
  },
};
const built = await esbuild.build({ entryPoints: ['src/extension.ts'], bundle: true, platform: 'node', format: 'esm', write: false, plugins: [stubs] });
const { activate } = await import('data:text/javascript;base64,' + Buffer.from(built.outputFiles[0].contents).toString('base64'));

test('files and texts that are not saved yet are looked at, and what Git shows beside them is not', async () => {
  await activate({ subscriptions: [], extensionPath: '/x' });
  assert.deepEqual(made[0].options.documentSelector, [{ scheme: 'file', language: 'svcpolicy' }, { scheme: 'untitled', language: 'svcpolicy' }]);
  assert.deepEqual(made[0].server.run.args, ['lsp']);
});

test('which files are watched is left to the server, which says so once', () => assert.equal(made[0].options.synchronize, undefined));

test('comments of both kinds can be made', async () => {
  const { comments } = JSON.parse(await readFile('language-configuration.json', 'utf8'));
  assert.deepEqual(comments, { lineComment: '//', blockComment: ['/*', '*/'] });
});
