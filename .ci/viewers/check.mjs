// Looks at each Word document as viewers of web applications show it: docx-preview in a real browser, and mammoth. All
// text of the page is there, in order; in cells nothing is indented and numbers stand in the middle; nothing is loaded
// from anywhere.
import {createRequire} from 'node:module';
import {readFileSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import mammoth from 'mammoth';
import puppeteer from 'puppeteer-core';

const [folder, executablePath] = process.argv.slice(2);
const find = createRequire(import.meta.url).resolve;
const scripts = [find('jszip/dist/jszip.min.js'), find('docx-preview')].map(file => readFileSync(file, 'utf8'));
const documents = readdirSync(folder).filter(name => name.endsWith('.docx')).sort();

/** How far the middle of a number may be from that of its cell, in pixels. */
const OFF_CENTRE = 1;

const objections = [];
let name;
let numbers = 0;

const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

async function open(address) {
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 900});
  page.on('request', request => {
    if (!/^(about|blob|file|data):/.test(request.url())) objections.push(`${name}: asks for ${request.url()}`);
  });
  await page.goto(address);
  return page;
}

/** What a page shows to everybody, without its blanks: programs set lines and cells apart in different ways. */
async function text(page) {
  const content = await page.evaluate(() => {
    const body = document.body.cloneNode(true);
    body.querySelectorAll('script, style, .unseen, .skip, .contents').forEach(element => element.remove());
    return body.textContent;
  });
  return content.replace(/[\s\p{Z}\u200b]/gu, '');
}

function compare(viewer, expected, shown) {
  if (shown === expected) return;
  let at = 0;
  while (at < expected.length && shown[at] === expected[at]) at++;
  const excerpt = words => words.slice(Math.max(0, at - 10), at + 20);
  objections.push(`${name}, ${viewer}: shows “${excerpt(shown)}” where the page says “${excerpt(expected)}”`);
}

async function preview(content) {
  const page = await open('about:blank');
  for (const script of scripts) await page.addScriptTag({content: script});
  await page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    const place = document.body.appendChild(document.createElement('div'));
    // The page number is not in the page that it is compared with.
    await docx.renderAsync(bytes, place, null, {renderFooters: false});
  }, content.toString('base64'));
  return page;
}

/** The cells of tables that are not as they should be, and how many numbers there are. */
const cells = page => page.evaluate(offCentre => {
  const wrong = [];
  let numbers = 0;
  for (const cell of document.querySelectorAll('td')) {
    const text = cell.textContent.trim();
    for (const paragraph of cell.querySelectorAll('p')) {
      const style = getComputedStyle(paragraph);
      const centred = style.textAlign === 'center';
      // A head in the middle may be narrowed on both sides, so that its lines break where its words do.
      if (parseFloat(style.textIndent) !== 0 || style.marginLeft !== style.marginRight
          || !centred && parseFloat(style.marginLeft) !== 0) {
        wrong.push(`“${text}” is indented: ${style.textIndent}, ${style.marginLeft}, ${style.marginRight}`);
      }
    }
    if (/^[\d.]+$/.test(text)) {
      numbers++;
      const range = document.createRange();
      range.selectNodeContents(cell);
      const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const boxes = [];
      while (words.nextNode()) {
        if (words.currentNode.data.trim() === '') continue;
        range.selectNodeContents(words.currentNode);
        boxes.push(range.getBoundingClientRect());
      }
      const left = Math.min(...boxes.map(box => box.left));
      const right = Math.max(...boxes.map(box => box.right));
      const box = cell.getBoundingClientRect();
      const off = (left + right) / 2 - (box.left + box.right) / 2;
      if (!(Math.abs(off) <= offCentre)) wrong.push(`“${text}” is ${off.toFixed(1)} px off the middle of its cell`);
    }
  }
  return {wrong, numbers};
}, OFF_CENTRE);

for (name of documents) {
  const file = join(folder, name);
  const content = readFileSync(file);
  const html = await open(pathToFileURL(resolve(file.replace(/\.docx$/, '.html'))).href);
  const expected = await text(html);
  await html.close();
  if (expected.length < 1000) objections.push(`${name}: its page has no text to compare with`);

  const viewed = await preview(content);
  compare('docx-preview', expected, await text(viewed));
  const seen = await cells(viewed);
  seen.wrong.forEach(line => objections.push(`${name}, docx-preview: ${line}`));
  if (seen.numbers === 0) objections.push(`${name}, docx-preview: there is no number in any cell`);
  numbers += seen.numbers;
  await viewed.close();

  const converted = await open('about:blank');
  await converted.setContent((await mammoth.convertToHtml({buffer: content})).value);
  compare('mammoth', expected, await text(converted));
  await converted.close();
}
await browser.close();
objections.forEach(line => console.error(line));
console.log(`viewers: ${documents.length} Word documents in docx-preview and mammoth, ${numbers} numbers in cells, `
    + `${objections.length} objections`);
process.exit(objections.length > 0 || documents.length === 0 ? 1 : 0);
