import * as vscode from 'vscode';
import { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { containerAt, isGenerated, NameChange, occurrences } from './generated';

/** More places than these are not looked at: each is a question to the C# extension. */
const mostPlaces = 1000;

/**
 * Renames across policies and the C# that speaks of them. What a place of C# means, VS Code's C# extension knows; which names of generated
 * C# belong to which of a policy, the language server.
 */
export class CSharpNames implements vscode.RenameProvider {
  constructor(private readonly client: () => LanguageClient | undefined) {}

  /** Adds to a rename of a policy's name what it makes of C#. */
  async follow(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, position: vscode.Position, newName: string): Promise<void> {
    await this.rewrite(edit, await this.execute<NameChange[]>('policylint.generatedNames', document.uri.toString(), position.line, position.character, newName));
  }

  /** A name of C# that comes from a policy can be another; of others, the C# extension decides. */
  async prepareRename(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Range> {
    const word = document.getWordRangeAtPosition(position);
    if (!word || typeof (await this.containerOf(document.uri, position, document.getText(word))) !== 'string') {
      throw new Error('No policy makes this name.');
    }

    return word;
  }

  async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, newName: string): Promise<vscode.WorkspaceEdit> {
    const name = document.getText(document.getWordRangeAtPosition(position));
    const container = await this.containerOf(document.uri, position, name);
    const client = this.client();
    if (typeof container !== 'string' || !client) {
      throw new Error('No policy makes this name.');
    }

    const renamed = await this.execute<{ edit: WorkspaceEdit; generated: NameChange[] }>('policylint.renameGenerated', container, name, newName);
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(renamed.edit);
    await this.rewrite(edit, renamed.generated);
    return edit;
  }

  private execute<T>(command: string, ...args: unknown[]): Promise<T> {
    const client = this.client();
    return client ? client.sendRequest<T>('workspace/executeCommand', { command, arguments: args }) : Promise.reject(new Error('The language server does not run.'));
  }

  /** Adds the places of C# that mean one of the names. Where nobody knows what C# means, the user is told of places that read alike. */
  private async rewrite(edit: vscode.WorkspaceEdit, changes: NameChange[]): Promise<void> {
    const files = changes.length > 0 ? await vscode.workspace.findFiles('**/*.cs', '**/{bin,obj,node_modules}/**') : [];
    let asked = 0;
    let known = 0;
    for (const file of files.filter((f) => !isGenerated(f.path))) {
      const document = await vscode.workspace.openTextDocument(file);
      for (const name of new Set(changes.map((change) => change.name))) {
        for (const offset of occurrences(document.getText(), name)) {
          const at = document.positionAt(offset);
          const container = asked++ < mostPlaces ? await this.containerOf(file, at, name) : undefined;
          known += container === undefined ? 0 : 1;
          const change = changes.find((one) => one.name === name && one.container === container);
          if (change) {
            edit.replace(file, new vscode.Range(at, document.positionAt(offset + name.length)), change.newName);
          }
        }
      }
    }

    // Where some are known, the others are comments and texts, but for those past the limit.
    const left = known === 0 ? asked : Math.max(0, asked - mostPlaces);
    if (left > 0) {
      const names = [...new Set(changes.map((change) => `${change.name} is now ${change.newName}`))].join(', ');
      void vscode.window.showInformationMessage(`${left} ${left === 1 ? 'place' : 'places'} of C# may speak of it and stay as they are: nobody said what they mean. In C#, ${names}.`);
    }
  }

  /** The type that declares what a place of C# means: undefined where nobody knows, null where it is no name of a policy. */
  private async containerOf(uri: vscode.Uri, position: vscode.Position, name: string): Promise<string | null | undefined> {
    const found = (await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', uri, position)) ?? [];
    for (const definition of found) {
      const [target, range] = 'targetUri' in definition ? [definition.targetUri, definition.targetSelectionRange ?? definition.targetRange] : [definition.uri, definition.range];
      if (isGenerated(target.path)) {
        const generated = await vscode.workspace.openTextDocument(target);
        if (occurrences(generated.lineAt(range.start.line).text, name).length > 0) {
          return containerAt(generated.getText(), range.start.line);
        }
      }
    }

    return found.length > 0 ? null : undefined;
  }
}
