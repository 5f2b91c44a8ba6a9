// Opens every page of a handbook in headless Chromium, on desktop, phone and in the dark, and fails with what a reader would suffer from:
// console errors, requests to anywhere, a page wider than its screen, serious accessibility faults by axe-core; and with a print that is empty.
//
//   npm install --prefix tests/Handbook
//   node tests/Handbook/check.mjs FOLDER… [--chromium PATH] [--screenshots FOLDER]
//
// Without Chromium nothing was checked: it says so, and fails.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
const looks = [
  { name: 'desktop', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'dark phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
];

const args = process.argv.slice(2);
const option = name => { const at = args.indexOf(name); return at < 0 ? undefined : args.splice(at, 2)[1]; };
const executablePath = option('--chromium') ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const screenshots = option('--screenshots');
if (!executablePath || args.length === 0) {
  console.error(executablePath ? 'Name the folder of a handbook.' : 'NOTHING WAS CHECKED: there is no Chromium here. Name one with --chromium PATH.');
  process.exit(2);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = args.flatMap(folder => readdirSync(folder).filter(f => f.endsWith('.html')).sort().map(f => resolve(folder, f)));
const browser = await chromium.launch({ executablePath, args: flags });
let faults = 0;
let rules = 0;
const fault = (where, what) => { faults++; console.log(`${where}: ${what}`); };

for (const look of looks) {
  const context = await browser.newContext({ viewport: look.viewport, colorScheme: look.colorScheme, bypassCSP: true });
  for (const file of pages) {
    const where = `${basename(resolve(file, '..'))}/${basename(file)} (${look.name})`;
    const page = await context.newPage();
    page.on('console', message => ['error', 'warning'].includes(message.type()) && fault(where, `console: ${message.text()}`));
    page.on('pageerror', error => fault(where, `script: ${error.message}`));
    page.on('request', request => request.url() !== pathToFileURL(file).href && fault(where, `asks for ${request.url()}`));
    await page.goto(pathToFileURL(file).href);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > look.viewport.width) fault(where, `is ${width} pixels wide`);

    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations', 'passes'] }));
    rules = Math.max(rules, result.passes.length + result.violations.length);
    for (const violation of result.violations) {
      const told = `${violation.impact}: ${violation.id}, ${violation.help}: ${violation.nodes.slice(0, 3).map(n => n.target.join(' ')).join('; ')} (${violation.nodes.length})`;
      if (['serious', 'critical'].includes(violation.impact)) fault(where, told);
      else console.log(`${where}: ${told}`);
    }

    if (screenshots) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${basename(resolve(file, '..'))}-${basename(file, '.html')}-${look.name.replace(' ', '-')}.png`), fullPage: true });
    }

    if (look.name === 'desktop') {
      const pdf = await page.pdf({ format: 'A4' });
      if (pdf.length < 10_000) fault(where, `prints to ${pdf.length} bytes`);
      if (screenshots) await page.pdf({ format: 'A4', path: join(screenshots, `${basename(resolve(file, '..'))}-${basename(file, '.html')}.pdf`) });
    }

    await page.close();
  }

  await context.close();
}

await browser.close();
console.log(`${pages.length} pages in ${looks.length} looks, up to ${rules} rules of axe each: ${faults} faults`);
process.exit(faults === 0 && pages.length > 0 ? 0 : 1);
