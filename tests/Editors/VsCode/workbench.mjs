import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** What a user sees of VS Code, and does with mouse and keyboard. */
export class Workbench {
  #context;
  #profile;

  static async open(url) {
    const workbench = new Workbench();
    workbench.#profile = await mkdtemp(path.join(tmpdir(), 'chromium-'));
    workbench.#context = await chromium.launchPersistentContext(workbench.#profile, {
      executablePath: process.env.CHROMIUM, headless: true, viewport: { width: 1180, height: 720 }, args: flags,
    });
    workbench.page = workbench.#context.pages()[0];
    workbench.page.setDefaultTimeout(60000);
    await workbench.page.goto(url);
    await workbench.find('.editor-instance .view-lines');
    return workbench;
  }

  async close() {
    await this.#context.close();
    await rm(this.#profile, { recursive: true, force: true });
  }

  /** The first element that is shown and has the text; waits for it. */
  async find(selector, hasText) {
    const found = this.page.locator(selector, hasText ? { hasText } : undefined).first();
    await found.waitFor();
    return found;
  }

  async gone(selector) {
    await this.page.locator(selector).first().waitFor({ state: 'detached' });
  }

  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  type(text) {
    return this.page.keyboard.type(text, { delay: 20 });
  }

  /** Puts the cursor on a line and column, both from 1, and brings the line into sight. */
  async goTo(line, column = 1) {
    await this.press('Control+Digit1', 'Control+KeyG');
    const box = await this.find('.quick-input-widget input');
    await box.fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.gone('.quick-input-widget:not([style*="display: none"])');
  }

  /** Opens a file of the folder. */
  async open(file) {
    await this.press('Control+KeyP');
    const box = await this.find('.quick-input-widget input');
    await box.fill(file);
    await this.find('.quick-input-list .monaco-list-row', file);
    await this.press('Enter');
    await this.find('.tab.active', file);
  }

  /** Gives what the cursor is on another name. */
  async rename(name) {
    await this.press('F2');
    const box = await this.find('.rename-box input');
    await box.fill(name);
    await this.press('Enter');
  }

  /** Runs a command by its title. */
  async run(title) {
    await this.press('F1');
    const box = await this.find('.quick-input-widget input');
    await box.fill(`>${title}`);
    await this.find('.quick-input-list .monaco-list-row', title);
    await this.press('Enter');
  }

  /** Waits for a line of the editor that reads so, blanks and all. */
  line(text) {
    return this.page.waitForFunction(
      (wanted) => [...document.querySelectorAll('.editor-instance .view-line')].some((line) => line.textContent.replaceAll('\u00a0', ' ') === wanted), text);
  }

  /** Holds the mouse over a word of the editor: it never comes to rest for locator.hover(). */
  async pointAt(word) {
    const { x, y } = await this.page.evaluate((wanted) => {
      const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
      const box = spans.find((span) => span.textContent.replaceAll('\u00a0', ' ').trim() === wanted).getBoundingClientRect();
      return { x: box.right - 3, y: box.y + box.height / 2 };
    }, word);
    await this.page.mouse.move(x - 2, y);
    await this.page.mouse.move(x, y);
  }

  /** The colors of the words in sight, by word. */
  colors() {
    return this.page.evaluate(() => Object.fromEntries(
      [...document.querySelectorAll('.editor-instance .view-line span span')].map((span) => [span.textContent.replaceAll('\u00a0', ' ').trim(), getComputedStyle(span).color])));
  }

  /** The screen's look changes, as at dusk; the colors of some parts take a moment. */
  async look(scheme) {
    await this.page.emulateMedia({ colorScheme: scheme });
    await this.find(scheme === 'light' ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark');
    await this.page.waitForTimeout(700);
  }

  picture(file) {
    return this.page.screenshot({ path: file });
  }
}
