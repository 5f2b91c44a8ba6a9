import assert from 'node:assert/strict';
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import test from 'node:test';
import * as esbuild from 'esbuild';

const built = await esbuild.build({ entryPoints: ['src/tool.ts'], bundle: true, platform: 'node', format: 'esm', write: false });
const { findTool } = await import('data:text/javascript;base64,' + Buffer.from(built.outputFiles[0].contents).toString('base64'));

async function folder(files) {
  const root = await mkdtemp(path.join(tmpdir(), 'policylint-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }

  return root;
}

const manifest = JSON.stringify({ version: 1, isRoot: true, tools: { 'policylint.tool': { version: '0.1.0', commands: ['policylint'] } } });

test('what the user asks for comes first', async () => {
  assert.deepEqual(await findTool(['a', 'b'], '/x', '/y'), { command: 'a', args: ['b'], folder: '/x' });
});

test('the tool that the repository pins is taken, also from a folder above', async () => {
  const root = await folder({ '.config/dotnet-tools.json': manifest, 'deep/er/x.svcpolicy': '' });
  const inner = path.join(root, 'deep', 'er');
  assert.deepEqual(await findTool([], inner, '/y'), { command: 'dotnet', args: ['tool', 'run', 'policylint', '--'], folder: inner });
});

test('a manifest that is the root and does not name it ends the search', async () => {
  const root = await folder({ '.config/dotnet-tools.json': manifest, 'deep/.config/dotnet-tools.json': JSON.stringify({ isRoot: true, tools: {} }) });
  assert.equal((await findTool([], path.join(root, 'deep'), '/y')).command, 'policylint');
});

test('of one that comes as a program by itself, the program', async () => {
  const program = process.platform === 'win32' ? 'policylint.exe' : 'policylint';
  const native = await folder({ ['server/' + program]: '' });
  assert.deepEqual(await findTool([], undefined, native), { command: path.join(native, 'server', program), args: [], folder: undefined });
  const any = await folder({ ['server/' + program]: '', 'server/policylint.dll': '' });
  assert.equal((await findTool([], undefined, any)).command, 'dotnet');
});

test('else the one that comes with the extension, else the one on the path', async () => {
  const root = await folder({ 'server/policylint.dll': '' });
  assert.deepEqual(await findTool([], undefined, root), { command: 'dotnet', args: [path.join(root, 'server', 'policylint.dll')], folder: undefined });
  assert.equal((await findTool([], undefined, '/nowhere')).command, 'policylint');
});
