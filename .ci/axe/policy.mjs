// Pages as a server sends them, under the Content-Security-Policy that the renderer names: the browser refuses nothing, the
// pictures are there, and the script does what it is for. Under a policy that does not name the script it must not run, or
// all this would prove nothing.
import {createServer} from 'node:http';
import {readFileSync, readdirSync} from 'node:fs';
import {extname, join, normalize} from 'node:path';

const kinds = {'.html': 'text/html; charset=utf-8', '.png': 'image/png', '.jpg': 'image/jpeg'};

const serve = (folder, policies) => new Promise(ready => {
  const server = createServer((request, response) => {
    const name = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).slice(1);
    try {
      const content = readFileSync(join(folder, name));
      const headers = {'Content-Type': kinds[extname(name)] ?? 'application/octet-stream'};
      if (policies[name]) headers['Content-Security-Policy'] = policies[name];
      response.writeHead(200, headers).end(content);
    } catch {
      response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
    }
  });
  server.listen(0, '127.0.0.1', () => ready(server));
});

// The numbers of the table of requests as they stand, the label of a row before each.
const rows = page => page.evaluate(() => [...document.querySelector('#requests table').tBodies[0].rows]
    .map(row => [...row.cells].filter(cell => cell.tagName === 'TD').map(cell => cell.textContent)));

const choose = (page, at, label) => page.evaluate((at, label) => {
  const select = document.querySelectorAll('#requests .tools select')[at];
  select.value = label === null ? '' : [...select.options].find(option => option.text.includes(label)).value;
  select.dispatchEvent(new Event('change'));
}, at, label);

const press = (page, within, label) => page.evaluate((within, label) => {
  [...document.querySelectorAll(within + ' .tools button')].find(button => button.textContent === label).click();
}, within, label);

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const works = async (page, objection) => {
  const all = await rows(page);
  const last = all[0].length - 1;
  await choose(page, 0, '总计');
  if (!same(await rows(page), all.map(row => [row[last]]))) objection('one applicant: other numbers than those of the column');
  await choose(page, 0, '自然人');
  if (!same(await rows(page), all.map(row => [row[0]]))) objection('one applicant: other numbers than those of the column');
  await choose(page, 0, null);
  await choose(page, 1, '结转下年度继续办理');
  if (!same(await rows(page), [all[all.length - 1]])) objection('one result: other numbers than those of the row');
  await choose(page, 1, null);
  if (!same(await rows(page), all)) objection('all: not the table that was there');

  await press(page, '#requests', '复制为 CSV');
  await page.waitForFunction(() => document.querySelector('#requests [role=status]').textContent.includes('复制'));
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  const lines = csv.trimEnd().split('\r\n').map(line => line.split(','));
  // No sample's table of requests has a comma or a quotation mark.
  const numbers = lines.slice(-all.length).map(line => line.slice(-all[0].length));
  if (!same(numbers, all)) objection('the CSV has other numbers than the table');
  if (new Set(lines.map(line => line.length)).size !== 1) objection('the lines of the CSV are not of the same length');

  const shown = () => page.evaluate(() => ['svg', '.table'].map(part =>
      document.querySelector('figure.chart ' + part).checkVisibility({contentVisibilityAuto: true})));
  for (const [label, expected] of [['只看表', [false, true]], ['只看图', [true, false]], ['图和表', [true, true]]]) {
    await press(page, 'figure.chart', label);
    if (!same(await shown(), expected)) objection(`${label}: figure and table are shown: ${await shown()}`);
  }
};

export const policy = async (folder, browser, objections) => {
  const pages = readdirSync(folder).filter(name => name.endsWith('.html')).sort();
  const policies = Object.fromEntries(pages.map(name => [name, readFileSync(join(folder, name.replace('.html', '.csp')), 'utf8')]));
  const server = await serve(folder, policies);
  const origin = `http://127.0.0.1:${server.address().port}`;
  await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);

  const open = async (name, objection) => {
    const page = await browser.newPage();
    await page.setViewport({width: 1280, height: 900});
    page.on('console', message => objection(`the browser says: ${message.text()}`));
    page.on('pageerror', error => objection(error.message));
    page.on('request', request => {
      if (!policies[name]?.includes('data:') && request.url().startsWith('data:')) objection('a data: address is asked for');
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) objection(`asks for ${request.url()}`);
    });
    await page.evaluateOnNewDocument(() => {
      window.refused = [];
      document.addEventListener('securitypolicyviolation', event => window.refused.push(event.violatedDirective));
    });
    await page.goto(`${origin}/${name}`);
    return page;
  };

  for (const name of pages) {
    const objection = what => objections.push(`${folder}/${name}: ${what}`);
    const page = await open(name, objection);
    const state = await page.evaluate(() => ({
      missing: [...document.images].filter(image => !image.complete || image.naturalWidth === 0).length,
      images: document.images.length,
      styled: getComputedStyle(document.querySelector('article')).maxWidth !== 'none',
      bars: [...document.querySelectorAll('figure.chart rect')].filter(bar => getComputedStyle(bar).fill === 'rgb(0, 0, 0)').length,
      tools: document.querySelectorAll('.tools').length,
    }));
    if (state.images === 0) objection('there are no pictures to look at');
    if (state.missing > 0) objection(`${state.missing} of ${state.images} pictures are not there`);
    if (!state.styled) objection('the page has no style');
    if (state.bars > 0) objection(`${state.bars} bars have no colour`);
    if (policies[name].includes('script-src')) {
      if (state.tools === 0) objection('the script has not run');
      else await works(page, objection);
    }
    (await page.evaluate(() => window.refused)).forEach(what => objection(`refused by the policy: ${what}`));
    await page.close();
  }

  policies['interactive.html'] = policies['interactive.html'].replace(/script-src '[^']*'/, "script-src 'none'");
  const strict = await open('interactive.html', () => {});
  const refused = await strict.evaluate(() => window.refused.length > 0 && document.querySelectorAll('.tools').length === 0);
  if (!refused) objections.push(`${folder}: a script that the policy does not name is not refused`);
  await strict.close();
  server.close();
  console.log(`policy: ${pages.length} pages from a server, under the policies that the renderers name`);
};
