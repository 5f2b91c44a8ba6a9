// What a user of VS Code sees of the extension and the server in it, and what is on disk in the end. Each test goes on where the one before left.
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import test, { after, before } from 'node:test';
import { CodeServer } from './code-server.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const built = path.join(root, 'artifacts/vscode');
const pictures = process.env.SCREENSHOTS;
const settings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'window.autoDetectColorScheme': true,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
  'workbench.preferredLightColorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const stores = 'policy Stores\nuse Returns\n\nmoment Welcome { owner TeamLead standards GreetByName gesture "A cup of tea" }\njourney Visit { moments Welcome }\n';

let home, folder, policy, program, server, vscode;

/** The place of a text in the policy as it is on disk, for Workbench.goTo. */
function placeOf(text) {
  const offset = policy.indexOf(text);
  assert.ok(offset >= 0, `'${text}' is not in the policy`);
  const lines = policy.slice(0, offset).split('\n');
  return [lines.length, lines.at(-1).length + 1];
}

function onDisk(name) {
  return readFile(path.join(folder, name), 'utf8');
}

/** Waits until a file says what it should. */
async function saved(name, holds) {
  let text = '';
  for (let tries = 0; tries < 1200 && !holds((text = await onDisk(name))); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  return text;
}

/** A picture for the documentation, by day and by night. */
async function picture(name) {
  for (const scheme of pictures ? ['dark', 'light'] : []) {
    await vscode.look(scheme);
    await vscode.picture(path.join(pictures, `vscode-${name}${scheme === 'dark' ? '-dark' : ''}.png`));
  }
}

before(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'vscode-'));
  folder = path.join(home, 'desk');
  await mkdir(folder);
  await cp(path.join(root, 'samples/ReturnsDesk/returns.svcpolicy'), path.join(folder, 'returns.svcpolicy'));
  await writeFile(path.join(folder, 'stores.svcpolicy'), stores);
  await cp(path.join(root, 'samples/ReturnsDesk/Program.cs'), path.join(folder, 'Program.cs'));
  await cp(path.join(built, 'generated'), path.join(folder, 'generated'), { recursive: true });
  policy = await onDisk('returns.svcpolicy');
  program = await onDisk('Program.cs');
  server = await CodeServer.in(home);
  await server.set(settings);
  await server.install(path.join(root, 'editors/vscode/policylint.vsix'));
  await server.install(path.join(built, 'csharp-stand-in.vsix'));
  await server.start();
  vscode = await Workbench.open(server.pageOf(folder, 'returns.svcpolicy'));
  if (pictures) {
    await mkdir(pictures, { recursive: true });
  }
});

after(async () => {
  await vscode?.close();
  await server?.stop();
  await rm(home, { recursive: true, force: true });
});

test('a squiggle stands under the finding', async () => {
  await vscode.goTo(...placeOf('step Director decides'));
  await vscode.find('.squiggly-warning');
});

test('the Problems panel has a row for it', async () => {
  await vscode.press('Control+Shift+KeyM');
  const row = await vscode.find('.markers-panel .monaco-list-row', 'lets 3 steps decide or approve');
  assert.match((await row.innerText()).replace(/\s+/g, ' '), /Escalation "Complaint" lets 3 steps decide or approve, 2 are enough\..*SVP3001/);
  await picture('findings');
  await vscode.press('Control+KeyJ');
  await vscode.gone('.markers-panel .monaco-list-row');
});

test('words have colors by what they mean', async () => {
  await vscode.goTo(...placeOf('rule ReturnWindow'));
  await vscode.find('.view-line', 'rule ReturnWindow');
  const colors = await vscode.colors();
  const [keyword, name, text] = [colors['rule'], colors['ReturnWindow'], colors['"Returns are accepted for 30 days"']];
  assert.equal(new Set([keyword, name, text]).size, 3, JSON.stringify(colors));
});

test('hints and lenses stand beside the text', async () => {
  await vscode.find('.codelens-decoration', '3 exceptions');
  await vscode.goTo(...placeOf('segment Loyal'));
  await vscode.find('.view-line', '= 23,400 GBP');
});

test('hover says what a segment is worth', async () => {
  await vscode.goTo(...placeOf('customer is Loyal'));
  await vscode.pointAt('Loyal');
  const card = await vscode.find('.monaco-hover .hover-contents', 'segment Loyal');
  assert.match(await card.innerText(), /23,400 GBP/);
  await picture('hover');
  await vscode.press('Escape');
});

test('completion offers the clauses of the block, and writes one with its places to fill in', async () => {
  const [line, column] = placeOf('coached every 4 weeks');
  await vscode.goTo(line, column + 'coached every 4 weeks on "Deciding fast"'.length);
  await vscode.press('Enter');
  await vscode.type('re');
  await vscode.press('Control+Space');
  await vscode.find('.suggest-widget.visible .monaco-list-row', 'reports to');
  await picture('completion');
  await vscode.press('Enter');
  await vscode.type('Director');
  await vscode.press('Escape', 'Control+KeyS');
  assert.match(await saved('returns.svcpolicy', (text) => text.includes('reports to')), /on "Deciding fast"\n {4}reports to Director\n}/);
});

test('a quick fix puts a slip right', async () => {
  policy = await onDisk('returns.svcpolicy');
  await vscode.goTo(...placeOf('works StoreHours'));
  await vscode.press('Control+Delete');
  await vscode.type('wroks');
  await vscode.find('.squiggly-error');
  await vscode.press('ArrowLeft', 'Control+Period');
  await vscode.find('.action-widget .monaco-list-row', "Write 'works'");
  await picture('fixes');
  await vscode.press('Enter');
  await vscode.gone('.squiggly-error');
  await vscode.find('.view-line', 'works StoreHours');
});

test('rename reaches the other file, and the C# that speaks of it', async () => {
  await vscode.goTo(...placeOf('TeamLead'));
  await vscode.rename('Supervisor');
  await vscode.find('.view-line', 'role Supervisor');
  await vscode.run('File: Save All Files');
  assert.equal(await saved('stores.svcpolicy', (text) => text.includes('Supervisor')), stores.replace('TeamLead', 'Supervisor'));
  assert.equal(await saved('Program.cs', (text) => text.includes('Supervisor')), program.replace('Roles.TeamLead', 'Roles.Supervisor'));
});

test('formatting puts a file in order, and what is on disk is what all of it should have left', async () => {
  const [line, column] = placeOf('staff 2');
  await vscode.goTo(line, column);
  await vscode.type('     ');
  await vscode.run('Format Document');
  await vscode.line('    staff 2');
  await vscode.press('Control+KeyS');
  const expected = policy.replaceAll('TeamLead', 'Supervisor');
  assert.equal(await saved('returns.svcpolicy', (text) => text === expected), expected);
});

test('rename of a name that C# has from the policy reaches the policy', async () => {
  const before = await onDisk('Program.cs');
  await vscode.open('Program.cs');
  const lines = before.slice(0, before.indexOf('Receipt = true')).split('\n');
  await vscode.goTo(lines.length, lines.at(-1).length + 1);
  await vscode.rename('Proof');
  await vscode.find('.view-line', 'Proof = true');
  await vscode.run('File: Save All Files');
  const expected = policy.replaceAll('TeamLead', 'Supervisor').replaceAll(/\breceipt\b/g, 'proof');
  assert.equal(await saved('returns.svcpolicy', (text) => text === expected), expected);
  assert.equal(await saved('Program.cs', (text) => text.includes('Proof')), before.replaceAll(/\bReceipt\b/g, 'Proof'));
});
