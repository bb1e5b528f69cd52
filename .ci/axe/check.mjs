// Looks at each page in a real browser, as different readers have it: axe finds nothing to object to, nothing is loaded
// from anywhere, and the page does not scroll sideways. Then the keyboard alone: the way to the text, the table of
// contents, each table that scrolls and each figure. Folders whose name ends in hosts hold fragments in pages of others:
// they look the same in all of them, and change nothing around. Those whose name ends in policy hold pages with the policy
// that a server sends along. FOLDER=desktop,phone is looked at by these readers only.
import {createRequire} from 'node:module';
import {readFileSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import puppeteer from 'puppeteer-core';
import {hosts} from './hosts.mjs';
import {keyboard} from './keyboard.mjs';
import {policy} from './policy.mjs';

const [executablePath, ...given] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Of what passes one element is enough to know that something was checked.
const rules = {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']};

// A window of 320 pixels is what remains of 1280 at 400 %.
const readers = {
  desktop: {width: 1280, height: 900},
  wide: {width: 1920, height: 1080},
  phone: {width: 390, height: 844, isMobile: true},
  zoomed: {width: 320, height: 256},
  dark: {width: 1280, height: 900, features: {'prefers-color-scheme': 'dark'}},
  'dark phone': {width: 390, height: 844, features: {'prefers-color-scheme': 'dark'}},
  contrast: {width: 768, height: 1024, features: {'prefers-contrast': 'more'}},
  'forced colours': {width: 768, height: 1024, features: {'forced-colors': 'active'}},
  still: {width: 768, height: 1024, features: {'prefers-reduced-motion': 'reduce'}},
  paper: {width: 794, height: 1123, media: 'print'},
  spaced: {width: 390, height: 844, spaced: true},
};

// WCAG 1.4.12.
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }'
    + 'p { margin-bottom: 2em !important; }';

const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
// Each is said at once: the whole takes some minutes.
const objections = [];
objections.push = line => {
  console.error(line);
  return Array.prototype.push.call(objections, line);
};

const open = async (file, reader, objection) => {
  const page = await browser.newPage();
  await page.setViewport({width: reader.width, height: reader.height, isMobile: reader.isMobile ?? false});
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media: reader.media ?? '',
    features: Object.entries(reader.features ?? {}).map(([name, value]) => ({name, value})),
  });
  page.on('request', request => {
    if (!/^(file|data):/.test(request.url())) objection(`asks for ${request.url()}`);
  });
  page.on('pageerror', error => objection(error.message));
  await page.goto(pathToFileURL(resolve(file)).href);
  if (reader.spaced) await page.addStyleTag({content: spacing});
  return page;
};

let checked = 0;
const asked = given.map(argument => argument.split('=')).map(([folder, kinds]) => ({folder, kinds: kinds?.split(',') ?? Object.keys(readers)}));
const unknown = asked.flatMap(({kinds}) => kinds).filter(kind => !readers[kind]);
if (unknown.length > 0) throw new Error(`no such reader: ${unknown}`);
const isPolicy = folder => /policy[/\\]*$/.test(folder);
const files = asked.filter(({folder}) => !isPolicy(folder)).flatMap(({folder, kinds}) => readdirSync(folder)
    .filter(name => name.endsWith('.html')).sort()
    .map(name => ({file: join(folder, name), kinds})));
for (const {file, kinds} of files) {
  const isHost = /hosts[/\\][^/\\]*$/.test(file);
  for (const kind of kinds) {
    const reader = readers[kind];
    const objection = what => objections.push(`${file}, ${kind}: ${what}`);
    const page = await open(file, reader, objection);
    await page.evaluate(axe);
    // What others have around a fragment is theirs to answer for.
    const result = await page.evaluate((rules, within) => window.axe.run(document.querySelector(within), rules),
        rules, isHost ? '.gongkai' : 'html');
    for (const violation of result.violations) {
      objection(`${violation.id}: ${violation.help}: ${violation.nodes[0].html}`);
    }
    if (result.passes.length === 0) objection('axe has checked nothing');
    const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0 && !isHost) objection(`the page is ${overflow} px wider than the screen`);
    if (kind === 'dark' && !isHost) {
      const light = await page.evaluate(() => getComputedStyle(document.querySelector('article')).backgroundColor
          .match(/\d+/g).slice(0, 3).every(part => part > 128));
      if (light) objection('the page is light');
    }
    checked++;
    await page.close();
  }
  if (!isHost) {
    for (const kind of ['desktop', 'phone', 'zoomed'].filter(kind => kinds.includes(kind))) {
      const objection = what => objections.push(`${file}, ${kind}, by keyboard: ${what}`);
      const page = await open(file, readers[kind], objection);
      await keyboard(page, objection);
      await page.close();
    }
  }
}
const hostFiles = files.map(({file}) => file).filter(file => /hosts[/\\][^/\\]*$/.test(file));
if (hostFiles.length > 0) await hosts(hostFiles, file => open(file, readers.desktop, what => objections.push(`${file}: ${what}`)), objections);
for (const {folder} of asked.filter(({folder}) => isPolicy(folder))) await policy(folder, browser, objections);
await browser.close();
console.log(`axe: ${checked} views of ${files.length} pages looked at, ${objections.length} objections`);
process.exit(objections.length > 0 || checked === 0 ? 1 : 0);
