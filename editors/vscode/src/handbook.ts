import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { Tool } from './tool';

const run = promisify(execFile);

/** The handbook page of the policy that is open, beside it; written anew at each save. */
export class Handbook implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private shown: vscode.Uri | undefined;
  private readonly saves: vscode.Disposable;

  constructor(private readonly tool: () => Promise<Tool>) {
    this.saves = vscode.workspace.onDidSaveTextDocument((document) => {
      if (this.panel && document.uri.toString() === this.shown?.toString()) {
        void this.fill(document.uri);
      }
    });
  }

  async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'svcpolicy') {
      void vscode.window.showInformationMessage('Open a policy first.');
      return;
    }

    await document.save();
    if (!this.panel) {
      this.panel = vscode.window.createWebviewPanel('policylint.handbook', 'Handbook', vscode.ViewColumn.Beside, { enableScripts: false, localResourceRoots: [] });
      this.panel.onDidDispose(() => (this.panel = undefined));
    }

    this.shown = document.uri;
    await this.fill(document.uri);
  }

  dispose(): void {
    this.saves.dispose();
    this.panel?.dispose();
  }

  private async fill(uri: vscode.Uri): Promise<void> {
    const folder = await mkdtemp(path.join(tmpdir(), 'policylint-'));
    try {
      const tool = await this.tool();
      await run(tool.command, [...tool.args, 'handbook', uri.fsPath, '-o', folder], { cwd: tool.folder });
      const pages = (await readdir(folder)).filter((name) => name.endsWith('.html'));
      const page = pages.find((name) => name !== 'index.html') ?? pages[0];
      if (this.panel && page) {
        this.panel.title = `Handbook: ${path.basename(uri.fsPath)}`;
        this.panel.webview.html = await readFile(path.join(folder, page), 'utf8');
      }
    } catch (error) {
      void vscode.window.showErrorMessage(`The handbook could not be written: ${String(error)}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
