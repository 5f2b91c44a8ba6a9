import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const entry = path.join(here, 'node_modules/code-server/out/node/entry.js');

/** A VS Code of its own: data, extensions and port. The Node.js that runs this also runs it, and must be the one that it is made for. */
export class CodeServer {
  #process;

  constructor(port, home) {
    this.port = port;
    this.settings = path.join(home, 'data/User/settings.json');
    this.extensions = path.join(home, 'extensions');
    this.data = path.join(home, 'data');
  }

  static async in(home) {
    const server = new CodeServer(await freePort(), home);
    await mkdir(path.dirname(server.settings), { recursive: true });
    return server;
  }

  set(settings) {
    return writeFile(this.settings, JSON.stringify(settings));
  }

  /** Installs a packed extension, as a user would. */
  install(vsix) {
    return exit(this.#spawn('--install-extension', vsix));
  }

  /** Starts it; answers when it does. */
  async start() {
    this.#process = this.#spawn(
      '--bind-addr', `127.0.0.1:${this.port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override');
    for (let tries = 0; tries < 1200; tries++) {
      if (this.#process.exitCode !== null) {
        throw new Error(`code-server ended: ${this.said}`);
      }

      const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => undefined);
      if (answer?.ok) {
        return;
      }

      await new Promise((resolve) => setTimeout(resolve, 100));
    }

    throw new Error(`code-server does not answer: ${this.said}`);
  }

  /** The page on which it shows a folder with a file open. */
  pageOf(folder, file) {
    const open = [['openFile', `vscode-remote://127.0.0.1:${this.port}${path.join(folder, file)}`]];
    return `http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(open))}`;
  }

  async stop() {
    if (this.#process && this.#process.exitCode === null) {
      this.#process.kill();
      await new Promise((resolve) => this.#process.once('exit', resolve));
    }
  }

  #spawn(...args) {
    const child = spawn(process.execPath, [entry, '--user-data-dir', this.data, '--extensions-dir', this.extensions, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => (this.said += data));
    }

    return child;
  }
}

function exit(child) {
  return new Promise((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`code-server ended with ${code}`)))));
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
