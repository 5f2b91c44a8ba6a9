const vscode = require('vscode');

/** Leads from a name of C# to its declarations in generated files, and by a `Type.` before it to those of the type. */
exports.activate = (context) => {
  context.subscriptions.push(vscode.languages.registerDefinitionProvider({ language: 'csharp' }, {
    async provideDefinition(document, position) {
      const range = document.getWordRangeAtPosition(position);
      const name = document.getText(range);
      const type = /(\w+)\.$/.exec(document.lineAt(range.start.line).text.slice(0, range.start.character))?.[1];
      const found = [];
      for (const file of await vscode.workspace.findFiles('**/*.svcpolicy.g.cs')) {
        const generated = await vscode.workspace.openTextDocument(file);
        let declaring = '';
        for (let line = 0; line < generated.lineCount; line++) {
          const text = generated.lineAt(line).text;
          declaring = /\b(?:class|struct|enum) (\w+)/.exec(text)?.[1] ?? declaring;
          const at = new RegExp(`^ +(?:public .*)?\\b(${name})\\b(?:,| \\{ get;|$)`, 'd').exec(text)?.indices[1][0];
          if (at !== undefined && (!type || type === declaring)) {
            found.push(new vscode.Location(file, new vscode.Range(line, at, line, at + name.length)));
          }
        }
      }

      return found;
    },
  }));
};
