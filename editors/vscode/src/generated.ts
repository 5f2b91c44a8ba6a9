/** A name of generated C# that is another after a rename: as the server's commands give it. */
export interface NameChange {
  /** The type that declares it, from the policy's class on: `Returns.Refund`; empty for the class itself. */
  container: string;
  name: string;
  newName: string;
}

/** Whether a file is one that the generator wrote. */
export function isGenerated(path: string): boolean {
  return path.endsWith('.svcpolicy.g.cs');
}

/**
 * The type that declares what stands on a line of generated C#, from the policy's class on. The generator indents what a type declares;
 * the class of a version (`V3`) is left out, as the server leaves it out.
 */
export function containerAt(text: string, line: number): string {
  const lines = text.split(/\r?\n/);
  const types: string[] = [];
  let indentation = indentationOf(lines[line]);
  for (let at = line - 1; at >= 0 && indentation > 0; at--) {
    // A directive stands at the edge wherever it is.
    if (/^\s*[^\s#]/.test(lines[at]) && indentationOf(lines[at]) < indentation) {
      indentation = indentationOf(lines[at]);
      const type = /\b(?:class|struct|enum)\s+@?([\p{L}_][\p{L}\p{Mn}\p{Mc}\p{Nd}_]*)/u.exec(lines[at])?.[1];
      // A line of braces alone stands as deep as the type above it.
      indentation += type || lines[at].trim() !== '{' ? 0 : 1;
      if (type && !/^(V|From)[\d_]+$/.test(type)) {
        types.unshift(type);
      }
    }
  }

  return types.join('.');
}

/** The places of an identifier in a text of C#, as offsets; `@` before it is not part of it. */
export function occurrences(text: string, identifier: string): number[] {
  const found: number[] = [];
  const whole = new RegExp(`(?<![\\p{L}\\p{Nd}_])${identifier}(?![\\p{L}\\p{Nd}_])`, 'gu');
  for (const match of text.matchAll(whole)) {
    found.push(match.index);
  }

  return found;
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}
