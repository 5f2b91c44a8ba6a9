import * as vscode from 'vscode';
import { LanguageClient, ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { CSharpNames } from './csharp';
import { Handbook } from './handbook';
import { findTool, Tool } from './tool';

let client: LanguageClient | undefined;
const csharp = new CSharpNames(() => client);

/** Starts the language server; everything that it can do comes to the editor by the protocol. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const handbook = new Handbook(() => currentTool(context));
  context.subscriptions.push(
    handbook,
    vscode.languages.registerRenameProvider({ language: 'csharp' }, csharp),
    vscode.commands.registerCommand('policylint.restart', () => restart(context)),
    vscode.commands.registerCommand('policylint.handbook', () => handbook.show()),
    vscode.commands.registerCommand('policylint.explainFinding', explainFinding),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('policylint.command')) {
        void restart(context);
      }
    }),
  );
  await start(context);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(context: vscode.ExtensionContext): Promise<void> {
  const tool = await currentTool(context);
  const run = { command: tool.command, args: [...tool.args, 'lsp'], options: { cwd: tool.folder }, transport: TransportKind.stdio };
  const server: ServerOptions = { run, debug: run };
  client = new LanguageClient('policylint', 'PolicyLint', server, {
    // Not what Git shows beside a file: an older text has no other policies around it, and what it lacks is no finding of today's.
    documentSelector: ['file', 'untitled'].map((scheme) => ({ scheme, language: 'svcpolicy' })),
    middleware: {
      provideRenameEdits: async (document, position, newName, token, next) => {
        const edit = await next(document, position, newName, token);
        if (edit) {
          await csharp.follow(edit, document, position, newName);
        }

        return edit;
      },
    },
  });
  try {
    await client.start();
  } catch (error) {
    const words = [tool.command, ...tool.args].join(' ');
    void vscode.window.showErrorMessage(`PolicyLint could not start '${words}': ${String(error)}. Install it with 'dotnet tool install PolicyLint.Tool', or set policylint.command.`);
  }
}

async function restart(context: vscode.ExtensionContext): Promise<void> {
  const old = client;
  client = undefined;
  await old?.dispose();
  await start(context);
}

function currentTool(context: vscode.ExtensionContext): Promise<Tool> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const asked = vscode.workspace.getConfiguration('policylint').get<string[]>('command', []);
  return findTool(asked, folder, context.extensionPath);
}

/** Shows the page of the rule under the cursor, or of one that the user names. */
async function explainFinding(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && vscode.languages.getDiagnostics(editor.document.uri).find((d) => d.range.contains(editor.selection.active));
  const code = typeof here?.code === 'object' ? String(here.code.value) : await vscode.window.showInputBox({ prompt: 'Which rule?', placeHolder: 'SVP3001' });
  if (code && /^SVP\d{4}$/i.test(code)) {
    await vscode.env.openExternal(vscode.Uri.parse(`https://github.com/policylint/policylint/blob/main/docs/rules/${code.toUpperCase()}.md`));
  }
}
