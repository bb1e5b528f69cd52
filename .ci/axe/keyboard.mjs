// A reader without a mouse: the tabulator comes to the way to the text, to each line of the contents, to each table, to each
// drawing and what opens its table, and to whatever a script has added, in the order of the page and with a frame that is
// seen; arrows scroll what does not fit. Whatever opens is opened.
const here = page => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.tagName + '.' + element.className,
    kind: element.matches('a.skip') ? 'skip' : element.matches('.contents a') ? 'contents'
        : element.matches('figure.chart > svg') ? 'drawing' : element.matches('figure.chart summary') ? 'opener'
        : element.matches('.table') ? 'table' : element.matches('.tools *') ? 'tool' : 'other',
    framed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    target: element.getAttribute('href'),
    scrolls: element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'visible',
  };
});

// Until nothing has moved for some frames.
const settled = page => page.evaluate(() => new Promise(done => {
  let last = -1;
  let still = 0;
  const wait = () => {
    const now = scrollY + document.activeElement.scrollLeft * 1e6;
    still = now === last ? still + 1 : 0;
    last = now;
    if (still === 3) done();
    else requestAnimationFrame(wait);
  };
  requestAnimationFrame(wait);
}));

export const keyboard = async (page, objection) => {
  const expected = await page.evaluate(() => ({
    skip: 1,
    contents: document.querySelectorAll('.contents a').length,
    table: document.querySelectorAll('.table').length,
    drawing: document.querySelectorAll('figure.chart > svg').length,
    opener: document.querySelectorAll('figure.chart summary').length,
    tool: document.querySelectorAll('.tools button, .tools select').length,
  }));
  const start = page.url();
  const found = {skip: 0, contents: 0, table: 0, drawing: 0, opener: 0, tool: 0, other: 0};
  let scrolled = 0;
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    await settled(page);
    const at = await here(page);
    if (!at) break;
    found[at.kind]++;
    if (i === 0 && at.kind !== 'skip') objection(`the first stop is ${at.name}`);
    if (!at.framed) objection(`${at.name} has no frame where it is`);
    if (!at.seen) objection(`${at.name} is not to be seen`);
    if (at.kind === 'opener') {
      await page.keyboard.press('Enter');
      if (!await page.evaluate(() => document.activeElement.parentElement.open)) objection(`${at.name} opens nothing`);
    }
    if (at.kind === 'table' && at.scrolls) {
      for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
      await settled(page);
      if (await page.evaluate(() => document.activeElement.scrollLeft) === 0) objection('arrows do not scroll a table');
      scrolled++;
    }
  }
  for (const [kind, number] of Object.entries(expected)) {
    if (found[kind] !== number) objection(`${found[kind]} of ${number} stops of the kind ${kind}`);
  }
  if (found.other > 0) objection(`${found.other} stops that nobody needs`);
  if (page.viewport().width < 400 && scrolled === 0) objection('no table scrolls');

  // The way to the text leads there, and the contents lead to each part.
  await page.goto(start);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  if (await page.evaluate(() => document.activeElement.id !== 'report')) objection('the first stop does not lead to the text');
  await page.goto(start);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await settled(page);
  const top = await page.evaluate(() => {
    const part = document.querySelector(location.hash || '#nowhere');
    return part ? Math.abs(part.getBoundingClientRect().top) : -1;
  });
  if (top < 0 || top > 60) objection('a line of the contents does not lead to its part');
};
