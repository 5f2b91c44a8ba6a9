import { access, readFile } from 'node:fs/promises';
import * as path from 'node:path';

/** How the tool is started. */
export interface Tool {
  command: string;
  args: string[];
  folder: string | undefined;
}

/**
 * The tool that the user asks for; else the one that the repository pins in its manifest, so that editor and build agree; else the one
 * that comes with the extension; else the one on the path.
 */
export async function findTool(asked: string[], folder: string | undefined, extension: string): Promise<Tool> {
  if (asked.length > 0) {
    return { command: asked[0], args: asked.slice(1), folder };
  }

  if (folder && (await isPinned(folder))) {
    return { command: 'dotnet', args: ['tool', 'run', 'policylint', '--'], folder };
  }

  // One for any platform comes with a starter of its own, which needs more than the runtime: what decides is whether it is a program by itself.
  const bundled = path.join(extension, 'server', 'policylint.dll');
  const native = path.join(extension, 'server', process.platform === 'win32' ? 'policylint.exe' : 'policylint');
  return (await exists(bundled)) ? { command: 'dotnet', args: [bundled], folder }
    : (await exists(native)) ? { command: native, args: [], folder }
    : { command: 'policylint', args: [], folder };
}

/** Whether a tool manifest of the folder, or of one above it, names the tool. */
async function isPinned(folder: string): Promise<boolean> {
  for (let at = folder; ; at = path.dirname(at)) {
    for (const manifest of [path.join(at, '.config', 'dotnet-tools.json'), path.join(at, 'dotnet-tools.json')]) {
      if (await exists(manifest)) {
        const read = JSON.parse(await readFile(manifest, 'utf8')) as { isRoot?: boolean; tools?: Record<string, unknown> };
        if (Object.keys(read.tools ?? {}).some((name) => name.toLowerCase() === 'policylint.tool')) {
          return true;
        }

        if (read.isRoot) {
          return false;
        }
      }
    }

    if (path.dirname(at) === at) {
      return false;
    }
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
