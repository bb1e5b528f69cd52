// Looks at each page in a real browser, on a desktop and on a phone: axe finds nothing to object to, nothing is loaded
// from anywhere, and the page does not scroll sideways.
import {createRequire} from 'node:module';
import {readFileSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import puppeteer from 'puppeteer-core';

const [folder, executablePath] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = readdirSync(folder).filter(name => name.endsWith('.html')).sort();
const sizes = {desktop: {width: 1280, height: 900}, phone: {width: 390, height: 844, isMobile: true}};

const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const objections = [];
let checked = 0;
for (const name of pages) {
  for (const [size, viewport] of Object.entries(sizes)) {
    const page = await browser.newPage();
    await page.setViewport(viewport);
    page.on('request', request => {
      if (!/^(file|data):/.test(request.url())) objections.push(`${name}, ${size}: asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(resolve(join(folder, name))).href);
    await page.evaluate(axe);
    const result = await page.evaluate(() => window.axe.run(document));
    for (const violation of result.violations) {
      objections.push(`${name}, ${size}: ${violation.id}: ${violation.help}: ${violation.nodes[0].html}`);
    }
    const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) objections.push(`${name}, ${size}: the page is ${overflow} px wider than the screen`);
    if (result.passes.length === 0) objections.push(`${name}, ${size}: axe has checked nothing`);
    checked++;
    await page.close();
  }
}
await browser.close();
objections.forEach(line => console.error(line));
console.log(`axe: ${checked} pages looked at, ${objections.length} objections`);
process.exit(objections.length > 0 || checked === 0 ? 1 : 0);
