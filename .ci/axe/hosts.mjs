// Fragments in pages of others. As computed in the browser, every element of the fragment has the same style and the same
// place within it whatever the page's own styles say; and without the fragment's styles the rest of the page is the same.
const fragment = page => page.evaluate(() => {
  const root = document.querySelector('.gongkai');
  const origin = root.getBoundingClientRect();
  return [root, ...root.querySelectorAll('*')].filter(element => !element.closest('script')).map(element => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const values = {};
    for (const name of style) {
      // What the page defines for itself; and places of what is laid out, which the box says.
      if (!name.startsWith('--') && name !== 'cursor') values[name] = style.getPropertyValue(name);
    }
    values.box = box.width === 0 ? '' : [box.left - origin.left, box.top - origin.top, box.width, box.height].map(Math.round).join(' ');
    for (const part of ['::before', '::after']) values[part] = getComputedStyle(element, part).content;
    const kind = element.getAttribute('class');
    return {name: element.tagName.toLowerCase() + (kind ? '.' + kind : ''), values};
  });
});

const around = page => page.evaluate(() => [...document.querySelectorAll('html, body, main, main > h1, .probe, .probe *')]
    .map(element => {
      const style = getComputedStyle(element);
      // As wide and as high as what is in it: that a fragment without styles has another height is no leak.
      return [...style].filter(name => !/^--|height|block-size|origin|inline-end|inset|^top|^bottom/.test(name))
          .map(name => name + ':' + style.getPropertyValue(name)).join(';');
    }));

// Of two fragments on a page each has its tools once, and what is chosen in one changes nothing in the other.
const apart = page => page.evaluate(() => {
  const wrong = [];
  const [first, second] = document.querySelectorAll('.gongkai');
  const tools = [first, second].map(root => root.querySelectorAll('.tools').length);
  if (tools[0] === 0 || tools[0] !== tools[1]) wrong.push(`the fragments have ${tools} tools`);
  const before = second.innerHTML;
  const requests = first.querySelector('section[id$=requests]');
  const lines = () => requests.querySelector('table').tBodies[0].rows.length;
  const all = lines();
  const rows = requests.querySelectorAll('.tools select')[1];
  rows.selectedIndex = rows.options.length - 1;
  rows.dispatchEvent(new Event('change'));
  first.querySelector('figure.chart .tools button').click();
  if (lines() >= all) wrong.push('nothing is filtered in the first');
  if (second.innerHTML !== before) wrong.push('what is chosen in one fragment changes the other');
  return wrong;
});

export const hosts = async (files, open, objections) => {
  const plain = files.find(file => file.endsWith('plain.html'));
  const page = await open(plain);
  const expected = await fragment(page);
  await page.close();
  for (const file of files) {
    const host = await open(file);
    const found = await fragment(host);
    if (found.length !== expected.length) objections.push(`${file}: ${found.length} elements, not ${expected.length}`);
    let told = 0;
    found.forEach((element, index) => {
      for (const [name, value] of Object.entries(element.values)) {
        const before = expected[index]?.values[name];
        if (before !== value && told++ < 12) {
          objections.push(`${file}: ${element.name} ${name}: ${value}, not ${before}`);
        }
      }
    });
    if (file.endsWith('two.html')) (await apart(host)).forEach(what => objections.push(`${file}: ${what}`));
    const with_ = await around(host);
    await host.evaluate(() => document.getElementById('gongkai').remove());
    const without = await around(host);
    with_.forEach((style, index) => {
      if (style !== without[index]) {
        const names = style.split(';').filter((value, at) => value !== without[index].split(';')[at]);
        objections.push(`${file}: the styles leak: ${names.slice(0, 5).join('; ')}`);
      }
    });
    await host.close();
  }
  console.log(`fragments: the same in ${files.length} pages, ${expected.length} elements each`);
};
